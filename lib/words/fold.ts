import { hiddenClass } from './hidden'

/** Letters that no Unicode form takes apart, with what they are looked up as. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ƒ: 'f',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ھ: 'ه',
  ؤ: 'و',
  ٱ: 'ا',
}
const likened = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')

/** Marks are only an accent in these scripts; in others they are letters. */
const accents =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu

/** One character without width holds the parts of a word apart, in Persian and others: it is kept until the text is cut. */
export const partsWord = '\u200c'
const hidden = new RegExp(`(?!${partsWord})[${hiddenClass}\u0640]`, 'gu')

/** The value of a digit of any script: each has its ten in a row, from a place that ends in 0 or 6. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!
  const low = code & 0xf
  const isFromSix = !/\p{Nd}/u.test(String.fromCodePoint(code - low))
  return String(isFromSix ? low - 6 : low)
}

const plain = /^[\0-\x7f]*$/

/** The signs that make most texts more than plain, as the plain signs that they are in a word, or as a space. */
const typographic: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‐': '-', '‑': '-' }

/** A text as its words are compared: one form for each character, without capitals, accents, hidden characters and digits of other scripts. */
export function folded(text: string): string {
  const simple = text.replace(/[\u00a0\u2010-\u201f\u2026]/g, (sign) => typographic[sign] ?? ' ')
  if (plain.test(simple)) return simple.toLowerCase()
  return simple
    .normalize('NFKC')
    .replace(hidden, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '$1')
    .normalize('NFC')
    .replace(likened, (letter) => alike[letter]!)
    .replace(/(?![0-9])\p{Nd}/gu, digitValue)
}
