import { useCallback, useMemo, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import {
  inTextOrder,
  withClaim,
  withClaims,
  withoutClaim,
  withReading,
  type Known,
} from '@/components/article/session/known-claims'

const nothing: Known = { claims: new Map(), removed: new Set() }

type KnownClaims = {
  claims: readonly Claim[]
  onClaim: (claim: Claim) => void
  onClaims: (claims: readonly Claim[]) => void
  onRemoved: (id: string) => void
}

/** The claims of the article in the order of its text: as last read, and at once as each deed's answer says. */
export function useClaims(dossier: Dossier): KnownClaims {
  const [{ known, reading }, keep] = useState(() => ({
    known: withReading(nothing, dossier.claims, dossier.lastSeq),
    reading: dossier,
  }))
  if (reading !== dossier)
    keep({ known: withReading(known, dossier.claims, dossier.lastSeq), reading: dossier })
  const onClaim = useCallback(
    (claim: Claim) => keep((now) => ({ ...now, known: withClaim(now.known, claim) })),
    [],
  )
  const onRemoved = useCallback(
    (id: string) => keep((now) => ({ ...now, known: withoutClaim(now.known, id) })),
    [],
  )
  const onClaims = useCallback(
    (claims: readonly Claim[]) => keep((now) => ({ ...now, known: withClaims(now.known, claims) })),
    [],
  )
  const revision = dossier.article.currentRevision
  const claims = useMemo(() => inTextOrder(known.claims.values(), revision), [known, revision])
  return { claims, onClaim, onClaims, onRemoved }
}
