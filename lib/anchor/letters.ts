import { hiddenClass } from '@/lib/words/hidden'

/** What a character does when a text is cut into words: an enum of small numbers, so that a table of bytes can hold it. */
export const letters = { space: 1, word: 2, digit: 3, single: 4, mark: 5, joiner: 6, sign: 7 } as const

type Sort = (typeof letters)[keyof typeof letters]

/** Scripts written without spaces: each letter is a word by itself. */
const single =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Characters that nobody sees: inside a word or a sign they belong to it, elsewhere they are no more than white space. */
const joiner = new RegExp(`[${hiddenClass}]`, 'u')

function sortOf(character: string): Sort {
  if (joiner.test(character)) return letters.joiner
  if (/\s/u.test(character)) return letters.space
  if (/[\p{M}\p{Emoji_Modifier}]/u.test(character)) return letters.mark
  if (/\p{N}/u.test(character)) return letters.digit
  if (single.test(character) && /\p{L}/u.test(character)) return letters.single
  if (/\p{L}/u.test(character)) return letters.word
  return /[\p{Cf}\p{Cc}]/u.test(character) ? letters.space : letters.sign
}

const known = new Map<number, Sort>()
const table = new Uint8Array(0x10000)

/** What the character with this code point does; each is looked up in Unicode's tables once only. */
export function letterSort(codePoint: number): number {
  if (codePoint < 0x10000)
    return table[codePoint]! || (table[codePoint] = sortOf(String.fromCharCode(codePoint)))
  let sort = known.get(codePoint)
  if (sort === undefined) known.set(codePoint, (sort = sortOf(String.fromCodePoint(codePoint))))
  return sort
}

const signs = (list: string): ReadonlySet<number> => new Set([...list].map((sign) => sign.codePointAt(0)!))

/** Signs that end a sentence when white space follows, and those that need none. */
export const sentenceStops = signs('.!?…۔؟։।॥።')
export const fullStops = signs('。！？｡۔؟।')

/** Signs that may stand between a stop and the white space after it. */
export const closers = signs(')]}»”’"\'』」）】›')

/** Signs that hold two letters, or two digits, together as one word: don't, non-profit, 1,000.5, 10:30. */
export const betweenLetters = signs("'’-‐‑")
export const betweenDigits = signs(".,:-٫٬'’/")

/** Signs that belong to the number after them when nothing stands before them. */
export const leading = signs('-−+')
