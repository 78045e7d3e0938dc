'use client'

import { useCallback, useRef } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { useLatest } from '@/components/ui/use-latest'

type SealSeen = Readonly<{ sealSeen: (claimId: string) => string | null; onClaim: (claim: Claim) => void }>

/** The state of a claim that is on the screen, by its seal: as it was drawn last, or as the desk has just answered a deed of this screen; null where it has none. */
export function useSealSeen(claims: readonly Claim[], onClaim: (claim: Claim) => void): SealSeen {
  const latest = useLatest({ claims, onClaim })
  const answered = useRef<Claim | null>(null)
  const take = useCallback(
    (claim: Claim) => {
      answered.current = claim
      latest.current.onClaim(claim)
    },
    [latest],
  )
  const sealSeen = useCallback(
    (claimId: string) => {
      const drawn = latest.current.claims.find(({ id }) => id === claimId)
      const told = answered.current?.id === claimId ? answered.current : null
      const isNewer = told !== null && (drawn === undefined || told.lastSeq >= drawn.lastSeq)
      return (isNewer ? told : drawn)?.seal ?? null
    },
    [latest],
  )
  return { sealSeen, onClaim: take }
}
