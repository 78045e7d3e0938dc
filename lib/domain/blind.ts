import type { Claim, ClaimState } from './claim'
import type { Review } from './review'

/** A claim as it is stored, with every submitted review. */
type Stored = Pick<Claim, 'state' | 'round' | 'lastSeq' | 'verdict'> & Readonly<{ reviews: readonly Review[]; blindRound: number | null; lastOpenSeq: number }>

const isIn = (round: number) => (review: Review): boolean => review.round === round && review.submittedAt !== null

/** Whether others' reviews of the claim's blind round are closed to this reader, who has not submitted one in it. */
export function isVeiled({ blindRound, reviews }: Pick<Stored, 'blindRound' | 'reviews'>, readerId: string): boolean {
  return blindRound !== null && !reviews.some((review) => isIn(blindRound)(review) && review.reviewer === readerId)
}

/** The state that a claim had before anybody submitted a review in its blind round. */
export function stateBefore(state: ClaimState, verdict: Pick<NonNullable<Claim['verdict']>, 'status' | 'method'> | null, hadRounds: boolean): ClaimState {
  if (state !== 'in-review') return state
  if (verdict === null) return hadRounds ? 'contested' : 'open'
  return verdict.status === 'stale' ? 'stale' : verdict.method === 'adjudication' ? 'adjudicated' : 'agreed'
}

/**
 * What a reader sees of a claim while a blind round is open: no review of that round but the reader's own, and nothing from which
 * it would follow that there is one.
 */
export function veil<C extends Stored>(claim: C, readerId: string): C {
  const { blindRound, reviews } = claim
  if (blindRound === null || !isVeiled(claim, readerId)) return claim
  const seen = reviews.filter((review) => review.reviewer === readerId || !isIn(blindRound)(review))
  return { ...claim, reviews: seen, state: stateBefore(claim.state, claim.verdict, blindRound > 1), round: Math.max(1, blindRound - 1), lastSeq: claim.lastOpenSeq }
}
