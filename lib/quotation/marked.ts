import type { Span } from '@/lib/anchor/span'
import type { Block } from '@/lib/domain/revision'
import { isApostrophe, isOpener } from './marks'
import { marksIn, mayClose, mayOpen, type QuoteSign } from './mark-roles'

/** A quotation between marks as it is found: the marks, and its pieces, one for each paragraph. */
export type MarkedQuote = Readonly<{ marks: string; pieces: readonly Span[]; isClosed: boolean }>

type Open = { sign: string; pieces: Span[]; from: number }

/** So many quotations within each other are followed; what lies deeper is none. */
const deepest = 6

/** So many paragraphs a quotation may go on for. */
const longest = 60

/** Follows the blocks of a text, mark by mark, with what is open. */
class Reader {
  readonly found: MarkedQuote[] = []
  private open: Open[] = []

  constructor(
    private readonly text: string,
    private readonly language: string,
  ) {}

  /** Whether a mark ends something that is open; what was opened inside of that and never closed is none. */
  private close(mark: QuoteSign, later: () => readonly QuoteSign[]): boolean {
    const at = this.open.findLastIndex(({ sign }) => mayClose(this.text, sign, mark, later))
    const ended = this.open[at]
    if (!ended) return false
    this.open.length = at
    this.put(ended, mark.at, mark.sign)
    return true
  }

  private put({ sign, pieces, from }: Open, end: number, closer: string | null): void {
    const all = [...pieces, { start: from, end }].flatMap((piece) => trimmed(this.text, piece))
    if (all.some((piece) => /[\p{L}\p{N}]/u.test(this.text.slice(piece.start, piece.end))))
      this.found.push({ marks: sign + (closer ?? ''), pieces: all, isClosed: closer !== null })
  }

  block(marks: readonly QuoteSign[], from: number): void {
    for (let at = from; at < marks.length; at++) {
      const mark = marks[at]!
      if (this.close(mark, () => marks.slice(at + 1, at + 80))) continue
      if (isOpener(mark.sign) && this.open.length < deepest && mayOpen(this.text, mark, this.language))
        this.open.push({ sign: mark.sign, pieces: [], from: mark.end })
    }
  }

  /**
   * Carries what is open into the next paragraph: where that repeats the mark, or closes it before it opens another; else it ends here. Gives
   * back how many marks of the next paragraph only repeat.
   */
  turn(block: Block, next: Block | undefined, marks: readonly QuoteSign[]): number {
    let repeated = 0
    const going: Open[] = []
    for (const each of this.open) {
      const mark = marks[repeated]
      const place = going.length === 0 ? next?.start : marks[repeated - 1]?.end
      const isRepeated =
        mark !== undefined &&
        place !== undefined &&
        /^\s*$/u.test(this.text.slice(place, mark.at)) &&
        (mark.sign === each.sign || (each.sign === '«' && mark.sign === '»'))
      const goesOn =
        next !== undefined &&
        each.pieces.length < longest &&
        (isRepeated || (repeated === 0 && this.closesBeforeOpening(each, marks)))
      if (!goesOn) {
        if (!isApostrophe(each.sign)) this.put(each, block.end, null)
        continue
      }
      if (isRepeated) repeated += 1
      each.pieces.push({ start: each.from, end: block.end })
      each.from = isRepeated ? mark.end : next.start
      going.push(each)
    }
    this.open = going
    return repeated
  }

  private closesBeforeOpening({ sign }: Open, marks: readonly QuoteSign[]): boolean {
    const first = marks.find((mark) => !isApostrophe(mark.sign) || isApostrophe(sign))
    return first !== undefined && mayClose(this.text, sign, first, () => marks)
  }
}

/** A stretch without white space at its ends; none where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span[] {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from]!)) from += 1
  while (to > from && /\s/u.test(text[to - 1]!)) to -= 1
  return from < to ? [{ start: from, end: to }] : []
}

/** The blocks in which a quotation can go on: a headline or a caption is a text of its own. */
const isRunning = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'quote' || kind === 'list-item'

/** The quotations between marks in all blocks, in no certain order. */
export function markedIn(text: string, blocks: readonly Block[], language: string): MarkedQuote[] {
  const reader = new Reader(text, language)
  let repeated = 0
  let marks = blocks[0] ? marksIn(text, blocks[0].start, blocks[0].end) : []
  blocks.forEach((block, at) => {
    reader.block(marks, repeated)
    const next = blocks[at + 1]
    const isOne = next !== undefined && isRunning(block) && isRunning(next)
    marks = next ? marksIn(text, next.start, next.end) : []
    repeated = reader.turn(block, isOne ? next : undefined, marks)
  })
  return reader.found
}
