import type { Claim, ClaimState } from './claim'
import { judge, lookedAt, type Giver, type Review } from './review'
import type { RoundRules } from './round'

type Judging = Pick<RoundRules, 'requiredReviews' | 'blind'>
type Reviewed = Pick<Claim, 'state' | 'round' | 'verdict'> & Readonly<{ reviews: readonly Review[] }>

/** What the reviews of a round agree on; `decidedBy` gave the last of them. */
export type AgreedRatings = Readonly<{
  attribution: string
  substance: string
  explanation: string
  decidedBy: string
  by: readonly Giver[]
}>

/** How a claim stands: the state that everybody may know, the blind round that is open, and an agreement of which the verdict is yet to be made. */
export type Standing = Readonly<{
  state: ClaimState
  blindRound: number | null
  agreement: AgreedRatings | null
}>

/** The reviews that were submitted in the claim's present round, outdated ones too. */
export function reviewsOfRound({ reviews, round }: Pick<Reviewed, 'reviews' | 'round'>): Review[] {
  return reviews.filter((review) => review.round === round && review.submittedAt !== null)
}

/** How many reviews of a claim's present round are known to whoever reads it, and how many its round takes. */
export function reviewsKnown(
  claim: Pick<Claim, 'reviews' | 'round' | 'rounds'>,
): Readonly<{ reviews: number; required: number }> {
  return {
    reviews: reviewsOfRound(claim).length,
    required: claim.rounds.find(({ round }) => round === claim.round)?.requiredReviews ?? 1,
  }
}

/** Those of them that are of the claim as it stands, by when their reviewers last said so: what a verdict, a gate or a panel rests on. */
export function countingReviews(claim: Pick<Reviewed, 'reviews' | 'round'>): Review[] {
  return reviewsOfRound(claim)
    .filter(({ outdated }) => !outdated)
    .toSorted((a, b) => (lookedAt(a) < lookedAt(b) ? -1 : lookedAt(a) > lookedAt(b) ? 1 : 0))
}

/** Whether that person has submitted a review in the claim's present round that counts. */
export function counts(claim: Pick<Reviewed, 'reviews' | 'round'>, personId: string): boolean {
  return countingReviews(claim).some((review) => review.reviewer === personId)
}

/** That person's newest review in the claim's present round, where none of theirs counts any more. */
export function outdatedReview(claim: Pick<Reviewed, 'reviews' | 'round'>, personId: string): Review | null {
  return counts(claim, personId)
    ? null
    : (reviewsOfRound(claim).findLast((review) => review.reviewer === personId) ?? null)
}

/** Whether that person has submitted a review in the claim's present round, be it outdated. */
export function hasAnswered(claim: Pick<Reviewed, 'reviews' | 'round'>, personId: string): boolean {
  return reviewsOfRound(claim).some((review) => review.reviewer === personId)
}

/** The state of a claim whose rounds up to that one are complete: what its verdict says, else contested. */
function settled(verdict: Reviewed['verdict'], round: number): ClaimState {
  if (round === 0) return 'open'
  if (verdict === null || verdict.round < round) return 'contested'
  return verdict.status === 'stale' ? 'stale' : verdict.method === 'adjudication' ? 'adjudicated' : 'agreed'
}

/** The state that a claim showed before its blind round began, from which nobody outside that round may tell that it did. */
function stateBefore(claim: Reviewed): ClaimState {
  const before = { ...claim, round: claim.round - 1 }
  const state = settled(claim.verdict, before.round)
  const isShaken = state === 'contested' && countingReviews(before).length < reviewsOfRound(before).length
  return isShaken ? 'in-review' : state
}

function judged(claim: Reviewed, { requiredReviews, blind }: Judging): Standing {
  const { round, verdict } = claim
  const counting = countingReviews(claim)
  const still = { blindRound: null, agreement: null }
  if (verdict !== null && verdict.round >= round) return { ...still, state: settled(verdict, round) }
  const judgement = judge(counting, requiredReviews)
  if (judgement.state === 'open' && reviewsOfRound(claim).length > 0) judgement.state = 'in-review'
  if (judgement.state === 'in-review' && blind)
    return { ...still, state: stateBefore(claim), blindRound: round }
  if (judgement.state !== 'agreed') return { ...still, state: judgement.state }
  const { state, ...ratings } = judgement
  return {
    ...still,
    state,
    agreement: {
      ...ratings,
      decidedBy: counting.at(-1)!.reviewer,
      by: counting.map(({ reviewer, reasoning }) => ({ person: reviewer, words: reasoning })),
    },
  }
}

/**
 * What a claim's reviews and verdict come to under the rules of its round. A verdict that was made is never undone; a dropped claim stays
 * dropped, and its blind round closed.
 */
export function standingOf(claim: Reviewed, rules: Judging): Standing {
  const standing = judged(claim, rules)
  return claim.state === 'dropped' ? { ...standing, state: 'dropped', agreement: null } : standing
}

/** Whether the claim's present round waits for more reviews; an earlier verdict may hold meanwhile. */
export function isRoundOpen({
  round,
  state,
  verdict,
}: Pick<Reviewed, 'state' | 'round' | 'verdict'>): boolean {
  return state === 'in-review' || (state !== 'contested' && verdict !== null && verdict.round < round)
}

/** The round in which that person's next review counts; null while their review of the present one waits for the others', unless it is outdated. */
export function roundFor(claim: Reviewed, personId: string): number | null {
  const { round, verdict } = claim
  if (isRoundOpen(claim)) return counts(claim, personId) ? null : round
  return (verdict !== null && verdict.round >= round) || hasAnswered(claim, personId) ? round + 1 : round
}

/**
 * What the reviews come to on which a stale verdict rests, once their reviewers have all said that they hold for the claim as it is now:
 * an agreement of which the verdict is made anew; null until then, and where a person decided.
 */
export function renewalOf(claim: Reviewed, { requiredReviews }: Judging): AgreedRatings | null {
  const { verdict, round } = claim
  if (verdict?.status !== 'stale' || verdict.round !== round || verdict.method !== 'agreement') return null
  return standingOf({ ...claim, verdict: null }, { requiredReviews, blind: false }).agreement
}
