import { charactersOf, partsAndTogether, cutWords, type Word } from './words'

/** A word or a pair of characters as it stands in an index, and where: the words of a text are counted from 1. */
export type Lexeme = Readonly<{ lexeme: string; at: number }>

/** Longer words are compared by their beginning. */
const longest = 64

/** Between two texts that are indexed together, so that no phrase reaches from one into the other. */
const pause = 8

export const cutLexeme = (word: string): string =>
  word.length > longest ? word.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : word

/** How many places a part takes: a word one, a run one for each of its characters. */
export const placesOf = (part: string): number => charactersOf(part)?.length ?? 1

/** A word's parts, and pairs of the characters of its runs; the last character of a run stands alone, so that each can be found. */
function* lexemesOf({ parts, together }: Word, from: number): Generator<Lexeme> {
  if (together !== null) yield { lexeme: cutLexeme(together), at: from }
  let at = from
  for (const part of parts) {
    const characters = charactersOf(part)
    if (!characters) yield { lexeme: cutLexeme(part), at: at++ }
    else
      for (let n = 0; n < characters.length; n++)
        yield { lexeme: characters.slice(n, n + 2).join(''), at: at++ }
  }
}

/** What an index holds of some texts, at most so many lexemes. */
export function* lexemes(texts: readonly string[], most = 20_000): Generator<Lexeme> {
  let at = 1
  let count = 0
  for (const text of texts) {
    for (const word of cutWords(text)) {
      for (const each of lexemesOf(word, at)) {
        if (++count > most) return
        yield each
      }
      at += word.parts.reduce((sum, part) => sum + placesOf(part), 0)
    }
    at += pause
  }
}

/** Texts as one line of folded words, in which a query's words can be looked for as they are typed; words that are also written together stand once more at its end. */
export function lineOf(texts: readonly string[]): string {
  const all = texts.filter((text) => text !== '').map(partsAndTogether)
  return ` ${[...all.map(({ parts }) => parts), ...all.flatMap(({ together }) => together)].filter((line) => line !== '').join('  ')} `
}
