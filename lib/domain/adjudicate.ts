import { isAdrift, type Claim } from './claim'
import { may } from './may'
import { ruleAgainst } from './claim-state'
import type { Rule } from './outcome'
import type { Actor } from './person'
import { countingReviews, hasAnswered, outdatedReview } from './standing'

/** One vote of a panel on a contested claim; `seal` is of the claim as it was voted on, null of votes that were cast before that was kept. */
export type Vote = Readonly<{
  person: string
  attribution: string
  substance: string
  reason: string
  at: string
  seal: string | null
}>

/** The string whose SHA-256 the history keeps of a vote: all that it says, and on which round of which claim. */
export function votedForm(
  claimId: string,
  round: number,
  { person, attribution, substance, reason }: Vote,
): string {
  return JSON.stringify(['tickmark.vote/1', claimId, round, person, attribution, substance, reason])
}

/** A panel has so many members, and two who say the same decide. */
export const panelSize = 3

/** What a panel's votes come to: an answer that two gave, with their reasons; hung when all have voted and no two agree. */
export function tallyVotes(votes: readonly Vote[]): { winning: readonly Vote[] | null; isHung: boolean } {
  const same = votes.map((vote) =>
    votes.filter(
      ({ attribution, substance }) => attribution === vote.attribution && substance === vote.substance,
    ),
  )
  const winning = same.find((alike) => alike.length >= 2) ?? null
  return { winning, isHung: winning === null && votes.length >= panelSize }
}

/** Under which key a person's decision or vote on a claim is drafted. */
export const decisionDraft = (claimId: string): string => `decision:${claimId}`

type Contested = Pick<Claim, 'state' | 'round' | 'reviews' | 'spans'>

const fewestToDiffer = 2

/** The rule that keeps a person from deciding a contested claim: nobody decides between reviews of another state of it, nor while nobody has said which words are meant; whoever reviewed it in this round does not decide it. */
function ruleAgainstDeciding(
  deed: 'adjudicate-claim' | 'vote-claim',
  claim: Contested,
  personId: string,
): Rule | null {
  const rule = ruleAgainst(deed, claim.state)
  if (rule) return rule
  if (countingReviews(claim).length < fewestToDiffer) return 'not-contested'
  if (hasAnswered(claim, personId)) return 'own-review'
  return isAdrift(claim) ? 'is-adrift' : null
}

/** The rule that keeps a person from adjudicating, or null; where a panel decides, an editor does so only when the panel is hung. */
export function ruleAgainstAdjudicating(
  claim: Contested,
  personId: string,
  panel: boolean,
  votes: readonly Vote[],
): Rule | null {
  return (
    ruleAgainstDeciding('adjudicate-claim', claim, personId) ??
    (panel && !tallyVotes(votes).isHung ? 'panel-decides' : null)
  )
}

/** The rule that keeps a person from voting, or null; a vote is given once for what the claim is. */
export function ruleAgainstVoting(
  claim: Contested,
  personId: string,
  panel: boolean,
  votes: readonly Vote[],
): Rule | null {
  const rule = ruleAgainstDeciding('vote-claim', claim, personId)
  if (rule || !panel) return rule ?? 'no-panel'
  if (votes.some((vote) => vote.person === personId)) return 'has-voted'
  return votes.length >= panelSize ? 'panel-full' : null
}

/** The rule that keeps a person from taking a vote back, or null: what the panel has decided stands, and when it is hung all votes are read. */
export function ruleAgainstTakingVoteBack(
  claim: Pick<Claim, 'state'>,
  personId: string,
  votes: readonly Vote[],
): Rule | null {
  const rule = ruleAgainst('take-back-vote', claim.state)
  if (rule) return rule
  if (!votes.some((vote) => vote.person === personId)) return 'not-voted'
  return tallyVotes(votes).isHung ? 'panel-hung' : null
}

/**
 * Whether a person may confirm a stale verdict as it is: where one review is enough every reviewer may, since a review of theirs would
 * do the same; where more are required it takes an editor.
 */
export function mayConfirm(actor: Pick<Actor, 'id' | 'role'>, requiredReviews: number): boolean {
  return may(actor, requiredReviews === 1 ? 'confirm-verdict' : 'adjudicate-claim')
}

/**
 * The rule that keeps a person from confirming a stale verdict whose claim differs in signs only, or null: it does not matter whether its own
 * words are among them. Where more reviews than one are required, it is not for whoever gave one of them.
 */
export function ruleAgainstConfirmingSigns(
  claim: Pick<Claim, 'state' | 'reviews' | 'verdict'>,
  personId: string,
  requiredReviews: number,
): Rule | null {
  const rule = ruleAgainst('confirm-verdict', claim.state)
  if (rule || claim.verdict === null) return rule ?? 'not-stale'
  return requiredReviews > 1 && hasAnswered({ ...claim, round: claim.verdict.round }, personId)
    ? 'own-review'
    : null
}

/** The same of any stale verdict; nobody confirms one while nobody has said which words are meant. */
export function ruleAgainstConfirming(
  claim: Pick<Claim, 'state' | 'reviews' | 'verdict' | 'spans'>,
  personId: string,
  requiredReviews: number,
): Rule | null {
  return (
    ruleAgainstConfirmingSigns(claim, personId, requiredReviews) ?? (isAdrift(claim) ? 'is-adrift' : null)
  )
}

/** The rule that keeps a person from saying that a review of theirs holds for the claim as it is now, or null. */
export function ruleAgainstConfirmingReview(claim: Contested, personId: string): Rule | null {
  const rule = ruleAgainst('review-claim', claim.state)
  if (rule) return rule
  if (outdatedReview(claim, personId) === null) return 'not-outdated'
  return isAdrift(claim) ? 'is-adrift' : null
}
