import type { DifferenceReason } from '@/lib/domain/quotation'
import type { WordRange } from './candidates'
import { leftOutAt } from './left-out'
import { gapKinds, type QuotedWords } from './read-quotation'
import { isOdd, rewrittenAt, type Side } from './rewritten'
import type { TranscriptIndex } from './transcript-index'

/** How words of a quotation came from words of the transcript. */
export type StepKind =
  | 'same'
  | 'plain'
  | 'gap'
  | 'brackets'
  | Extract<
      DifferenceReason,
      'filler' | 'note' | 'repetition' | 'false-start' | 'contraction' | 'number' | 'spelling'
    >

/** One step from the first word of a quotation to its last: words `quoted` … `quotedEnd` stand for words `said` … `saidEnd` of the transcript. */
export type AlignStep = Readonly<{
  kind: StepKind
  quoted: number
  quotedEnd: number
  said: number
  saidEnd: number
}>

/** The cheapest way from a quotation to a stretch of the transcript, and what it costs. */
export type QuoteAlignment = Readonly<{ steps: readonly AlignStep[]; cost: number }>

const kinds: readonly StepKind[] = [
  'same',
  'plain',
  'gap',
  'brackets',
  'filler',
  'note',
  'repetition',
  'false-start',
  'contraction',
  'number',
  'spelling',
]

/** What a step costs, for each word where that is how it is told: whatever has a reason is cheaper than what has none. */
const costs = {
  rewritten: 6,
  filler: 5,
  note: 5,
  repetition: 6,
  'false-start': 8,
  ellipsis: 1,
  break: 2,
  bracketed: 3,
  replaced: 4,
  omitted: 15,
  added: 40,
  exchanged: 50,
} as const

/** More steps than these are not compared: a quotation of 2,000 words beside 3,000. */
const mostCells = 6_000_000

const unreached = 0x3fffffff

/** A table of all ways: the cheapest cost to each pair of places, and by which step it is reached. */
class Ways {
  readonly cost: Int32Array
  private readonly step: Int32Array

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.cost = new Int32Array((rows + 1) * (columns + 1)).fill(unreached)
    this.step = new Int32Array(this.cost.length)
    this.cost.fill(0, 0, columns + 1)
  }

  /** Notes a step of so many words on both sides from the cell at `from`, if it is cheaper than what is known. */
  go(from: number, quoted: number, said: number, cost: number, kind: number): void {
    const to = from + quoted * (this.columns + 1) + said
    const total = this.cost[from]! + cost
    if (total >= this.cost[to]!) return
    this.cost[to] = total
    this.step[to] = (kind << 16) | (quoted << 8) | said
  }

  /** The steps back from a cell to where the quotation begins. */
  back(column: number): { kind: number; i: number; j: number; quoted: number; said: number }[] {
    const steps = []
    for (let [i, j] = [this.rows, column]; i > 0;) {
      const step = this.step[i * (this.columns + 1) + j]!
      const [kind, quoted, said] = [step >> 16, (step >> 8) & 0xff, step & 0xff]
      i -= quoted
      j -= said
      steps.push({ kind, i, j, quoted, said })
    }
    return steps.reverse()
  }
}

const kindOf = (kind: StepKind): number => kinds.indexOf(kind)
const [same, plain, gap, brackets] = [kindOf('same'), kindOf('plain'), kindOf('gap'), kindOf('brackets')]

/** What may be left out of the transcript at each word of a stretch. */
const leftOutIn = (index: TranscriptIndex, { from, to }: WordRange) =>
  Array.from({ length: to - from }, (_, n) =>
    leftOutAt(index, from + n)
      .filter(({ length }) => from + n + length <= to)
      .map(({ length, reason }) => ({ length, cost: costs[reason] * length, kind: kindOf(reason) })),
  )

/** Lines up a quotation with a stretch of the transcript, word by word; null where they are too long for that. */
export function alignQuotation(
  index: TranscriptIndex,
  quoted: QuotedWords,
  quotedSide: Side,
  saidSide: Side,
  range: WordRange,
): QuoteAlignment | null {
  const [rows, columns] = [quoted.count, range.to - range.from]
  if (rows * columns > mostCells) return null
  const ways = new Ways(rows, columns)
  const leftOut = leftOutIn(index, range)
  const oddSaid = Uint8Array.from({ length: columns }, (_, n) =>
    isOdd(saidSide, range.from + n, index.lexicon) ? 1 : 0,
  )
  for (let i = 0; i < rows; i++) {
    const id = quoted.ids[i]!
    const isOddQuoted = isOdd(quotedSide, i, index.lexicon)
    const bracket = quoted.brackets[i]!
    const inside = bracket > 0 || (i > 0 && quoted.brackets[i - 1]! > 0)
    const skip = skipCost(quoted, i, inside)
    for (let j = 0, cell = i * (columns + 1); j <= columns; j++, cell++) {
      if (ways.cost[cell] === unreached) continue
      if (bracket > 0) ways.go(cell, 1, 0, costs.bracketed, brackets)
      else ways.go(cell, 1, 0, costs.added, plain)
      if (j === columns) continue
      const isSame = index.words.ids[range.from + j] === id
      if (isSame) ways.go(cell, 1, 1, 0, same)
      else if (bracket === 0) ways.go(cell, 1, 1, costs.exchanged, plain)
      if (i > 0) {
        ways.go(cell, 0, 1, skip.cost, skip.kind)
        for (const { length, cost, kind } of leftOut[j]!) ways.go(cell, 0, length, cost, kind)
      }
      if (isOddQuoted || oddSaid[j])
        for (const way of rewrittenAt(quotedSide, i, saidSide, range.from + j, index.lexicon))
          if (j + way.said <= columns && i + way.quoted <= rows)
            ways.go(cell, way.quoted, way.said, costs.rewritten, kindOf(way.reason))
    }
  }
  return cheapest(ways, range)
}

/** What it costs to leave a word of the transcript out before a word of the quotation, and as what. */
function skipCost({ gaps }: QuotedWords, i: number, isInBrackets: boolean): { cost: number; kind: number } {
  if (gaps[i] === gapKinds.ellipsis) return { cost: costs.ellipsis, kind: gap }
  if (isInBrackets) return { cost: costs.replaced, kind: brackets }
  if (gaps[i] === gapKinds.break) return { cost: costs.break, kind: gap }
  return { cost: costs.omitted, kind: plain }
}

/** Kinds of steps that are one where they follow each other. */
const joined: ReadonlySet<StepKind> = new Set(['same', 'plain', 'gap', 'brackets', 'note'])

/** The cheapest way to the end of the quotation. */
function cheapest(ways: Ways, { from }: WordRange): QuoteAlignment {
  const last = ways.rows * (ways.columns + 1)
  let end = 0
  for (let j = 1; j <= ways.columns; j++) if (ways.cost[last + j]! < ways.cost[last + end]!) end = j
  const steps: AlignStep[] = []
  for (const { kind, i, j, quoted, said } of ways.back(end)) {
    const next = {
      kind: kinds[kind]!,
      quoted: i,
      quotedEnd: i + quoted,
      said: from + j,
      saidEnd: from + j + said,
    }
    const before = steps.at(-1)
    if (before?.kind === next.kind && joined.has(next.kind))
      steps[steps.length - 1] = { ...before, quotedEnd: next.quotedEnd, saidEnd: next.saidEnd }
    else steps.push(next)
  }
  return { steps, cost: ways.cost[last + end]! }
}
