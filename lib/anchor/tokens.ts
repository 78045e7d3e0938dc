import { hasHidden, withoutHidden } from '@/lib/words/hidden'
import {
  betweenDigits,
  betweenLetters,
  closers,
  fullStops,
  leading,
  letterSort,
  letters,
  sentenceStops,
} from './letters'

/** What begins with a token: nothing, a sentence, or a paragraph. */
export const begins = { nothing: 0, sentence: 1, paragraph: 2 } as const

/**
 * A text as words and signs: token `n` is `text.slice(starts[n], ends[n])`, equal words have equal `ids`, and `breaks[n]` tells what
 * begins with it (`breaks[count]` is the end of the text). White space is no token; a word keeps its marks, hyphens and apostrophes.
 * Words are equal that look equal: hidden characters in them do not count.
 */
export type Tokens = Readonly<{
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  breaks: Uint8Array
  count: number
}>

const isWord = (sort: number): boolean => sort === letters.word || sort === letters.digit
const widthOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1)
const isFlagHalf = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff

/** The sort of the character at an offset; 0 at the end of the text. */
const sortAt = (text: string, at: number): number =>
  at < text.length ? letterSort(text.codePointAt(at)!) : 0

/** The sort of the first character at an offset or behind it that is seen. */
function visibleSortAt(text: string, offset: number): number {
  let at = offset
  while (sortAt(text, at) === letters.joiner) at += widthOf(text.codePointAt(at)!)
  return sortAt(text, at)
}

/** Whether the sign at `at` holds a letter or digit of sort `before` and the one after it together. */
function holds(text: string, at: number, before: number): boolean {
  const sign = text.charCodeAt(at)
  const after = visibleSortAt(text, at + 1)
  if (before === letters.digit && after === letters.digit) return betweenDigits.has(sign)
  return isWord(after) && betweenLetters.has(sign)
}

/** Where the word ends whose last character, of sort `sort`, ends at `at`. */
function wordEnd(text: string, from: number, sort: number): number {
  let at = from
  let end = from
  let last = sort
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!
    const next = letterSort(codePoint)
    if (isWord(next)) last = next
    else if (
      next === letters.sign ? !holds(text, at, last) : next !== letters.mark && next !== letters.joiner
    )
      break
    at += widthOf(codePoint)
    if (next !== letters.joiner) end = at
  }
  return end
}

/** Where the sign ends that begins with `first`: marks, skin tones and joined emoji belong to it, and the second half of a flag. */
function signEnd(text: string, from: number, first: number): number {
  let at = from
  if (isFlagHalf(first) && at < text.length && isFlagHalf(text.codePointAt(at)!)) at += 2
  let end = at
  for (let isJoined = false; at < text.length;) {
    const codePoint = text.codePointAt(at)!
    const sort = letterSort(codePoint)
    if (sort !== letters.mark && sort !== letters.joiner && !(isJoined && sort === letters.sign)) break
    isJoined = codePoint === 0x200d
    at += widthOf(codePoint)
    if (sort !== letters.joiner) end = at
  }
  return end
}

/** Where the token ends that begins at `at`. */
function tokenEnd(text: string, at: number, isAfterWord: boolean): number {
  const codePoint = text.codePointAt(at)!
  const sort = letterSort(codePoint)
  const next = at + widthOf(codePoint)
  if (isWord(sort)) return wordEnd(text, next, sort)
  if (leading.has(codePoint) && !isAfterWord && visibleSortAt(text, next) === letters.digit)
    return wordEnd(text, next, letters.sign)
  return signEnd(text, next, codePoint)
}

/** Follows a text token by token and tells what begins with each. */
function breakFinder(text: string): (from: number, to: number, end: number) => number {
  let isStopped = false
  let needsNoSpace = false
  return (from, to, end) => {
    const first = text.codePointAt(to) ?? 0
    let found: number = from === 0 ? begins.paragraph : begins.nothing
    for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) found = begins.paragraph
    if (isStopped && !sentenceStops.has(first) && (from < to || (needsNoSpace && !closers.has(first))))
      found ||= begins.sentence
    const isStop = sentenceStops.has(first) || fullStops.has(first)
    needsNoSpace = isStop ? fullStops.has(first) : needsNoSpace
    isStopped = isStop || (isStopped && from === to && closers.has(first) && end - to === 1)
    return found
  }
}

/** Cuts texts into tokens that can be compared with each other by number. */
export function tokenizer(): (text: string) => Tokens {
  const known = new Map<string, number>()
  return (text) => {
    const ids = new Int32Array(text.length)
    const starts = new Int32Array(text.length)
    const ends = new Int32Array(text.length)
    const breaks = new Uint8Array(text.length + 1)
    const breakAt = breakFinder(text)
    const mayHide = hasHidden(text)
    let count = 0
    let end = 0
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at)!
      const sort = letterSort(codePoint)
      if (sort === letters.space || sort === letters.joiner) {
        at += widthOf(codePoint)
        continue
      }
      const from = end
      const isAfterWord = at === from && at > 0 && isWord(letterSort(text.charCodeAt(at - 1)))
      end = tokenEnd(text, at, isAfterWord)
      const word = mayHide ? withoutHidden(text.slice(at, end)) : text.slice(at, end)
      let id = known.get(word)
      if (id === undefined) known.set(word, (id = known.size))
      ids[count] = id
      starts[count] = at
      ends[count] = end
      breaks[count] = breakAt(from, at, end)
      count += 1
      at = end
    }
    breaks[count] = begins.paragraph
    return { ids: ids.subarray(0, count), starts, ends, breaks, count }
  }
}

/** The number of the first token that ends after the offset; `count` when there is none. */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}
