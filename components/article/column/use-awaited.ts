'use client'

import { useCallback, useRef } from 'react'
import { useLatest } from '@/components/ui/use-latest'

/** `ask` does what a key wants of the open panel; `arrive` tells that the panel of a claim stands, and gives what tells that it is gone. */
type Awaited = { ask: (deed: () => void) => void; arrive: (claimId: string) => () => void }

/** Keys that are pressed while the panel of the chosen claim is still being fetched are kept for it; those for a claim that was left meanwhile are forgotten. */
export function useAwaited(chosen: string | null): Awaited {
  const latest = useLatest(chosen)
  const here = useRef<string | null>(null)
  const waiting = useRef<{ claimId: string | null; deeds: (() => void)[] }>({ claimId: null, deeds: [] })
  const ask = useCallback(
    (deed: () => void) => {
      const claimId = latest.current
      if (here.current === claimId) return deed()
      if (waiting.current.claimId !== claimId) waiting.current = { claimId, deeds: [] }
      waiting.current.deeds.push(deed)
    },
    [latest],
  )
  const arrive = useCallback((claimId: string) => {
    here.current = claimId
    const { claimId: meant, deeds } = waiting.current
    waiting.current = { claimId: null, deeds: [] }
    if (meant === claimId) for (const deed of deeds) deed()
    return () => {
      if (here.current === claimId) here.current = null
    }
  }, [])
  return { ask, arrive }
}
