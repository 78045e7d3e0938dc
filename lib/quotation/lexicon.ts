import { folded } from '@/lib/words/fold'
import { withoutHidden } from '@/lib/words/hidden'
import { cutWords } from '@/lib/words/words'
import { numberAtom, type Atom } from './number-words'
import { asidesOf, contractedEndings, contractions, denialPart, denialsOf, fillersOf } from './word-lists'

/** Vowel signs of Arabic and Hebrew, which may be written or not; a stroke that only makes words longer. */
const optional = /[\u0640\u064b-\u0652\u0670\u0591-\u05bd\u05bf-\u05c7]/gu
const apostrophes = /[‘’ʼ`´ʹ]/gu

/** A word as it is compared: one form of each letter, small; accents stay, since they make other words. */
function wordKey(word: string): string {
  const key = withoutHidden(word)
    .normalize('NFKC')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(optional, '')
    .replace(/ی/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .normalize('NFC')
  return /\p{Nd}/u.test(key) ? numberKey(key) : key
}

/** A number without what groups its digits, in the digits of the West. */
function numberKey(key: string): string {
  const [word, ...more] = cutWords(key)
  return word?.together && more.length === 0 ? word.together : folded(key)
}

/** Words that are also written in short. */
const inShort: Readonly<Record<string, string>> = {
  mister: 'mr',
  missus: 'mrs',
  doctor: 'dr',
  doktor: 'dr',
  okay: 'ok',
  versus: 'vs',
  '&': 'and',
}

/** British and American ways to write a word, and short ones, brought to one. */
function spelling(key: string): string {
  if (Object.hasOwn(inShort, key)) return inShort[key]!
  if (!/^[a-z]{5,}$/.test(key)) return key
  return key
    .replace(/our(?=(?:s|ed|ing|able|ful|ite|hood|ism|ist)?$)/, (end, at: number) => (at > 1 ? 'or' : end))
    .replace(/([bt])re(?=s?$)/, '$1er')
    .replace(/(?<=^.{3,})([iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, '$1z')
    .replace(/(?<=^.{4,})ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/^programme(?=s?$)/, 'program')
    .replace(/(?<=^(?:def|off|lic))ence(?=s?$)/, 'ense')
}

/** What is known of one word. */
export type WordFacts = Readonly<{
  key: string
  denies: boolean
  isFiller: boolean
  atom: Atom | null
  spelling: string
  /** The words that it draws together, in each way. */
  apart: readonly (readonly number[])[]
  /** Whether it is never written in another way. */
  isPlain: boolean
}>

/** The words of one language that were met so far, and what is known of each. */
export type Lexicon = Readonly<{
  language: string
  idOf: (word: string) => number
  factsOf: (id: number) => WordFacts
  /** Fillers of several words, or that are words of their own. */
  asides: readonly (readonly number[])[]
}>

/** What a word draws together: “don't” is “do not”. */
function takenApart(key: string): (readonly string[])[] {
  const listed = contractions.get(key) ?? []
  const ended = contractedEndings.flatMap(([ending, words]) =>
    key.length > ending.length && key.endsWith(ending)
      ? words.map((word) => [key.slice(0, -ending.length), word])
      : [],
  )
  return [...listed, ...ended]
}

/** An empty lexicon of a language. */
export function lexiconOf(language: string): Lexicon {
  const bySurface = new Map<string, number>()
  const byKey = new Map<string, number>()
  const keys: string[] = []
  const facts: (WordFacts | undefined)[] = []
  const fillers = new Set(fillersOf(language))
  const denials = denialsOf(language)
  const idOfKey = (key: string): number => {
    let id = byKey.get(key)
    if (id === undefined) {
      byKey.set(key, (id = keys.length))
      keys.push(key)
    }
    return id
  }
  const idOf = (word: string): number => {
    let id = bySurface.get(word)
    if (id === undefined) bySurface.set(word, (id = idOfKey(wordKey(word))))
    return id
  }
  const made = (key: string): WordFacts => {
    const atom = numberAtom(key, language)
    const spelled = spelling(key)
    const apart = takenApart(key).map((words) => words.map(idOfKey))
    const denies = denials.has(key) || denialPart.test(key)
    const isPlain = !atom && spelled === key && apart.length === 0
    return { key, denies, isFiller: fillers.has(key) && !denies, atom, spelling: spelled, apart, isPlain }
  }
  const factsOf = (id: number): WordFacts => (facts[id] ??= made(keys[id]!))
  return { language, idOf, factsOf, asides: asidesOf(language).map((words) => words.map(idOfKey)) }
}
