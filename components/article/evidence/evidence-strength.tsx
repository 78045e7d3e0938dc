'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import type { Claim } from '@/lib/domain/claim'
import { isCountingEvidence } from '@/lib/domain/evidence'
import { proofOf } from '@/lib/domain/proof'
import { findRating } from '@/lib/domain/scales'
import { faultsOf, hasReasonIn } from '@/lib/domain/source-rules'
import { strengthOf } from '@/lib/domain/strength'
import { useSourceRules } from './use-source-rules'

/** The answer that is asked of: the desk's, or else the reader's own, with whether it has a reason in words. */
function answerOf({ verdict, mine }: Claim) {
  if (verdict)
    return {
      substance: verdict.substance,
      hasReason: hasReasonIn(verdict.explanation, verdict.reason),
    }
  return { substance: mine?.substance ?? null, hasReason: hasReasonIn(mine?.reasoning) }
}

/** What the claim's answer rests on, in one sentence, and each of the desk's rules that it does not meet. */
export function EvidenceStrength({ claim }: { claim: Claim }) {
  const { scales } = useReading()
  const rules = useSourceRules()
  const proofs = claim.evidence.filter(isCountingEvidence).map(proofOf)
  const { substance, hasReason } = answerOf(claim)
  const rating = findRating(scales.substance, substance)
  const strength = strengthOf(proofs)
  const faults =
    rules && rating ? faultsOf({ kind: claim.kind, proofs, rating, hasReason, quoteFault: null }, rules) : []
  return (
    <>
      {strength && <p className="text-14 text-ink-soft">{strength}</p>}
      {faults.length > 0 && (
        <ul aria-label="Rules for sources that are not met" className="flex flex-col gap-1 text-14">
          {faults.map((fault) => (
            <li key={fault} className="border-s-2 border-dashed border-tone-half ps-2">
              <span aria-hidden>△ </span>By the desk’s rules not enough: it {fault}.
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
