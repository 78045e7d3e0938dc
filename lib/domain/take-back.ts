import { isHiding } from './blind'
import type { Claim } from './claim'
import { ruleAgainst } from './claim-state'
import type { Rule } from './outcome'
import type { Review, Verdict } from './review'
import type { RoundRules } from './round'
import { reviewsOfRound } from './standing'

type Judged = Pick<Claim, 'state' | 'round' | 'reviews' | 'verdict' | 'mine'>

/** What else somebody may have done since, as everybody knows it: how many votes there are in the round, and when the article was signed off last. */
export type DoneSince = Readonly<{ votes: number; signedOffAt: string | null }>

/** That person's newest review of the claim's present round, or null. */
export const ownReview = (claim: Pick<Judged, 'reviews' | 'round'>, personId: string): Review | null =>
  reviewsOfRound(claim).findLast(({ reviewer }) => reviewer === personId) ?? null

/** Whether a verdict follows from nothing but the submission of that review, and stands untouched since. */
export const isMadeBy = (
  verdict: Verdict,
  { round, submittedAt }: Pick<Review, 'round' | 'submittedAt'>,
): boolean =>
  verdict.round === round &&
  verdict.method === 'agreement' &&
  verdict.status === 'current' &&
  verdict.reason === null &&
  verdict.decidedAt === submittedAt

/** Whether a draft says anything. */
const saysAnything = (draft: Review | null): boolean =>
  draft !== null &&
  [
    draft.attribution,
    draft.substance,
    draft.confidence,
    draft.reasoning.trim(),
    draft.wouldChange.trim(),
  ].some(Boolean)

/**
 * The rule that keeps a person from taking a submitted review back, or null: nobody may have acted on it. All that is looked at is what the
 * reviewer sees: in a blind round everybody else's review there, since the reviewer has read it.
 */
export function ruleAgainstTakingReviewBack(
  claim: Judged,
  personId: string,
  rules: RoundRules,
  { votes, signedOffAt }: DoneSince,
): Rule | null {
  const rule = ruleAgainst('take-back-review', claim.state)
  const own = ownReview(claim, personId)
  if (rule || !own?.submittedAt) return rule ?? 'not-submitted'
  const { submittedAt } = own
  if (own.outdated || own.confirmations.length > 0) return 'changed-since'
  const others = reviewsOfRound(claim).filter(({ reviewer }) => reviewer !== personId)
  if (isHiding(rules) && others.length > 0) return 'read-others'
  if (
    others.some((review) =>
      [review.submittedAt, ...review.confirmations.map(({ at }) => at)].some(
        (at) => at !== null && at > submittedAt,
      ),
    )
  )
    return 'reviewed-since'
  if (claim.verdict && claim.verdict.round >= own.round && !isMadeBy(claim.verdict, own))
    return 'decided-since'
  if (votes > 0) return 'voted-since'
  if (signedOffAt !== null && signedOffAt >= submittedAt) return 'signed-off-since'
  return saysAnything(claim.mine) ? 'has-draft' : null
}

/** In which round a claim is once that review is gone: the one before, where it was the only one of its round and there was one before. */
export function roundWithout({ reviews, round }: Pick<Judged, 'reviews' | 'round'>, gone: string): number {
  const left = reviewsOfRound({ reviews, round }).filter(({ id }) => id !== gone)
  return left.length > 0 ? round : Math.max(1, round - 1)
}

/** The string whose SHA-256 is kept, apart from the history, of taking a review back in a round that is closed. */
export const takenBackForm = (reviewId: string): string => JSON.stringify(['tickmark.taken-back/1', reviewId])
