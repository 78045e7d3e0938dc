import { folded, partsWord } from './fold'

/** Scripts in which words are not set apart, or bear endings that nobody writes when searching: they are compared by pairs of characters. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\u3005'
const run = new RegExp(`(?:[${unspaced}]\\p{M}*)+`, 'gu')
const isRun = new RegExp(`^[${unspaced}]`, 'u')

/** A word in its parts: “re-elected” has two and, written together, a third form. Numbers may be parted and pointed, so that 1,000.5 is one word, too. */
export type Word = Readonly<{
  /** The parts in their order: a word, or a run of characters of a script without spaces. */
  parts: readonly string[]
  /** All parts written together, where people also write it so; else null. */
  together: string | null
}>

const joints = `'’‘ʼ\`´‐‑\\-${partsWord}`
const signs = `${joints}.,:/_&@+·٫٬⁄`
const letter = '[\\p{L}\\p{N}\\p{M}]'
const word = new RegExp(`${letter}+(?:[${signs}]${letter}+)*`, 'gu')
const between = new RegExp(`[${signs}]`, 'u')
const allBetween = new RegExp(`[^${signs}]+`, 'gu')
const areJoints = new RegExp(`^[${joints}.]+$`, 'u')

const isNumber = /^\d+(?:[,.'’٬٫]\d+)+$/
const isGrouped = /^\d{1,3}(?:[,.'’٬]\d{2,3})*[,.'’٬]\d{3}$/

/** A number as it is compared: without what groups its digits, with one sign before what is less than one; null for what is none, such as a date. */
function numberOf(stretch: string): string | null {
  if (!isNumber.test(stretch)) return null
  const signs = stretch.replace(/\d/g, '')
  const last = stretch.search(/[^\d]\d+$/)
  const [whole, rest] = [stretch.slice(0, last), stretch.slice(last + 1)]
  const isPointed =
    signs.length === 1
      ? !isGrouped.test(stretch)
      : signs.at(-1) !== signs[0] && (isGrouped.test(whole) || signs.length === 2)
  if (isPointed) return `${whole.replace(/\D/g, '')}.${rest}`
  return isGrouped.test(stretch) ? stretch.replace(/\D/g, '') : null
}

/** Words and runs that follow each other without a sign: 10万人. */
function splitRuns(part: string): string[] {
  const pieces: string[] = []
  let end = 0
  for (const { 0: found, index } of part.matchAll(run)) {
    if (index > end) pieces.push(part.slice(end, index))
    pieces.push(found)
    end = index + found.length
  }
  if (end < part.length) pieces.push(part.slice(end))
  return pieces
}

function wordOf(stretch: string): Word {
  if (!between.test(stretch)) return { parts: splitRuns(stretch), together: null }
  const parts = stretch.split(between)
  const isJoined = areJoints.test(stretch.replace(allBetween, ''))
  return {
    parts: parts.flatMap(splitRuns),
    together: numberOf(stretch) ?? (isJoined ? parts.join('') : null),
  }
}

/** The words of a text in their order, folded, without signs. */
export function cutWords(text: string): Word[] {
  return [...folded(text).matchAll(word)].map(([stretch]) => wordOf(stretch))
}

const notLetters = /[^\p{L}\p{N}\p{M}]+/gu
const joined = new RegExp(`${letter}+(?:[${signs}]${letter}+)+`, 'gu')
const notPlainLetters = /[^a-z0-9]+/g
const plainJoined = /[a-z0-9]+(?:['`.,:/_&@+-][a-z0-9]+)+/g
const isPlain = /^[\0-\x7f]*$/

/** The parts of a text's words with a space between them, and the words that are also written together: as `wordsOf` tells them, for many texts at once. */
export function partsAndTogether(text: string): Readonly<{ parts: string; together: string[] }> {
  const all = folded(text)
  const togetherBy = (form: RegExp): string[] =>
    [...all.matchAll(form)].flatMap(([stretch]) => wordOf(stretch).together ?? [])
  if (isPlain.test(all))
    return { parts: all.replace(notPlainLetters, ' ').trim(), together: togetherBy(plainJoined) }
  return {
    parts: all.replace(notLetters, ' ').replace(run, ' $& ').replace(/ +/g, ' ').trim(),
    together: togetherBy(joined),
  }
}

/** The characters of a run, each with its marks; null for a word. */
export function charactersOf(part: string): string[] | null {
  return isRun.test(part) ? [...part.matchAll(/\P{M}\p{M}*/gu)].map(([character]) => character) : null
}
