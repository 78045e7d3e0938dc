import { isCountingEvidence } from '@/lib/domain/evidence'
import { claimStates, isAdrift, type Claim, type ClaimState } from '@/lib/domain/claim'
import { layers, type Layer } from '@/lib/domain/scales'
import { lineOf } from '@/lib/words/lexemes'
import { isFoundIn, readQuery, type Query } from '@/lib/words/query'

/** The claims' states, those that the reader has not reviewed, and those whose words changed or were lost with a new revision. */
export const askedStates = [
  'unreviewed',
  ...claimStates.filter((state) => state !== 'suggested'),
  'adrift',
] as const
export type AskedState = ClaimState | 'adrift' | 'unreviewed'

/** Which claims are asked for; `rating` is a key of either scale, or `none` for claims without any rating. */
export type Filter = Readonly<{
  state: AskedState | null
  rating: string | null
  mine: boolean
  find: string
}>

export const everything: Filter = { state: null, rating: null, mine: false, find: '' }

const longestFind = 200

/** The filter that a link carries; what is not understood filters nothing. */
export function filterFrom(params: Pick<URLSearchParams, 'get'>): Filter {
  const state = params.get('state')
  const rating = params.get('rating')
  return {
    state: askedStates.find((known) => known === state) ?? null,
    rating: rating && /^[a-z-]{1,64}$/.test(rating) ? rating : null,
    mine: params.get('mine') === '1',
    find: (params.get('find') ?? '').slice(0, longestFind),
  }
}

/** The same link with this filter in it; other parameters stay, and what filters nothing leaves the link. */
export function withFilter(params: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(params)
  const words = {
    state: filter.state,
    rating: filter.rating,
    mine: filter.mine ? '1' : null,
    find: filter.find.trim() || null,
  }
  for (const [key, value] of Object.entries(words)) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** Whether the filter hides nothing. */
export function isEverything(filter: Filter): boolean {
  return filter.state === null && filter.rating === null && !filter.mine && filter.find.trim() === ''
}

/** The rating to show for a claim: the verdict's, even a stale one, else that of the reader's own draft, else what the reader has submitted. */
export function shownRating(
  { verdict, mine, given }: Pick<Claim, 'verdict' | 'mine' | 'given'>,
  layer: Layer,
): string | null {
  return (verdict ?? mine ?? given)?.[layer] ?? null
}

/** Whether the reader has yet to say something of the claim as it stands: no review of theirs in its present round counts. */
const isUnreviewed = ({ state, given }: Claim): boolean =>
  state !== 'dropped' && (given === null || given.outdated)

function isMine(claim: Claim, me: string): boolean {
  return (
    claim.createdBy === me || claim.mine !== null || claim.reviews.some((review) => review.reviewer === me)
  )
}

/** All that is said in a claim and of it, as it is looked for: what the search of the whole desk looks in. */
function saidIn({ quote, claimReviewed, claimant, evidence, reviews, verdict }: Claim): string[] {
  const sources = evidence
    .filter(isCountingEvidence)
    .flatMap(({ title, sourceName, excerpt, url }) => [title, sourceName, excerpt, url])
  const reasons = [
    ...reviews.flatMap(({ reasoning, wouldChange }) => [reasoning, wouldChange]),
    verdict?.explanation,
    verdict?.reason,
  ]
  return [quote, claimReviewed, claimant?.name, claimant?.description, ...sources, ...reasons].filter(
    (text) => typeof text === 'string',
  )
}

const lines = new WeakMap<Claim, string>()

/** A claim's words in one line; made when they are first looked for, since a claim that changes is another one. */
function lineOfClaim(claim: Claim): string {
  let line = lines.get(claim)
  if (line === undefined) lines.set(claim, (line = lineOf(saidIn(claim))))
  return line
}

let lastAsked: { find: string; query: Query } | null = null

function queryOf(find: string): Query {
  if (lastAsked?.find !== find) lastAsked = { find, query: readQuery(find) }
  return lastAsked.query
}

function holds(claim: Claim, find: string): boolean {
  const query = queryOf(find)
  return query.length === 0 || isFoundIn(lineOfClaim(claim), query)
}

function isRatedAs(claim: Claim, rating: string): boolean {
  const shown = layers.map((layer) => shownRating(claim, layer))
  return rating === 'none' ? shown.every((key) => key === null) : shown.includes(rating)
}

function isInState(claim: Claim, asked: AskedState | null): boolean {
  if (asked === 'adrift') return isAdrift(claim)
  if (asked === 'unreviewed') return isUnreviewed(claim)
  return asked === null || claim.state === asked
}

/** Whether the claim is among those asked for; `mine` are the claims that `me` marked or reviewed, `find` asks for every word, a "phrase", or what is -without. */
export function passes(claim: Claim, filter: Filter, me: string): boolean {
  if (!isInState(claim, filter.state)) return false
  if (filter.rating !== null && !isRatedAs(claim, filter.rating)) return false
  if (filter.mine && !isMine(claim, me)) return false
  return holds(claim, filter.find)
}

const last = new WeakMap<readonly Claim[], { filter: Filter; me: string; shown: readonly Claim[] }>()

/** Those of the claims that the filter lets pass, in their order; the very same list for whoever asks the same again. */
export function shownOf(claims: readonly Claim[], filter: Filter, me: string): readonly Claim[] {
  if (isEverything(filter)) return claims
  const known = last.get(claims)
  if (known?.filter === filter && known.me === me) return known.shown
  const shown = claims.filter((claim) => passes(claim, filter, me))
  last.set(claims, { filter, me, shown })
  return shown
}
