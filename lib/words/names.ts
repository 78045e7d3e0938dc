import { lineOf } from './lexemes'
import { writingsOf } from './query'
import { charactersOf, cutWords } from './words'

/** Whether a name holds every word that is typed of it, in any order and also within its own; what is typed without a word, letter for letter. */
export function holdsName(name: string, typed: string): boolean {
  const words = cutWords(typed)
  if (words.length === 0) return name.includes(typed.trim())
  const line = lineOf([name])
  return words.every((word) =>
    writingsOf({ words: [word], isWithout: false }).some((writing) => line.includes(writing)),
  )
}

const partsOf = (text: string): string[] => cutWords(text).flatMap(({ parts }) => parts)

/** Whether a name goes on as it is typed from the beginning of one of its words, or from any character of a script without spaces; spaces and signs aside. */
export function goesOnAs(name: string, typed: string): boolean {
  const asked = partsOf(typed).join('')
  if (asked === '') return typed.trim() === ''
  const pieces = partsOf(name).flatMap((part) => charactersOf(part) ?? [part])
  return pieces.some((_, at) => pieces.slice(at).join('').startsWith(asked))
}
