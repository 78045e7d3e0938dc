'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { quoteFaultOf, type ArticleQuote } from '@/lib/domain/article-quotes'
import type { Claim } from '@/lib/domain/claim'
import { isCountingEvidence } from '@/lib/domain/evidence'
import { proofOf } from '@/lib/domain/proof'
import { findRating } from '@/lib/domain/scales'
import { faultsOf, hasReasonIn, quotationRule } from '@/lib/domain/source-rules'
import { strengthOf } from '@/lib/domain/strength'
import { useSourceRules } from './use-source-rules'

/** The answer that is asked of: the desk's, or else the reader's own, with whether it has a reason in words. */
function answerOf({ verdict, mine }: Claim) {
  if (verdict)
    return {
      attribution: verdict.attribution,
      substance: verdict.substance,
      hasReason: hasReasonIn(verdict.explanation, verdict.reason),
    }
  return {
    attribution: mine?.attribution ?? null,
    substance: mine?.substance ?? null,
    hasReason: hasReasonIn(mine?.reasoning),
  }
}

/** What the claim's answer rests on, in one sentence, and each of the desk's rules that it does not meet. */
export function EvidenceStrength({ claim, quotes }: { claim: Claim; quotes: readonly ArticleQuote[] }) {
  const { scales } = useReading()
  const rules = useSourceRules()
  const proofs = claim.evidence.filter(isCountingEvidence).map(proofOf)
  const { attribution, substance, hasReason } = answerOf(claim)
  const rating = findRating(scales.substance, substance)
  const strength = strengthOf(proofs)
  const quoteFault = quoteFaultOf(attribution, quotes)
  const asked = (rules ?? []).filter(({ key }) => rating !== null || key === quotationRule)
  const faults = faultsOf({ kind: claim.kind, proofs, rating, hasReason, quoteFault }, asked)
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
