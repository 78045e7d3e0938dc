import type { ClaimState } from './claim'
import type { Verdict } from './review'
import type { Rating } from './scales'
import type { SourceRule } from './source-rules'

export const gateNames = ['sentences', 'claims', 'reviews', 'sources', 'somebody-else'] as const
export type GateName = (typeof gateNames)[number]
export const gateTitle: Record<GateName, string> = {
  sentences: 'No sentence is left behind',
  claims: 'Every claim is decided',
  reviews: 'Every claim has its reviews',
  sources: 'The rules for sources are met',
  'somebody-else': 'Not only your own work',
}

/** The gates that an editor may let pass with a reason. That nobody signs off only their own work is not for anybody to override. */
export const overridableGates = ['sentences', 'claims', 'reviews', 'sources'] as const
export const isOverridable = (gate: GateName): boolean => overridableGates.some((name) => name === gate)

/** Why a gate that is red lets pass all the same, as whom it was that said so. */
export type Passing = Readonly<{ reason: string; by: string; at: string }>

/** What makes a gate red: a claim by its id, or a sentence by its number from 0, with its words and what is wrong with it. */
export type Fail = Readonly<{ claim?: string; sentence?: number; words: string; says: string }>

/** How a gate stands: met, not met, or grey where there is nothing that could be met; only what is red holds an article up. */
export const gateStates = ['green', 'red', 'grey'] as const
export type GateState = (typeof gateStates)[number]

/**
 * A gate before sign-off; `failing` is how many things make it red, of which `fails` has the first; `rules` are the sentences of the
 * desk's rules that it is decided by, where it is decided by such.
 */
export type Gate = Readonly<{
  gate: GateName
  state: GateState
  isGreen: boolean
  says: string
  rules?: readonly string[]
  failing: number
  fails: readonly Fail[]
  isOverridable: boolean
  override: Passing | null
}>

/**
 * A claim that is not dropped, as far as the gates look at it. Of a blind round that is not complete it has nothing: the state is the
 * one that everybody may know, its reviews are left out, and so are those that are outdated. A verdict is confirmed where somebody said
 * anew that it holds. `voters` are those whose votes decided where a panel did.
 */
export type GateClaim = Readonly<{
  id: string
  quote: string
  state: ClaimState
  verdict: (Pick<Verdict, 'method' | 'decidedBy'> & Readonly<{ round: number; isConfirmed?: boolean }>) | null
  reviews: readonly Readonly<{ reviewer: string; round: number }>[]
  voters: readonly string[]
  evidence: number
  /** What its verdict answers to “Is it so?”, and whether that verdict has a reason in words. */
  rating: Pick<Rating, 'label' | 'tone'> | null
  hasReason: boolean
}>

/** What the gates are decided from. `clearedBy` are those who said of sentences that there is nothing to check in them. */
export type GateFacts = Readonly<{
  sentences: number
  pending: readonly Readonly<{ number: number; words: string }>[]
  clearedBy: readonly string[]
  claims: readonly GateClaim[]
  requiredReviews: number
  /** The rules for sources that are on. */
  rules: readonly SourceRule[]
}>

const mostTold = 100
const mostWords = 200

/** The words, or as many of them as say which are meant. */
const brief = (words: string): string =>
  words.length > mostWords ? `${[...words.slice(0, mostWords)].slice(0, -1).join('')}…` : words

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function gate(name: GateName, fails: readonly Fail[], says: { green: string; red: string }): Gate {
  const isGreen = fails.length === 0
  return {
    gate: name,
    state: isGreen ? 'green' : 'red',
    isGreen,
    says: isGreen ? says.green : says.red,
    failing: fails.length,
    fails: fails.slice(0, mostTold).map((fail) => ({ ...fail, words: brief(fail.words) })),
    isOverridable: isOverridable(name),
    override: null,
  }
}

function sentencesGate({ sentences, pending }: GateFacts): Gate {
  const fails = pending.map(({ number, words }) => ({ sentence: number, words, says: 'is pending' }))
  const green =
    sentences === 1
      ? 'The one sentence has been looked at.'
      : `All ${sentences} sentences have been looked at.`
  return gate('sentences', fails, {
    green,
    red: `${counted(fails.length, 'sentence is', 'sentences are')} pending.`,
  })
}

const undecided: Partial<Record<ClaimState, string>> = {
  suggested: 'is only suggested',
  open: 'is open',
  'in-review': 'is in review',
  contested: 'is contested',
  stale: 'is stale: something changed after its verdict',
}

function claimsGate({ claims }: GateFacts): Gate {
  const fails = claims.flatMap(({ id, quote, state }) =>
    undecided[state] ? [{ claim: id, words: quote, says: undecided[state] }] : [],
  )
  const green =
    claims.length === 0
      ? 'There are no claims.'
      : `${counted(claims.length, 'claim has', 'claims have')} a verdict that holds.`
  return gate('claims', fails, {
    green,
    red: `${counted(fails.length, 'claim is', 'claims are')} open, contested or stale.`,
  })
}

const waiting: readonly ClaimState[] = ['suggested', 'open', 'in-review']

/** Those who reviewed a claim in the round that decided it, or left it contested; nobody while it waits for reviews. */
function decidingReviewers({ state, verdict, reviews }: GateClaim): string[] {
  if (waiting.includes(state)) return []
  const round = state === 'contested' ? Math.max(0, ...reviews.map((review) => review.round)) : verdict?.round
  return reviews.filter((review) => review.round === round).map((review) => review.reviewer)
}

function reviewsGate({ claims, requiredReviews }: GateFacts): Gate {
  const fails = claims.flatMap((claim) => {
    const isAdjudicated = claim.verdict?.method === 'adjudication' && !waiting.includes(claim.state)
    if (isAdjudicated || decidingReviewers(claim).length >= requiredReviews) return []
    return [
      { claim: claim.id, words: claim.quote, says: `needs ${counted(requiredReviews, 'review', 'reviews')}` },
    ]
  })
  const green = `Each claim has ${counted(requiredReviews, 'review', 'reviews')}, or was adjudicated.`
  return gate('reviews', fails, {
    green: claims.length === 0 ? 'There are no claims.' : green,
    red: `${counted(fails.length, 'claim has', 'claims have')} too few reviews.`,
  })
}

function sourcesGate({ claims, rules }: GateFacts): Gate {
  const fails = rules.flatMap((rule) =>
    claims.flatMap((claim) => {
      const says = rule.faultOf(claim)
      return says === null ? [] : [{ claim: claim.id, words: claim.quote, says }]
    }),
  )
  const sentences = rules.map((rule) => rule.says)
  const found = gate('sources', fails, {
    green: sentences.join(' '),
    red: `${counted(fails.length, 'claim does', 'claims do')} not meet this: ${sentences.join(' ')}`,
  })
  if (rules.length > 0) return { ...found, rules: sentences }
  return {
    ...found,
    state: 'grey',
    isGreen: false,
    says: 'No rule is on, so nothing was checked here. An administrator switches rules on under Settings.',
    rules: [],
  }
}

/** Everybody whose reviews, decisions and looks carry the article. */
function carriersOf({ claims, clearedBy }: GateFacts): Set<string> {
  return new Set([
    ...clearedBy,
    ...claims.flatMap((claim) => [
      ...decidingReviewers(claim),
      ...claim.voters,
      ...(claim.verdict && (claim.verdict.method === 'adjudication' || claim.verdict.isConfirmed)
        ? [claim.verdict.decidedBy]
        : []),
    ]),
  ])
}

function somebodyElseGate(facts: GateFacts, signer: string): Gate {
  const isElse = [...carriersOf(facts)].some((person) => person !== signer)
  const red =
    'Nobody but you has reviewed, decided or cleared anything here. Let somebody else review a claim, or sign off.'
  return {
    ...gate('somebody-else', [], { green: 'Somebody other than you has a part in it.', red }),
    ...(isElse ? {} : { state: 'red', isGreen: false, says: red, failing: 1 }),
  }
}

/** Whether a gate holds an article up: it is red, and nobody let it pass. */
export const isShut = ({ state, override }: Pick<Gate, 'state' | 'override'>): boolean =>
  state === 'red' && override === null

/** Every gate before an article is signed off by that person: green, red or grey. */
export function gatesOf(facts: GateFacts, signer: string): Gate[] {
  return [
    sentencesGate(facts),
    claimsGate(facts),
    reviewsGate(facts),
    sourcesGate(facts),
    somebodyElseGate(facts, signer),
  ]
}
