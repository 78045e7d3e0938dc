import { boundaryAtOrAfter, boundaryAtOrBefore } from './graphemes'
import type { Span } from './span'

/** A stretch with its words and what stands before and after it, so that it can be found again in another text. */
export type Passage = Span & Readonly<{ exact: string; prefix: string; suffix: string }>

const context = 32

/** The words of a stretch and up to 32 units on either side, cut from our own text and never through a grapheme. */
export function describe(text: string, span: Span): Passage {
  const { start, end } = span
  const from = Math.min(start, boundaryAtOrAfter(text, start - context))
  const to = Math.max(end, boundaryAtOrBefore(text, end + context))
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}
