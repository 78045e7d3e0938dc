'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { DraftDeeds, KeptDraft } from './use-draft'

const nothing: KeptDraft = { fields: {}, savedAt: null }

/** What the server keeps of a half-written form, null until it said so: before that nobody can type over it unseen. */
export function useReadDraft(key: string, { readDraft }: Pick<DraftDeeds, 'readDraft'>): KeptDraft | null {
  const [kept, keep] = useState<KeptDraft | null>(null)
  const read = useEffectEvent(() => readDraft({ key }))
  useEffect(() => {
    let isGone = false
    void read().then((answer) => !isGone && keep(answer.ok ? answer.value : nothing))
    return () => {
      isGone = true
    }
  }, [key])
  return kept
}
