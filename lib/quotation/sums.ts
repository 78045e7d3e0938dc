import type { Atom } from './number-words'

/** An atom with a value: a number or a power. */
export type Numeral = Atom & { value: number }

/** A number that grows word by word; `take` says whether a word still belongs to it. */
export type Sum = {
  take: (atom: Numeral) => boolean
  decimals: (digits: string) => void
  value: () => number
}

/** Whether a value may follow another one within a thousand: twenty-five, soixante-dix, خمسة وعشرون. */
function mayAdd(current: number, value: number, language: string): boolean {
  const tail = current % 100
  if (current >= 100 && tail === 0) return value < 100
  if (tail >= 20 && tail % 10 === 0 && value > 0 && value < 10) return true
  if (language === 'fr') return (tail === 60 || tail === 80) && value < 20
  return language === 'ar' && tail > 0 && tail < 10 && value >= 20 && value % 10 === 0 && value < 100
}

/** Numbers of languages that say thousands and millions one after the other. */
function westernSum(language: string): Sum {
  let total = 0
  let current: number | null = null
  const add = (value: number): boolean => {
    if (current === null) current = value
    else if (language === 'fr' && current % 100 === 4 && value === 20) current += 76
    else if (mayAdd(current, value, language)) current += value
    else return false
    return true
  }
  const raise = (power: number): boolean => {
    if (current === null && total > 0) return false
    if (power === 100) {
      if (current !== null && (current >= 100 || current === 0)) return false
      current = (current ?? 1) * power
      return true
    }
    total += (current ?? 1) * power
    current = null
    return true
  }
  return {
    take: ({ kind, value }) => (kind === 'power' ? raise(value) : add(value)),
    decimals: (digits) => void (current = Number(`${current ?? 0}.${digits}`)),
    value: () => total + (current ?? 0),
  }
}

/** Numbers in the numerals of Han, which may also stand behind digits: 三百五十, 二〇二四, 500万. */
function hanSum(): Sum {
  let [total, section] = [0, 0]
  let digit: number | null = null
  const take = ({ kind, value }: Numeral): boolean => {
    if (kind === 'value') digit = digit === null ? value : digit * 10 + value
    else if (value < 10_000) {
      section += (digit || 1) * value
      digit = null
    } else {
      total += (section + (digit ?? 0) || 1) * value
      section = 0
      digit = null
    }
    return true
  }
  return {
    take,
    decimals: (digits) => void (digit = Number(`${digit ?? 0}.${digits}`)),
    value: () => total + section + (digit ?? 0),
  }
}

/** An empty number of a language. */
export const sumOf = (language: string): Sum => (language === 'zh' ? hanSum() : westernSum(language))
