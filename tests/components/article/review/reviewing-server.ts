import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import { aClaim, aReview, aVerdict } from '@/tests/support/dossier'

type Given = Parameters<ClaimDeeds['saveReview']>[0]

/** A server that takes reviews as the real one does: a draft with a version, or a verdict. */
export function aServer(start: Claim = aClaim()) {
  let claim = start
  const given: Given[] = []
  const saveReview: ClaimDeeds['saveReview'] = async ({ claimId: _, submit, version: __, ...words }) => {
    given.push({ claimId: claim.id, ...(submit ? { submit } : {}), ...words })
    const before: Review =
      claim.mine ??
      aReview({
        attribution: null,
        substance: null,
        reasoning: '',
        confidence: null,
        wouldChange: '',
        version: 0,
        submittedAt: null,
      })
    const next: Review = { ...before, ...words, version: before.version + 1 }
    claim = submit
      ? {
          ...claim,
          state: 'agreed',
          mine: null,
          lastSeq: 2,
          reviews: [...claim.reviews, { ...next, submittedAt: '2026-11-23T12:30:00.000Z' }],
          verdict: aVerdict({
            attribution: next.attribution!,
            substance: next.substance!,
            explanation: next.reasoning,
          }),
        }
      : { ...claim, mine: next }
    return { ok: true, value: claim }
  }
  return { saveReview, given }
}
