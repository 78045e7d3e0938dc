import { contains, overlaps, type Span } from '@/lib/anchor/span'
import type { ClaimKind } from './claim'
import type { Quotation, QuoteEdit, QuoteMatch } from './quotation'

/** The rating of “Was it said?” that a quotation has to be found for. */
const onRecord = 'said-on-record'

/**
 * What is known of one quotation: what became of looking for it in each transcript, file and snapshot of its article, in whatever order; what the
 * checker calls its differences; whether somebody ticked that they listened to it.
 */
export type QuoteCheck = Readonly<{
  matches: readonly QuoteMatch[]
  named: readonly QuoteEdit[]
  isListened: boolean
}>

/** How a quotation stands: the best of what was found, or what the checker makes of it. */
export type QuoteStandingName =
  | 'verbatim'
  | 'two-voices'
  | 'edited'
  | 'to-name'
  | 'to-hear'
  | 'overruled'
  | 'altered'
  | 'translated'
  | 'not-found'
  | 'not-looked-for'

/** How a quotation stands, whether “Was it said?” may be “Said, on record” by that, one sentence about it, and the match that it rests on. */
export type QuoteStanding = Readonly<{
  standing: QuoteStandingName
  maySayOnRecord: boolean
  says: string
  match: QuoteMatch | null
}>

const table: Record<QuoteStandingName, Omit<QuoteStanding, 'standing' | 'match'>> = {
  verbatim: { maySayOnRecord: true, says: 'The quotation is found word by word.' },
  'two-voices': {
    maySayOnRecord: false,
    says: 'The quotation is found, but more than one person speaks there: listen to it, and tick that you did.',
  },
  edited: { maySayOnRecord: true, says: 'The quotation is found with edits, and they are named.' },
  'to-name': {
    maySayOnRecord: false,
    says: 'The quotation is found with differences: say whether it is trimmed, bracketed, cleaned up, translated or altered.',
  },
  'to-hear': {
    maySayOnRecord: false,
    says: 'The quotation is found with other words than were said: listen to it, and tick that you did.',
  },
  overruled: {
    maySayOnRecord: true,
    says: 'The quotation is found with other words; somebody listened to it and named the differences.',
  },
  altered: { maySayOnRecord: false, says: 'The quotation is altered: it was not said so.' },
  translated: {
    maySayOnRecord: true,
    says: 'The quotation is a translation: somebody listened to the original and says so.',
  },
  'not-found': {
    maySayOnRecord: false,
    says: 'The quotation is not found in any transcript, file or snapshot of the article.',
  },
  'not-looked-for': {
    maySayOnRecord: false,
    says: 'The article has no transcript, file or snapshot in which the quotation could be found.',
  },
}

type FoundMatch = Exclude<QuoteMatch, { outcome: 'not-found' }>

const ranks = ['verbatim', 'edited', 'altered'] as const

/** The best match, the one with the fewest differences among equals. */
export function bestMatch(matches: readonly QuoteMatch[]): FoundMatch | null {
  const found = matches.filter((match): match is FoundMatch => match.outcome !== 'not-found')
  const rank = ({ outcome, place, differences }: FoundMatch): number =>
    ranks.indexOf(outcome) * 1_000_000 + differences.length * 2 + (place.speakers.length > 1 ? 1 : 0)
  return found.reduce<FoundMatch | null>(
    (best, each) => (best && rank(best) <= rank(each) ? best : each),
    null,
  )
}

function standingOf({ matches, named, isListened }: QuoteCheck, best: FoundMatch | null): QuoteStandingName {
  if (named.includes('altered')) return 'altered'
  if (!best || named.includes('translated')) {
    if (named.includes('translated') && isListened) return 'translated'
    if (best) return 'to-hear'
    return matches.length === 0 ? 'not-looked-for' : 'not-found'
  }
  if (best.place.speakers.length > 1 && !isListened) return 'two-voices'
  if (best.outcome === 'verbatim') return 'verbatim'
  if (named.length === 0) return 'to-name'
  if (best.outcome === 'edited') return 'edited'
  return isListened ? 'overruled' : 'to-hear'
}

/**
 * How a quotation stands. It may be rated as said on record where it is found word by word; where it is found with honest edits that the checker
 * names; where it is found altered, when somebody listened and names the differences (a transcript errs, too); and where it is a translation that
 * somebody listened to. Never where it is not found, or where the checker calls it altered.
 */
export function quoteStanding(check: QuoteCheck): QuoteStanding {
  const best = bestMatch(check.matches)
  const standing = standingOf(check, best)
  return { standing, ...table[standing], match: best }
}

/**
 * Which quotations a claim has to be found by: those that its words lie in, and of a claim of kind *quotation* also those that it touches, the outermost
 * only. A claim of that kind whose words stand in no quotation is looked for by its own words.
 */
export function quotationsOfClaim(
  kind: ClaimKind,
  spans: readonly Span[],
  quotations: readonly Quotation[],
): readonly Pick<Quotation, 'pieces'>[] {
  const touches = (quotation: Quotation): boolean =>
    spans.some((span) => contains(quotation, span) || (kind === 'quotation' && overlaps(quotation, span)))
  const touched = quotations.filter(touches)
  const outermost = touched.filter(
    (quotation) =>
      !touched.some(
        (other) => other !== quotation && other.depth < quotation.depth && contains(other, quotation),
      ),
  )
  if (outermost.length > 0 || kind !== 'quotation' || spans.length === 0) return outermost
  return [{ pieces: [...spans].sort((a, b) => a.start - b.start) }]
}

/** Why a claim cannot be rated so under “Was it said?”, by how its quotations stand; null where it can. */
export function attributionFault(rating: string | null, standings: readonly QuoteStanding[]): string | null {
  if (rating !== onRecord) return null
  return standings.find(({ maySayOnRecord }) => !maySayOnRecord)?.says ?? null
}
