import { hiddenClass } from '@/lib/words/hidden'
import { segmenterOf } from './segmenters'
import type { Span } from './span'

type Ranges = readonly (readonly [from: number, to: number])[]

/** Letters and signs that never join a neighbour of their own sort: between two of them there is always a boundary. */
const plain: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xc0, 0x24f],
  [0x391, 0x3c9],
  [0x400, 0x481],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x671, 0x6d3],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
]

/** Controls, which stand alone; only CR and LF join. */
const alone: Ranges = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
]

/** Signs that join the character after them, and second halves of pairs, which may be such signs. */
const joinsNext: Ranges = [
  [0x600, 0x605],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0xd4e, 0xd4e],
  [0xdc00, 0xdfff],
]

function isIn(ranges: Ranges, unit: number): boolean {
  return ranges.some(([from, to]) => unit >= from && unit <= to)
}

/** Whether two neighbouring units settle a boundary between them without any further look at the text. */
function isCertain(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  if (before === 0x0d && after === 0x0a) return false
  if (isIn(alone, before) || isIn(alone, after)) return true
  if (after >= 0x20 && after <= 0x7e) return !isIn(joinsNext, before)
  return isIn(plain, before) && isIn(plain, after)
}

/** The boundaries of one long stretch without a certain one inside, as told by the segmenter. */
type LongRun = Readonly<{ text: string; from: number; to: number; starts: Int32Array }>

/** The long stretch read last: a text that is nothing else is asked about offset by offset, and must not be read each time. */
let lastLong: LongRun | null = null
const long = 256

/** The last of the ascending starts that is not behind a place. */
function startAt(starts: Int32Array, place: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle
  }
  return low
}

function graphemeIn({ from, to, starts }: LongRun, offset: number): Span {
  const at = startAt(starts, offset)
  return { start: starts[at] ?? from, end: starts[at + 1] ?? to }
}

/** The grapheme that holds the unit at `offset`, found by a look at its neighbourhood only. */
function graphemeAt(text: string, offset: number): Span {
  if (lastLong && offset >= lastLong.from && offset < lastLong.to && lastLong.text === text)
    return graphemeIn(lastLong, offset)
  let from = offset
  while (!isCertain(text, from)) from -= 1
  let to = offset + 1
  while (!isCertain(text, to)) to += 1
  if (to - from === 1) return { start: from, end: to }
  const stretch = {
    text,
    from,
    to,
    starts: Int32Array.from(
      segmenterOf('und', 'grapheme').segment(text.slice(from, to)),
      ({ index }) => from + index,
    ),
  }
  if (to - from > long) lastLong = stretch
  return graphemeIn(stretch, offset)
}

/** The nearest grapheme boundary at or before an offset. */
export function boundaryAtOrBefore(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  return isCertain(text, offset) ? offset : graphemeAt(text, offset).start
}

/** The nearest grapheme boundary at or after an offset. */
export function boundaryAtOrAfter(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (isCertain(text, offset)) return offset
  const grapheme = graphemeAt(text, offset)
  return grapheme.start === offset ? offset : grapheme.end
}

/** The grapheme boundary after an offset; the end of the text when there is none. */
export function graphemeAfter(text: string, offset: number): number {
  return boundaryAtOrAfter(text, Math.max(0, offset) + 1)
}

/** The grapheme boundary before an offset; 0 when there is none. */
export function graphemeBefore(text: string, offset: number): number {
  return boundaryAtOrBefore(text, Math.min(text.length, offset) - 1)
}

/** White space and signs without ink: a claim needs at least one character that is neither. */
const onlyInvisible = /^[\s\p{Cf}\p{Cc}]*$/u
/** White space, and characters that nobody sees and no other belongs to. */
const onlySpace = new RegExp(`^[\\s${hiddenClass}]*$`, 'u')

/** Moves both ends outward to whole graphemes, then drops white space and hidden characters at the ends; null when no visible character is left. */
export function snap(text: string, span: Span): Span | null {
  if (!(span.start < span.end) || span.end <= 0 || span.start >= text.length) return null
  let start = boundaryAtOrBefore(text, Math.floor(span.start))
  let end = boundaryAtOrAfter(text, Math.ceil(span.end))
  while (start < end) {
    const next = graphemeAfter(text, start)
    if (!onlySpace.test(text.slice(start, next))) break
    start = next
  }
  while (start < end) {
    const previous = graphemeBefore(text, end)
    if (!onlySpace.test(text.slice(previous, end))) break
    end = previous
  }
  return onlyInvisible.test(text.slice(start, end)) ? null : { start, end }
}
