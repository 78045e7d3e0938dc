import { abbreviations, ordinalsWithStop, spelledLetters } from './abbreviations'

type Words = ReadonlySet<string>
type Lists = Readonly<{
  titles: Words
  shortened: Words
  numbered: Words
  starters: Words
  ordinals: boolean
}>

const base = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

const listed = (list: string): string[] => list.split(/\s+/u).filter(Boolean)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Abbreviations are also known with a capital, as they open a sentence, and in capitals, as headlines write them. */
const inEachCase = (list: string): Words =>
  new Set(listed(list).flatMap((word) => [word, capital(word), word.toUpperCase()]))

const known = new Map<string, Lists>()

/** The word lists of a language; one without its own gets the English ones. */
export function listsOf(language: string): Lists {
  const key = base(language)
  const ready = known.get(key)
  if (ready) return ready
  const found = abbreviations[key] ?? abbreviations.en
  const made: Lists = {
    titles: inEachCase(found?.titles ?? ''),
    shortened: inEachCase(found?.shortened ?? ''),
    numbered: inEachCase(found?.numbered ?? ''),
    starters: new Set(listed(found?.starters ?? '')),
    ordinals: ordinalsWithStop.has(key),
  }
  known.set(key, made)
  return made
}

/** What stands at a possible end of a sentence: the words so far, what follows, and whether white space parts them. */
type Place = Readonly<{
  left: string
  right: string
  spaced: boolean
  word: string
  next: string
  lists: Lists
}>

const timeOfDay = /(?:^|[\s\d])[ap]\.\s?m\.$/iu
const afterTime =
  /^(?:\p{N}|\p{L}+day\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}\b|Eastern|Pacific|Central|Greenwich)/u
const oneLetter = /^\p{L}\p{M}*$/u
const letterByLetter = /^(?:\p{L}\p{M}*\.-?)*\p{L}\p{M}*$/u

/** Each rule names a stop that ends no sentence. */
const rules: Readonly<Record<string, (place: Place) => boolean>> = {
  'no word before it': ({ left }) => !/[\p{L}\p{N}]/u.test(left),
  'no word after it': ({ right }) => !/[\p{L}\p{N}]/u.test(right),
  'a small letter after it': ({ right }) => /^\p{Ll}/u.test(right),
  'no space after it, as in an address': ({ left, right, spaced }) =>
    !spaced && /[.!?]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right),
  'a point between digits': ({ left, right, spaced }) =>
    !spaced && /\p{N}[.۔]$/u.test(left) && /^\p{N}/u.test(right),
  'a sign of doubt in brackets': ({ left }) => /\([!?]+\)$/u.test(left),
  'words left out': ({ left }) => /\s(?:\.{2,3}|…)$|[[(](?:\.{3}|…)[\])]$/u.test(left),
  'a number in front of a line': ({ left }) => /^[([]?(?:\p{N}{1,3}|\p{L})[.۔)]\)?$/u.test(left),
  'a word shortened in brackets': ({ left }) => /\((?:(?:\p{L}\p{M}*\.)+|\p{Ll}+\.)\)$/u.test(left),
  'an ordinal': ({ left, next, lists }) =>
    lists.ordinals && /(?:^|[\s(–-])\p{N}{1,2}\.$/u.test(left) && !lists.starters.has(next),
  'a title': ({ word, lists }) => lists.titles.has(word),
  'a number to come': ({ word, right, lists }) => lists.numbered.has(word) && /^\p{N}/u.test(right),
  'a time of day': ({ left, right }) => timeOfDay.test(left) && afterTime.test(right),
  initials: ({ left, word, next, lists }) =>
    (letterByLetter.test(word) || spelledLetters.has(word)) &&
    !timeOfDay.test(left) &&
    !/\p{N}\s*\p{L}\.$/u.test(left) &&
    !lists.starters.has(next),
  'a shortened word': ({ word, next, lists }) => lists.shortened.has(word) && !lists.starters.has(next),
  'letters spelled out': ({ left, right }) => {
    const last = /([\p{L}\p{M}]+)۔$/u.exec(left)?.[1]
    const first = /^[\p{L}\p{M}]+/u.exec(right)?.[0]
    return (
      last !== undefined &&
      first !== undefined &&
      spelledLetters.has(last) &&
      (spelledLetters.has(first) || oneLetter.test(first))
    )
  },
}

const wordBefore = /(?:^|[\s([“"‘'«„/–—])([\p{L}\p{M}\p{N}.’'-]*[\p{L}\p{M}])\.$/u
/** What French and Italian write together with the next word. */
const elided = /^\p{L}{1,4}[’'](?=\p{L})/u
const wordAfter = /^[“"‘'«„([¿¡]*([\p{L}\p{M}\p{N}’'-]+)(?=[\s,:;]|$)/u

/** Whether a stop ends no sentence after all; `left` are the words since the last end, or the last of them. */
export function isNoEnd(left: string, right: string, spaced: boolean, lists: Lists): boolean {
  const place = {
    left,
    right,
    spaced,
    word: (wordBefore.exec(left)?.[1] ?? '').replace(elided, ''),
    next: wordAfter.exec(right)?.[1] ?? '',
    lists,
  }
  return Object.values(rules).some((rule) => rule(place))
}
