import { boundaryAtOrAfter, boundaryAtOrBefore, graphemeAfter, graphemeBefore, snap } from './graphemes'
import { segmenterOf } from './segmenters'
import type { Span } from './span'

const isSpace = (text: string, offset: number): boolean => /\s/u.test(text.charAt(offset))

/** A stretch around an offset that begins and ends at white space where there is some near, so that no word is cut. */
function neighbourhood(text: string, offset: number, reach: number): Span {
  let start = Math.max(0, offset - reach)
  while (start > Math.max(0, offset - 2 * reach) && !isSpace(text, start)) start -= 1
  let end = Math.min(text.length, offset + reach)
  while (end < Math.min(text.length, offset + 2 * reach) && !isSpace(text, end)) end += 1
  return { start: boundaryAtOrBefore(text, start), end: boundaryAtOrAfter(text, end) }
}

/** A space of no width, which the segmenter takes for one, where it parts letters of a script that sets words apart. */
const unseenSpace = /^\u200b+$/u
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The words of a stretch, in its text's offsets; a space that nobody sees parts none. */
function segmentedWords(text: string, { start, end }: Span, language: string): Span[] {
  const words: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segmenterOf(language, 'word').segment(
    text.slice(start, end),
  )) {
    if (!isWordLike) continue
    const last = words.at(-1)
    const isOne =
      last &&
      unseenSpace.test(text.slice(last.end, start + index)) &&
      !unspaced.test(text.charAt(last.end - 1) + segment.charAt(0))
    if (isOne) last.end = start + index + segment.length
    else words.push({ start: start + index, end: start + index + segment.length })
  }
  return words
}

/** The words near an offset; looks further until `find` is content or the whole text was seen. */
function search(
  text: string,
  offset: number,
  language: string,
  find: (words: readonly Span[]) => number | undefined,
): number | undefined {
  for (let reach = 64; ; reach *= 4) {
    const { start, end } = neighbourhood(text, offset, reach)
    const found = find(segmentedWords(text, { start, end }, language))
    if (found !== undefined || (start === 0 && end === text.length)) return found
  }
}

/** Where the next word after an offset begins; the end of the text when there is none. */
export function wordStartAfter(text: string, offset: number, language: string): number {
  return (
    search(text, offset, language, (words) => words.find((word) => word.start > offset)?.start) ?? text.length
  )
}

/** Where the last word that begins before an offset begins; 0 when there is none. */
export function wordStartBefore(text: string, offset: number, language: string): number {
  return search(text, offset, language, (words) => words.findLast((word) => word.start < offset)?.start) ?? 0
}

/** Where the first word that ends after an offset ends; the end of the text when there is none. */
export function wordEndAfter(text: string, offset: number, language: string): number {
  return (
    search(text, offset, language, (words) => words.find((word) => word.end > offset)?.end) ?? text.length
  )
}

/** Where the last word that ends before an offset ends; 0 when there is none. */
export function wordEndBefore(text: string, offset: number, language: string): number {
  return search(text, offset, language, (words) => words.findLast((word) => word.end < offset)?.end) ?? 0
}

/** The words that lie in a stretch, in their order; a word that the stretch cuts counts by the part that lies in it. */
export const wordsIn = (text: string, span: Span, language: string): Span[] =>
  segmentedWords(text, span, language)

const steps = {
  'start word forward': wordStartAfter,
  'start word back': wordStartBefore,
  'end word forward': wordEndAfter,
  'end word back': wordEndBefore,
  'start grapheme forward': graphemeAfter,
  'start grapheme back': graphemeBefore,
  'end grapheme forward': graphemeAfter,
  'end grapheme back': graphemeBefore,
} as const

/** One press of a key on one end of a claim: which end moves, by what, and which way the text runs. */
export type EdgeStep = Readonly<{
  edge: 'start' | 'end'
  by: 'word' | 'grapheme'
  way: 'forward' | 'back'
  language: string
}>

/** A claim's stretch after one step, without white space at its ends; unchanged when the step would leave no word in it. */
export function step(text: string, span: Span, { edge, by, way, language }: EdgeStep): Span {
  const move = steps[`${edge} ${by} ${way}`]
  for (let at = span[edge]; ;) {
    const to = move(text, at, language)
    if (to === at) return span
    const moved = snap(text, { ...span, [edge]: to })
    if (!moved) return span
    if (moved.start !== span.start || moved.end !== span.end) return moved
    at = to
  }
}

/** A stretch after one of its ends was pulled to an offset: to the nearest end of a word, or to the character; unchanged when no character would be left. */
export function pulled(
  text: string,
  span: Span,
  { edge, by, to, language }: Pick<EdgeStep, 'edge' | 'by' | 'language'> & { to: number },
): Span {
  const before =
    edge === 'start' ? wordStartBefore(text, to + 1, language) : wordEndBefore(text, to + 1, language)
  const after =
    edge === 'start' ? wordStartAfter(text, to - 1, language) : wordEndAfter(text, to - 1, language)
  const at = by === 'grapheme' ? to : to - before <= after - to ? before : after
  return (
    snap(
      text,
      edge === 'start'
        ? { ...span, start: Math.min(at, span.end - 1) }
        : { ...span, end: Math.max(at, span.start + 1) },
    ) ?? span
  )
}
