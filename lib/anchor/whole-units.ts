import { hiddenClass } from '@/lib/words/hidden'
import { denials, hanBetween, hanLeading, hanNumerals } from './quantity-words'
import { segmenterOf } from './segmenters'
import type { Span } from './span'
import { tokenAt, tokenizer, type Tokens } from './tokens'
import { sortOfToken, sorts } from './unit-sorts'

const {
  word,
  number,
  multiplier,
  unit,
  month,
  leading,
  range,
  single,
  currency,
  dash,
  before,
  after,
  joint,
  comma,
  count,
  beginning,
  inNumber,
} = sorts

/** Which token holds the next one, with a space between them or without. */
const pairs: readonly (readonly [left: number, right: number])[] = [
  [number, multiplier | unit | beginning | month | currency | after],
  [multiplier, multiplier | unit | beginning | currency | after],
  [word | number, count],
  [beginning, word],
  [currency | before | leading | month, number],
  [before | leading, currency],
  [leading, unit],
]

/** Which token holds the next one only where nothing stands between them. */
const close: readonly (readonly [left: number, right: number])[] = [
  [dash, number | currency | word],
  [word, currency],
  [after, word | number | after],
]

const isIn = (table: readonly (readonly [number, number])[], left: number, right: number): boolean =>
  table.some(([x, y]) => (left & x) !== 0 && (right & y) !== 0)

/** Characters without ink do not part two tokens. */
const hidden = new RegExp(`[${hiddenClass}]|(?![\\s\\x85])[\\p{Cf}\\p{Cc}]`, 'gu')

/** How far around a place the words of scripts without spaces are looked for. */
const near = 16

/** What of a word of a script without spaces lies before a place inside it; nothing where a word begins. */
function wordUpTo(text: string, offset: number): string {
  const from = Math.max(0, offset - near)
  const piece = segmenterOf('und', 'word')
    .segment(text.slice(from, offset + near))
    .containing(offset - from)
  return piece?.isWordLike ? text.slice(from + piece.index, offset) : ''
}

/** A text cut into tokens, which can be asked what they are and what stands between them. */
export function looker(text: string, tokens: Tokens, known: Map<number, number>) {
  const { ids, starts, ends } = tokens
  const sortAt = (at: number): number => {
    if (at < 0 || at >= tokens.count) return 0
    const id = ids[at]!
    let sort = known.get(id)
    if (sort === undefined) known.set(id, (sort = sortOfToken(text.slice(starts[at], ends[at]))))
    return sort
  }
  const between = (at: number): string => text.slice(ends[at], starts[at + 1])
  const isClose = (at: number): boolean =>
    at >= 0 &&
    at + 1 < tokens.count &&
    (ends[at] === starts[at + 1] || between(at).replace(hidden, '') === '')
  return { text, tokens, sortAt, between, isClose, wordAt: (at: number) => text.slice(starts[at], ends[at]) }
}

/** A text and what its tokens can be, looked up when it is first asked for. */
export type Looker = ReturnType<typeof looker>

const numeral = new RegExp(`^(?:[${hanNumerals}]|${hanLeading.join('|')})`, 'u')

/** Whether two numbers are one: without a space between them, unless the first is the end of a word like 周四; groups of digits; a number and its fraction. */
function isOneNumber({ text, tokens, wordAt, between, isClose, sortAt }: Looker, at: number): boolean {
  const [left, right] = [wordAt(at), wordAt(at + 1)]
  if (isClose(at)) return !(sortAt(at) & single) || numeral.test(wordUpTo(text, tokens.starts[at]!) + left)
  if (sortAt(at) & sortAt(at + 1) & word) return !/\p{N}/u.test(left + right)
  if (/^[¼-¾⅐-⅞]|^\p{N}+[/⁄]\p{N}+$/u.test(right)) return /^\p{N}+$/u.test(left)
  return (
    between(at).replace(hidden, '').length === 1 &&
    /(?:^|\P{N})\p{N}{1,3}$/u.test(left) &&
    /^\p{N}{3}(?!\p{N})/u.test(right)
  )
}

/** Whether a sign holds the tokens on both its sides together: AT&T, 5–10, co.uk, (re)elected; between numbers also with spaces. */
function isJoint(look: Looker, at: number): boolean {
  const { sortAt, isClose } = look
  const [left, sign, right] = [sortAt(at - 1), sortAt(at), sortAt(at + 1)]
  const ends = word | number | single
  const held = sign & inNumber ? number : ends
  if (sign & (joint | inNumber) && left & held && right & held && isClose(at - 1) && isClose(at)) return true
  const isQuantity =
    (left & (number | multiplier | unit | currency | after)) !== 0 &&
    (right & (number | currency | before)) !== 0
  if (sign & (dash | range) && isQuantity) return true
  if (sign & single && hanBetween.includes(look.wordAt(at)))
    return (left & number) !== 0 && (right & number) !== 0 && isClose(at - 1) && isClose(at)
  if (!(sign & comma) || !isClose(at - 1)) return false
  if (left & leading && right & number) return true
  return (
    (left & number) !== 0 &&
    ((right & month) !== 0 || ((right & number) !== 0 && (sortAt(at - 2) & month) !== 0))
  )
}

/** Whether a word of a script without spaces belongs to the number before it or behind it, or denies its neighbour. */
function isHanPair({ text, tokens: { starts, ends }, sortAt, isClose }: Looker, at: number): boolean {
  const [left, right] = [sortAt(at), sortAt(at + 1)]
  if (left & number && right & single && !(left & single)) return true
  if (!(left & single) || !isClose(at)) return false
  const leads = right & number ? hanLeading : right & single ? denials.leading : []
  return (
    leads.some((lead) => text.endsWith(lead, ends[at])) ||
    denials.trailing.some((denial) => text.startsWith(denial, starts[at + 1]))
  )
}

const isSuffix = (sign: string): boolean => /^[+＋#‐−-]$/u.test(sign)

const lineEnd = /[\n\r\v\f\x85\u2028\u2029]/

/** Whether the token at `at` and the next one are one unit, as far as can be told from them and their neighbours. */
function isHeld(look: Looker, at: number): boolean {
  if (at < 0 || at + 1 >= look.tokens.count) return false
  const [left, right] = [look.sortAt(at), look.sortAt(at + 1)]
  if (!((left | right) & ~word)) return false
  const isClose = look.isClose(at)
  if (!isClose && lineEnd.test(look.between(at))) return false
  if (left & right & single && isClose && wordUpTo(look.text, look.tokens.starts[at + 1]!) !== '') return true
  if (isIn(pairs, left, right) || (isClose && isIn(close, left, right)) || isHanPair(look, at)) return true
  if (left & number && right & number) return isOneNumber(look, at)
  if (left & (number | multiplier) && right & leading && look.sortAt(at + 2) & unit) return true
  if (isClose && left & word && isSuffix(look.wordAt(at + 1))) return true
  return isJoint(look, at) || isJoint(look, at + 1)
}

/** The whole unit that an edge of a stretch cuts; the edge itself where it cuts none. */
function unitAt(look: Looker, edge: number): Span {
  const { tokens } = look
  let right = tokenAt(tokens, edge)
  let left = right < tokens.count && tokens.starts[right]! < edge ? right : right - 1
  if (left !== right && !isHeld(look, left)) return { start: edge, end: edge }
  while (isHeld(look, left - 1)) left -= 1
  while (isHeld(look, right)) right += 1
  return left < 0 || right >= tokens.count
    ? { start: edge, end: edge }
    : { start: tokens.starts[left]!, end: tokens.ends[right]! }
}

/** Whether a place lies within a word, a number or a quantity: between “10” and “million”, or in “well-known”. */
export function cutsUnit(look: Looker, edge: number): boolean {
  const { start, end } = unitAt(look, edge)
  return start < edge || end > edge
}

/**
 * For a stretch whose very words stand in a second text: null when they are as much of the same words and numbers there as they were;
 * else the stretch of the second text with all of what they became a part of, “10” of “10 000” and 十 of 二十.
 */
export function outgrown(a: Looker, span: Span, b: Looker, there: Span): Span | null {
  const [startA, startB] = [unitAt(a, span.start), unitAt(b, there.start)]
  const [endA, endB] = [unitAt(a, span.end), unitAt(b, there.end)]
  const left = Math.max(span.start - startA.start, there.start - startB.start)
  const right = Math.max(endA.end - span.end, endB.end - there.end)
  const isSameLeft =
    left <= span.start &&
    a.text.slice(span.start - left, span.start) === b.text.slice(Math.max(0, there.start - left), there.start)
  const isSameRight =
    a.text.slice(span.end, span.end + right) === b.text.slice(there.end, there.end + right) &&
    span.end + right <= a.text.length
  if (isSameLeft && isSameRight) return null
  return { start: isSameLeft ? there.start : startB.start, end: isSameRight ? there.end : endB.end }
}

/** Whether a stretch of one text is the same piece of the same words and numbers as a stretch with the same words in another text. */
export function isSamePiece(text: string, span: Span, other: string, there: Span): boolean {
  const cut = tokenizer()
  const known = new Map<number, number>()
  return outgrown(looker(text, cut(text), known), span, looker(other, cut(other), known), there) === null
}
