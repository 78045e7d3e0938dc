import type { Span } from '@/lib/anchor/span'
import type { Quotation, QuoteDifference, QuoteMatch } from '@/lib/domain/quotation'
import { alignQuotation, type QuoteAlignment, type AlignStep } from './align-quotation'
import { candidates, sameRuns } from './candidates'
import { isCutAt } from './cuts'
import { differInCase, judgeStep, type Judging } from './judge-steps'
import { withNeighbours } from './neighbours'
import { denialBeside } from './reversed'
import { quotePlace, spanOfWords } from './quote-place'
import { gapKinds, readQuotation, type QuotedWords } from './read-quotation'
import type { TranscriptIndex } from './transcript-index'
import { marksBefore, type Words } from './word-reader'

/** At least so much of a quotation's words is found where it was said. */
const leastFound = 0.6

/** Words of a text, from `from` up to, not including, `to`; where there are none, the empty stretch between their neighbours. */
function spanBetween({ starts, ends, count }: Words, from: number, to: number): Span {
  if (from < to) return { start: starts[from]!, end: ends[to - 1]! }
  const place = from > 0 ? ends[from - 1]! : count > 0 ? starts[0]! : 0
  return { start: place, end: place }
}

const hasBothCases = (text: string): boolean => /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text)

/** An ellipsis at an end of a quotation, where the sentence in the transcript begins earlier or goes on. */
function trimmedEnds({ index, quoted }: Judging, first: number, last: number): QuoteDifference[] {
  const empty = (words: Words, at: number): Span => spanBetween(words, at, at)
  const { before } = index.words
  const ends = [
    { at: 0, said: first, isCut: (before[first]! & marksBefore.sentence) === 0 },
    { at: quoted.count, said: last + 1, isCut: (before[last + 1]! & marksBefore.sentence) === 0 },
  ]
  return ends
    .filter(({ at, isCut }) => quoted.gaps[at] === gapKinds.ellipsis && isCut)
    .map(({ at, said }) => ({
      edit: 'trimmed',
      reason: 'ellipsis',
      quoted: empty(quoted, at),
      said: empty(index.words, said),
    }))
}

/** A quotation that begins or ends within a number or a word of the transcript. */
function cutEnds({ index, quoted }: Judging, first: number, last: number): QuoteDifference[] {
  const edges = [
    { quoted: 0, said: first, at: first },
    { quoted: quoted.count - 1, said: last, at: last + 1 },
  ]
  return edges
    .filter(({ at }) => isCutAt(index, at))
    .map((edge) => ({
      edit: 'altered',
      reason: 'cut',
      quoted: spanBetween(quoted, edge.quoted, edge.quoted + 1),
      said: spanBetween(index.words, edge.said, edge.said + 1),
    }))
}

/** Words that are the same but for capitals that make another word of one. */
function caseDifferences(
  { index, quoted, quotedSide }: Judging,
  { quoted: from, quotedEnd, said }: AlignStep,
): QuoteDifference[] {
  const { transcript, words } = index
  const found: QuoteDifference[] = []
  for (let n = 0; from + n < quotedEnd; n++) {
    const [here, there] = [
      spanBetween(quoted, from + n, from + n + 1),
      spanBetween(words, said + n, said + n + 1),
    ]
    const [word, other] = [
      quotedSide.text.slice(here.start, here.end),
      transcript.text.slice(there.start, there.end),
    ]
    if (
      word !== other &&
      differInCase(
        word,
        other,
        hasBothCases(transcript.text.slice(Math.max(0, there.start - 400), there.end + 400)),
      )
    )
      found.push({ edit: 'altered', reason: 'letter-case', quoted: here, said: there })
  }
  return found
}

/** A word that denies beside the place where a quotation was said. */
function reversed(judging: Judging, first: number, last: number): QuoteDifference[] {
  const denial = denialBeside(judging, first, last)
  if (!denial) return []
  const { quoted } = judging
  const at = denial.start < judging.index.words.starts[first]! ? 0 : quoted.count
  return [{ edit: 'altered', reason: 'reversed', quoted: spanBetween(quoted, at, at), said: denial }]
}

/** What the steps of an alignment make of a quotation. */
function matchOf(judging: Judging, found: readonly AlignStep[], others: readonly Span[]): QuoteMatch {
  const { index, quoted } = judging
  const steps = withNeighbours(index, quoted, found)
  const kept = steps.filter(({ said, saidEnd }) => said < saidEnd)
  const [first, last] = [kept[0]!.said, kept.at(-1)!.saidEnd - 1]
  const differences = steps.flatMap((step, at): QuoteDifference[] => {
    const judged = judgeStep(judging, steps, at)
    if (!judged) return caseDifferences(judging, step)
    return [
      {
        ...judged,
        quoted: spanBetween(quoted, step.quoted, step.quotedEnd),
        said: spanBetween(index.words, step.said, step.saidEnd),
      },
    ]
  })
  const all = [
    ...differences,
    ...trimmedEnds(judging, first, last),
    ...cutEnds(judging, first, last),
    ...reversed(judging, first, last),
  ]
  const isAltered = all.some(({ edit }) => edit === 'altered')
  const outcome = all.length === 0 ? 'verbatim' : isAltered ? 'altered' : 'edited'
  return { outcome, place: quotePlace(index, first, last), others, differences: all }
}

/** Whether enough of a quotation stands in the transcript for the place to be the one that is meant. */
function isFound({ brackets, count }: QuotedWords, { steps }: QuoteAlignment): boolean {
  const found = steps
    .filter(({ kind }) => !['plain', 'gap', 'brackets'].includes(kind))
    .reduce((sum, { quoted, quotedEnd }) => sum + quotedEnd - quoted, 0)
  const wanted = brackets.reduce((sum, bracket) => sum + (bracket === 0 ? 1 : 0), 0)
  return wanted > 0 && found > 0 && (found >= leastFound * count || found >= leastFound * wanted)
}

/** The places where the very same words stand, those first that cut no number and no word. */
function exactPlaces({ index, quoted }: Judging): number[] {
  const isCut = (at: number): boolean => isCutAt(index, at) || isCutAt(index, at + quoted.count)
  const all = sameRuns(index.words.ids, quoted.ids).map((at) => ({ at, isCut: isCut(at) }))
  return [...all.filter((place) => !place.isCut), ...all.filter((place) => place.isCut)].map(({ at }) => at)
}

/** The cheapest way to a stretch in which enough of a quotation stands; one that needs no word without a reason is not looked beyond. */
function bestAlignment({ index, quoted, quotedSide, saidSide }: Judging): QuoteAlignment | null {
  let best: QuoteAlignment | null = null
  for (const range of candidates(index, quoted)) {
    const alignment = alignQuotation(index, quoted, quotedSide, saidSide, range)
    if (!alignment || !isFound(quoted, alignment)) continue
    if (!alignment.steps.some(({ kind }) => kind === 'plain')) return alignment
    if (!best || alignment.cost < best.cost) best = alignment
  }
  return best
}

/**
 * Looks for a quotation of a text in a transcript, word by word, and says what differs. *Verbatim* is said only of the very words, in their
 * order, with no number cut; *edited* only of differences that each have an honest reason; everything else that is found is *altered*. Signs,
 * capitals at the start, hidden characters and ways to write a letter make no difference.
 */
export function matchQuotation(
  text: string,
  quotation: Pick<Quotation, 'pieces'>,
  index: TranscriptIndex,
): QuoteMatch {
  const quoted = readQuotation(text, quotation, index.read)
  if (quoted.count === 0) return { outcome: 'not-found' }
  const judging: Judging = {
    index,
    quoted,
    quotedSide: { text, words: quoted, quantities: new Map() },
    saidSide: { text: index.transcript.text, words: index.words, quantities: new Map() },
  }
  const [at, ...others] = exactPlaces(judging)
  if (at !== undefined) {
    const whole = {
      kind: 'same' as const,
      quoted: 0,
      quotedEnd: quoted.count,
      said: at,
      saidEnd: at + quoted.count,
    }
    return matchOf(
      judging,
      [whole],
      others.map((other) => spanOfWords(index, other, other + quoted.count - 1)),
    )
  }
  const best = bestAlignment(judging)
  return best ? matchOf(judging, best.steps, []) : { outcome: 'not-found' }
}
