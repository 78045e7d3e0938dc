import { boundaryAtOrAfter, boundaryAtOrBefore } from '@/lib/anchor/graphemes'
import { segmenterOf } from '@/lib/anchor/segmenters'
import type { Span } from '@/lib/anchor/span'
import { hasHidden, seenOf } from '@/lib/words/hidden'
import { isNoEnd, listsOf } from './sentence-rules'

/** How far a rule looks to either side of a stop. */
const reach = 48

const closers = /\s*[»›”’)\]}」』]+(?=\s|$|[.,;:!?])/uy
const ellipsisThenWord = /(?<=\S)…[”’"»)\]]*\s+(?=[“"‘«([¿¡]*[\p{Lu}\p{Lo}])/gu
const stopThenFigure = /(?=\s)(?<=[\p{L}\p{N}][.!?][”’"»)\]]*)\s+(?=[“"‘«([]*[\p{N}\p{Sc}#@])/gu
const stopThenMarker = /(?=\((?:\p{L}|\p{N}{1,2}|[ivx]+)\)\s)(?<=[.!?]\s+)/gu

/** Without one of these a text is one sentence. */
const stop = /[\p{Sentence_Terminal}…]/u

/** What opens a quote or bracket and stands right behind a stop, where no space parts sentences. */
const opener = /(?<=[\p{Sentence_Terminal}…][」』）》】”’]*)(?:[「『（《【〈]|(?<=[。！？…][”’]*)[“‘])$/u

/** Where the segmenter begins a sentence; an opening quote it left with the sentence before goes with its words. */
function segmenterStarts(text: string, language: string): number[] {
  return [...segmenterOf(language, 'sentence').segment(text)].map(({ index }) =>
    opener.test(text.slice(Math.max(0, index - reach), index)) ? index - 1 : index,
  )
}

/** Where a sentence may begin: after each stop the segmenter knows, and where it looks for a capital and there is none. */
function possibleStarts(text: string, language: string): number[] {
  const starts = new Set(segmenterStarts(text, language))
  for (const beginning of [ellipsisThenWord, stopThenFigure, stopThenMarker]) {
    for (const match of text.matchAll(beginning)) starts.add(match.index + match[0].length)
  }
  starts.delete(0)
  return [...starts].sort((a, b) => a - b)
}

/** A closing quote or bracket that stands apart from its sentence, as in French, still belongs to it. */
function afterClosers(text: string, at: number): number {
  closers.lastIndex = at
  return at + (closers.exec(text)?.[0].length ?? 0)
}

/** Where the sentences of one block begin, the first left out. */
function startsIn(text: string, language: string): number[] {
  if (!stop.test(text)) return []
  const lists = listsOf(language)
  const starts: number[] = []
  let from = 0
  for (const possible of possibleStarts(text, language)) {
    const at = afterClosers(text, possible)
    if (at <= from) continue
    const left = text.slice(Math.max(from, at - reach), at)
    const right = text.slice(at, at + reach)
    const spaced = /\s$/u.test(left) || /^\s/u.test(right)
    if (isNoEnd(left.trim(), right.trimStart(), spaced, lists)) continue
    starts.push(at)
    from = at
  }
  return starts
}

/** The same where characters are hidden in the words: they part nothing and join nothing, and stay with what stands before them. */
function startsInSeen(text: string, language: string): number[] {
  if (!hasHidden(text)) return startsIn(text, language)
  const { text: seen, places } = seenOf(text)
  return startsIn(seen, language).map((start) => places[start]!)
}

/** A stretch without outer white space; a space that a mark joins is a character and stays. Null when nothing else is in it. */
function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end)
  const bare = words.trim()
  if (bare === '') return null
  const from = start + words.length - words.trimStart().length
  return { start: boundaryAtOrBefore(text, from), end: boundaryAtOrAfter(text, from + bare.length) }
}

/**
 * The sentences of each block, without outer white space; together they hold every other character of their block.
 * Cut by the Unicode rules of the language, repaired for what news copy abbreviates.
 */
export function sentences(text: string, blocks: readonly Span[], language: string): Span[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end)
    const onOneLine = words.replace(/[\n\r\t\v\f\u0085\u2028\u2029]/gu, ' ')
    const edges = [0, ...startsInSeen(onOneLine, language), words.length].map((edge) =>
      boundaryAtOrBefore(words, edge),
    )
    return edges.flatMap((start, index) => {
      const end = edges[index + 1]
      const sentence = end === undefined ? null : trimmed(words, start, end)
      return sentence ? [{ start: block.start + sentence.start, end: block.start + sentence.end }] : []
    })
  })
}
