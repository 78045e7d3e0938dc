import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'

let known: ReadonlySet<string> | undefined

/** The 49,000 most common passwords of what has leaked, in lower case. */
const isListed = (word: string): boolean => (known ??= new Set(dictionary['passwords-common'])).has(word)

/** A password as guessers try it: lower case, without spaces and signs. */
const fold = (password: string): string =>
  password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The shortest stretch of which the whole is made by repeating it; the whole itself when it is no repetition. */
const unitOf = (word: string): string => word.slice(0, (word + word).indexOf(word, 1))

const follows = (letter: string, before: string): boolean =>
  letter.codePointAt(0)! - before.codePointAt(0)! === 1 || before + letter === '90'

/** Whether the letters are those of the alphabet or the numbers in their order, forwards or backwards. */
const isRun = (word: string): boolean =>
  [[...word], [...word].reverse()].some((letters) =>
    letters.every((letter, n) => n === 0 || follows(letter, letters[n - 1]!)),
  )

/**
 * Whether a password is among the first that a guesser tries: listed as it is, listed with digits around it, a short or listed
 * word over and over, a run as in 1234567890, hardly any different letters, or little more than one's own name or address.
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const word = fold(password)
  const unit = unitOf(word)
  const core = word.replace(/^\p{N}{1,8}|\p{N}{1,8}$/gu, '')
  if (
    [word, unit, core, unitOf(core)].some(isListed) ||
    (unit !== word && unit.length <= 4) ||
    isRun(word) ||
    new Set(word).size <= 3
  )
    return true
  return own
    .map(fold)
    .some((name) => name.length >= 3 && word.includes(name) && word.length - name.length <= 4)
}
