import type { ClaimState } from './claim'
import { isOverridable, type Fail, type Gate, type GateClaim, type GateFacts, type GateName } from './gate'

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
    red: `${counted(new Set(fails.map(({ claim }) => claim)).size, 'claim does', 'claims do')} not meet this: ${sentences.join(' ')}`,
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
