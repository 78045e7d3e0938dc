import type { Span } from '@/lib/anchor/span'
import { differenceReasons, type QuoteDifference, type QuoteMatch } from './quotation'
import { bestMatch } from './quote-standing'

/** A text that is kept of an article, in which quotations are looked for. */
export type LookedIn = Readonly<{ kind: 'snapshot' | 'file'; id: string; name: string }>

/** What became of looking for a quotation in everything that is kept of its article. */
export const quoteOutcomes = ['verbatim', 'edited', 'altered', 'not-found', 'not-looked-for'] as const
export type QuoteOutcome = (typeof quoteOutcomes)[number]

/** One difference in words: what is quoted, what was said, and what it is made of. */
export type ToldDifference = Readonly<{
  edit: QuoteDifference['edit']
  quoted: string
  said: string
  says: string
}>

/** Where a quotation was found: the text and the stretch of it, the page, from when in milliseconds, who speaks; null is not known. */
export type QuoteFound = Readonly<{
  in: LookedIn
  at: Span
  said: string
  page: number | null
  from: number | null
  speakers: readonly string[]
  differences: readonly ToldDifference[]
}>

/** A quotation of the current revision, the claims that it has to be found for, and what became of looking for it. */
export type ArticleQuote = Span &
  Readonly<{
    words: string
    claims: readonly string[]
    outcome: QuoteOutcome
    says: string
    found: QuoteFound | null
  }>

/** The quotations of an article, as many as are told, of how many; `looked` is in how many kept texts they were looked for. */
export type ArticleQuotes = Readonly<{
  revision: number
  items: readonly ArticleQuote[]
  of: number
  looked: number
}>

const says: Readonly<Record<QuoteOutcome, string>> = {
  verbatim: 'The quotation is found word by word.',
  edited: 'The quotation is found with differences that each have an honest reason.',
  altered: 'The quotation is found with other words than were said.',
  'not-found': 'The quotation is not found in what is kept of this article.',
  'not-looked-for': 'Nothing is kept of this article in which the quotation could be found.',
}

/** A kept text as far as a place in it is told by it. */
export type KeptWords = Readonly<{
  in: LookedIn
  text: string
  pageAt: (place: number) => number | null
}>

const tell =
  (text: string, said: string) =>
  (difference: QuoteDifference): ToldDifference => ({
    edit: difference.edit,
    quoted: text.slice(difference.quoted.start, difference.quoted.end),
    said: said.slice(difference.said.start, difference.said.end),
    says: differenceReasons[difference.reason],
  })

/** The best of what was found of a quotation, told in words; `matches` are those of the kept texts, one each. */
export function tellQuote(
  text: string,
  kept: readonly KeptWords[],
  matches: readonly QuoteMatch[],
): Pick<ArticleQuote, 'outcome' | 'says' | 'found'> {
  const best = bestMatch(matches)
  const where = best && kept[matches.indexOf(best)]
  if (!best || !where) {
    const outcome = matches.length === 0 ? 'not-looked-for' : 'not-found'
    return { outcome, says: says[outcome], found: null }
  }
  const { start, end, from, speakers } = best.place
  const found: QuoteFound = {
    in: where.in,
    at: { start, end },
    said: where.text.slice(start, end),
    page: where.pageAt(start),
    from,
    speakers,
    differences: best.differences.map(tell(text, where.text)),
  }
  return { outcome: best.outcome, says: says[best.outcome], found }
}

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** A time in milliseconds as a time code, hours first. */
const timeCodeOf = (time: number): string => {
  const seconds = Math.floor(time / 1_000)
  return [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map(Math.floor).map(twoDigits).join(':')
}

/** Where in its text a quotation was found, in words: the page, or the time and who speaks; empty where nothing is known of it. */
export const foundAt = ({ page, from, speakers }: Pick<QuoteFound, 'page' | 'from' | 'speakers'>): string =>
  [page === null ? [] : `page ${page}`, from === null ? [] : timeCodeOf(from), speakers].flat().join(', ')

/** Whether a quotation has to be found for such an answer to “Was it said?”. */
export const needsQuote = (attribution: string | null): boolean => attribution === 'said-on-record'

const faults: Readonly<Partial<Record<QuoteOutcome, string>>> = {
  altered: 'is rated as said on record, and the words of its quotation are not those that were said',
  'not-found': 'is rated as said on record, and its quotation is not found in what is kept of the article',
  'not-looked-for': 'is rated as said on record, and nothing is kept in which its quotation could be found',
}

/** What is wrong with a claim that is rated so under “Was it said?”, by what became of its quotations; null where nothing is. */
export function quoteFaultOf(
  attribution: string | null,
  quotes: readonly Pick<ArticleQuote, 'outcome'>[],
): string | null {
  if (!needsQuote(attribution)) return null
  return quotes.map(({ outcome }) => faults[outcome] ?? null).find((fault) => fault !== null) ?? null
}
