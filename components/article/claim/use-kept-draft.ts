'use client'

import type { ClaimDesk } from './claim-desk'
import { useEffect, useEffectEvent, useState } from 'react'

type Kept = Readonly<Record<string, string>>
type KeptDraft = { kept: Kept | null; open: () => void; close: () => void }

const beforeAsking = 150

/**
 * Whether the form of that draft is open, and with which kept words: it opens by itself when there are some, and otherwise when
 * asked to, once the server said what it keeps, so that no draft is written over unseen.
 */
export function useKeptDraft(
  key: string,
  isWanted: boolean,
  { deeds, saves }: Pick<ClaimDesk, 'deeds' | 'saves'>,
): KeptDraft {
  const [isOpen, setOpen] = useState(() => saves.has(key))
  const [kept, setKept] = useState<Kept | null>(() => (saves.has(key) ? {} : null))

  const read = useEffectEvent(() => deeds.readDraft({ key }))
  useEffect(() => {
    if (!isWanted || kept !== null) return
    let isGone = false
    const ask = async () => {
      const answer = await read()
      if (isGone) return
      const fields = answer.ok ? answer.value.fields : {}
      setKept(fields)
      if (Object.keys(fields).length > 0) setOpen(true)
    }
    const asking = setTimeout(() => void ask(), beforeAsking)
    return () => {
      isGone = true
      clearTimeout(asking)
    }
  }, [key, isWanted, kept])

  return {
    kept: isOpen && isWanted ? kept : null,
    open: () => setOpen(true),
    close: () => {
      setOpen(false)
      setKept({})
    },
  }
}
