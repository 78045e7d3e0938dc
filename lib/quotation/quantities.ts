import type { Lexicon } from './lexicon'
import type { Atom } from './number-words'
import { sumOf, type Numeral } from './sums'
import { marksBefore, type Words } from './word-reader'

/** A number that begins at a word: its value, its unit if it has one, and how many words it takes without and with the unit. */
export type Quantity = Readonly<{ value: number; unit: string | null; length: number; withUnit: number }>

type AtomAt = (at: number) => Atom | null | undefined

const isNumeral = (atom: Atom | null | undefined): atom is Numeral =>
  atom?.kind === 'value' || atom?.kind === 'power'

/** Digits that are read out one by one behind the sign of a fraction, and how many words they take. */
function decimalsAt(atomAt: AtomAt, from: number): { digits: string; words: number } {
  let digits = ''
  let at = from
  for (; at - from < 6; at++) {
    const atom = atomAt(at)
    if (atom?.kind !== 'value' || !Number.isInteger(atom.value) || (at > from && atom.value > 9)) break
    digits += String(atom.value)
  }
  return { digits, words: at - from }
}

/** A year that is read as two numbers: nineteen ninety-five. */
function yearAt(atomAt: AtomAt, at: number): { value: number; length: number } | null {
  const [first, second, third] = [atomAt(at), atomAt(at + 1), atomAt(at + 2)]
  if (first?.kind !== 'value' || second?.kind !== 'value') return null
  if (first.value < 13 || first.value > 20 || second.value < 10 || second.value > 99) return null
  const isTens = second.value >= 20 && second.value % 10 === 0
  const ones = isTens && third?.kind === 'value' && third.value > 0 && third.value < 10 ? third.value : 0
  return { value: first.value * 100 + second.value + ones, length: ones > 0 ? 3 : 2 }
}

/** Whether “and” holds two parts of one number together: a hundred and five, treinta y cinco, vingt et un. */
function joins(value: number, next: Atom | null | undefined, language: string): boolean {
  if (next?.kind !== 'value') return false
  const tail = value % 100
  if (language === 'en') return value >= 100 && tail === 0 && next.value < 100
  return (tail >= 20 && tail % 10 === 0 && next.value < 12) || (value >= 100 && tail === 0)
}

/** The value of the words of a number, and how many there are. */
function numberAt(atomAt: AtomAt, from: number, language: string): { value: number; length: number } {
  const sum = sumOf(language)
  let at = from
  for (;;) {
    const atom = atomAt(at)
    if (isNumeral(atom)) {
      if (!sum.take(atom)) break
    } else if (atom?.kind === 'point') {
      const { digits, words } = decimalsAt(atomAt, at + 1)
      if (words === 0) break
      sum.decimals(digits)
      at += words
    } else if (atom?.kind !== 'and' || !joins(sum.value(), atomAt(at + 1), language)) break
    at += 1
  }
  return { value: sum.value(), length: at - from }
}

/** Shares that are written as two words. */
const twoWordShare = /^(?:per cent|pour cent|por cien(?:to)?|por cento|per cento|في المئة|في المائة)$/u

/** The unit that begins at a word, and how many words it takes. */
function unitAt(
  { ids, count }: Words,
  at: number,
  { factsOf }: Lexicon,
): { unit: string; length: number } | null {
  if (at >= count) return null
  const { atom, key } = factsOf(ids[at]!)
  if (atom?.kind === 'unit') return { unit: atom.unit, length: 1 }
  const isShare = at + 1 < count && twoWordShare.test(`${key} ${factsOf(ids[at + 1]!).key}`)
  return isShare ? { unit: '%', length: 2 } : null
}

const unitOf = (atom: Atom | null | undefined): string | null => (atom?.kind === 'unit' ? atom.unit : null)

/** Digits in groups of three that are parted by spaces, 10 000, as one number. */
function groupedAt(keyAt: (at: number) => string, from: number): { value: number; length: number } | null {
  if (!/^\d{1,3}$/.test(keyAt(from))) return null
  let digits = keyAt(from)
  let at = from + 1
  for (; /^\d{3}$/.test(keyAt(at)); at++) digits += keyAt(at)
  return at > from + 1 ? { value: Number(digits), length: at - from } : null
}

const oneOf: ReadonlySet<string> = new Set(['a', 'an'])

/** The longest number that begins at a word, with the currency before it or the unit behind it; null where none begins. A comma ends it but behind thousands: “twenty, five”. */
export function quantityAt(words: Words, from: number, lexicon: Lexicon): Quantity | null {
  const { ids, before, count } = words
  const factsAt = (at: number) => (at < count ? lexicon.factsOf(ids[at]!) : undefined)
  const isParted = (at: number): boolean => {
    if (at <= from || at >= count || !(before[at]! & marksBefore.pause)) return false
    const left = factsAt(at - 1)?.atom
    return left?.kind !== 'power' || left.value < 1000
  }
  const atomAt: AtomAt = (at) => (isParted(at) ? undefined : factsAt(at)?.atom)
  const keyAt = (at: number): string => (isParted(at) ? '' : (factsAt(at)?.key ?? ''))
  const language = lexicon.language.split('-')[0]!.toLowerCase()
  const currency = unitOf(atomAt(from))
  const isOfOne = language === 'en' && oneOf.has(keyAt(from)) && atomAt(from + 1)?.kind === 'power'
  const start = (currency === null || currency === '%') && !isOfOne ? from : from + 1
  if (!isNumeral(atomAt(start))) return null
  const number =
    (language === 'en' && start === from ? yearAt(atomAt, from) : null) ??
    groupedAt(keyAt, start) ??
    numberAt(atomAt, start, language)
  const length = start - from + number.length
  if (start > from && !isOfOne) return { value: number.value, unit: currency, length, withUnit: length }
  const unit = unitAt(words, from + length, lexicon)
  return { value: number.value, unit: unit?.unit ?? null, length, withUnit: length + (unit?.length ?? 0) }
}
