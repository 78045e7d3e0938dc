import type { Vote } from '@/lib/domain/adjudicate'
import type { Confirmation, Giver, Review, Verdict } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import { rulesContent } from './article'

/** A submitted review of a claim, with the rules of its round. */
export function reviewContent(
  claimId: string,
  review: Omit<Review, 'version' | 'outdated' | 'confirmations'>,
  rules: RoundRules | undefined,
): unknown {
  const {
    id,
    reviewer,
    round,
    attribution,
    substance,
    reasoning,
    confidence,
    wouldChange,
    submittedAt,
    seal,
  } = review
  return [
    claimId,
    id,
    reviewer,
    round,
    attribution,
    substance,
    reasoning,
    confidence,
    wouldChange,
    submittedAt,
    seal,
    rules ? rulesContent(rules) : null,
  ]
}

/** A reviewer's word that a review holds for the claim as it was then. */
export function confirmationContent(reviewId: string, { id, at, note, seal }: Confirmation): unknown {
  return [reviewId, id, at, note, seal]
}

type Decided = Pick<
  Verdict,
  'attribution' | 'substance' | 'explanation' | 'method' | 'decidedBy' | 'decidedAt' | 'seal'
> &
  Readonly<{ reason?: string | null; by?: readonly Giver[] }>

/** A verdict as it was made, with all who gave it; whether it holds is told by the entries about it. */
export function verdictContent(
  claimId: string,
  {
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason = null,
    by = [],
  }: Decided,
): unknown {
  return [
    claimId,
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason,
    by.map(({ person, words }) => [person, words]),
  ]
}

/** A vote of a panel in a round of a claim. */
export function voteContent({
  claimId,
  round,
  person,
  attribution,
  substance,
  reason,
  at,
  seal = null,
}: Omit<Vote, 'seal'> & Readonly<{ claimId: string; round: number; seal?: string | null }>): unknown {
  return [claimId, round, person, attribution, substance, reason, at, ...(seal === null ? [] : [seal])]
}
