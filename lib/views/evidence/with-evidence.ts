import 'server-only'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

/** A piece of evidence with its claim as it then is. */
export type EvidenceWithClaim = Evidence & { claim: Claim }

/** The evidence with that id, and its claim, as the answer to a deed on it. */
export function withEvidence(outcome: Outcome<Claim>, id: string): Outcome<EvidenceWithClaim> {
  if (!outcome.ok) return outcome
  const evidence = outcome.value.evidence.find((each) => each.id === id)
  return evidence ? done({ ...evidence, claim: outcome.value }) : refuse({ code: 'not-there' })
}
