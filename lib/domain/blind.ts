import type { Claim } from './claim'
import type { Review } from './review'
import type { Round, RoundRules } from './round'

/** A claim as it is stored, with every submitted review: its state is the one that everybody may know. */
type Stored = Pick<Claim, 'state' | 'round' | 'lastSeq'> &
  Readonly<{
    reviews: readonly Review[]
    rounds: readonly Round[]
    blindRound: number | null
    lastOpenSeq: number
  }>

const isIn =
  (round: number) =>
  (review: Review): boolean =>
    review.round === round && review.submittedAt !== null

/**
 * Whether others' reviews of the claim's blind round are closed to this reader, who has submitted none in it that counts: whoever's review
 * is outdated looks again as blind as before.
 */
export function isVeiled(
  { blindRound, reviews }: Pick<Stored, 'blindRound' | 'reviews'>,
  readerId: string,
): boolean {
  return (
    blindRound !== null &&
    !reviews.some((review) => isIn(blindRound)(review) && review.reviewer === readerId && !review.outdated)
  )
}

/** Whether rounds under these rules hide reviews: one review alone is a round, and seen at once. */
export const isHiding = ({
  blind,
  requiredReviews,
}: Pick<RoundRules, 'blind' | 'requiredReviews'>): boolean => blind && requiredReviews > 1

/**
 * Whether somebody may have reviewed a claim without its being seen, as far as everybody may know: it stood there while rounds that began
 * were hiding. Whatever a hidden review would forbid is forbidden by this, so that no refusal tells that there is one.
 */
export function mayHideReview(
  { createdAt }: Pick<Claim, 'createdAt'>,
  article: Pick<RoundRules, 'blind' | 'requiredReviews'> & Readonly<{ blindUntil: string | null }>,
): boolean {
  return isHiding(article) || (article.blindUntil !== null && createdAt <= article.blindUntil)
}

/**
 * What a reader sees of a claim while a blind round is open. Who has submitted in it, and the desk itself (`null`), see that it is in
 * review; nobody else sees any review of that round, nor anything from which it would follow that there is one.
 */
export function veil<C extends Stored>(claim: C, readerId: string | null): C {
  const { blindRound, reviews } = claim
  if (blindRound === null) return claim
  const inReview = claim.state === 'dropped' ? claim : { ...claim, state: 'in-review' as const }
  if (readerId === null || !isVeiled(claim, readerId)) return inReview
  const seen = reviews.filter((review) => review.reviewer === readerId || !isIn(blindRound)(review))
  if (seen.some(isIn(blindRound))) return { ...inReview, reviews: seen, lastSeq: claim.lastOpenSeq }
  return {
    ...claim,
    reviews: seen,
    rounds: claim.rounds.filter(({ round }) => round < blindRound),
    round: Math.max(1, blindRound - 1),
    lastSeq: claim.lastOpenSeq,
  }
}
