import { letterSort, letters } from './letters'
import {
  hanNumerals,
  leadingWords,
  loosePrefixes,
  months,
  multiplierSigns,
  multiplierStems,
  numberWords,
  rangeWords,
  unitBeginnings,
  unitSigns,
  unitStems,
} from './quantity-words'

/** What a token can be in a number, a quantity or a joined word; one token can be several of these. */
export const sorts = {
  word: 1,
  number: 2,
  multiplier: 4,
  unit: 8,
  month: 16,
  leading: 32,
  range: 64,
  single: 128,
  currency: 256,
  dash: 512,
  before: 1024,
  after: 2048,
  joint: 4096,
  comma: 8192,
  /** A multiplier that makes a number of any word before it: “several million”. */
  count: 16384,
  /** What begins a unit of two words, or a word that is written in two. */
  beginning: 32768,
  /** Between numbers only. */
  inNumber: 65536,
} as const

const signsOf = (signs: string): ReadonlySet<string> => new Set(signs)

/** Signs that stand before a number or after it with a space or without; dashes and joints only where nothing parts them from it. */
const signs: readonly (readonly [sort: number, all: ReadonlySet<string>])[] = [
  [sorts.before, signsOf('−－＋±∓~≈∼≃<>≤≥＜＞№§#')],
  [sorts.after, signsOf('%％‰‱٪؉°′″℃℉+＋×')],
  [sorts.dash, signsOf('-‐‑‒–−－﹣~～〜×÷')],
  [sorts.joint, signsOf("_&@.·•:/⁄∕+'’ʹ＇״׳=×^*()（）-‐‑‒–−\\#")],
  [sorts.inNumber, signsOf(',٫٬，．：、')],
  [sorts.comma, signsOf(',،，.')],
]

/** Which words are of which sort: stems without regard to capitals, others as they are written. */
function tableOf(
  rows: readonly (readonly [sort: number, words: readonly string[]])[],
): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const [sort, words] of rows) for (const word of words) table.set(word, (table.get(word) ?? 0) | sort)
  return table
}

const small = tableOf([[sorts.number, numberWords]])
const stems = tableOf([
  [sorts.multiplier | sorts.count, multiplierStems],
  [sorts.unit, unitStems],
])
const written = tableOf([
  [sorts.multiplier, multiplierSigns],
  [sorts.unit, unitSigns],
  [sorts.range, rangeWords],
  [sorts.leading, leadingWords],
  [sorts.beginning, [...unitBeginnings, ...loosePrefixes]],
  [sorts.month, months],
])

/** How many letters inflection adds to a stem at most. */
const longestEnding = 3

const numerals = signsOf(hanNumerals)

function sortOfSign(sign: string): number {
  const currency = /^\p{Sc}/u.test(sign) ? sorts.currency : 0
  return signs.reduce((sort, [each, all]) => (all.has(sign) ? sort | each : sort), currency)
}

function sortOfWord(word: string): number {
  let sort = sorts.word | (written.get(word) ?? 0)
  const lower = word.toLowerCase()
  sort |= small.get(lower) ?? 0
  for (let ending = 0; ending <= longestEnding && ending < lower.length; ending++)
    sort |= stems.get(lower.slice(0, lower.length - ending)) ?? 0
  return sort
}

/** What a token can be, from its letters alone. */
export function sortOfToken(token: string): number {
  const first = letterSort(token.codePointAt(0)!)
  if (numerals.has(token)) return sorts.number | sorts.single
  if (first === letters.single) return sorts.single
  if (first === letters.word)
    return sortOfWord(token.replace(/[²³]$/, '')) | (/\p{Nd}/u.test(token) ? sorts.number : 0)
  return /\p{N}/u.test(token) ? sorts.number : sortOfSign(token)
}
