import { charactersOf, cutWords, type Word } from './words'
import { cutLexeme, placesOf } from './lexemes'

/** One thing that is asked for: words that follow each other, to be there or not to be there. */
export type Term = Readonly<{ words: readonly Word[]; isWithout: boolean }>

/** What is asked for: any of the lists, of which all terms must hold; none when there is no word in the question. */
export type Query = readonly (readonly Term[])[]

const quotes = '"“”„‟«»＂'
const asked = new RegExp(`(?<=^|\\s)([-−–]?)[${quotes}]([^${quotes}]*)[${quotes}]|(\\S+)`, 'gu')

/** Reads a question: words that must all be there, "a phrase", -without, and `or` between what may stand for each other. */
export function readQuery(question: string): Query {
  const lists: Term[][] = [[]]
  for (const [, sign, phrase, chunk] of question.matchAll(asked)) {
    if (chunk !== undefined && /^or$/i.test(chunk)) lists.push([])
    else {
      const isWithout = sign ? true : chunk !== undefined && /^[-−–][^-−–\s]/.test(chunk)
      const words = cutWords(phrase ?? chunk!)
      if (words.length > 0) lists.at(-1)!.push({ words, isWithout })
    }
  }
  return lists.filter((terms) => terms.length > 0)
}

const partsOf = (words: readonly Word[]): string => words.flatMap(({ parts }) => parts).join(' ')
const togetherOf = (words: readonly Word[]): string =>
  words.map(({ parts, together }) => together ?? parts.join(' ')).join(' ')

/** The ways in which a term can be written in a line of words. */
export function writingsOf({ words }: Term): string[] {
  return [...new Set([partsOf(words), togetherOf(words)])]
}

/** Whether a line of words, as `lineOf` makes it, holds what is asked for; what is typed is also found within a word, what must not be there only as a whole one. */
export function isFoundIn(line: string, query: Query): boolean {
  return query.some((terms) =>
    terms.every((term) => {
      const writings = writingsOf(term)
      return term.isWithout
        ? !writings.some((writing) => line.includes(` ${writing} `))
        : writings.some((writing) => line.includes(writing))
    }),
  )
}

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The lexemes of a part with their distance from its beginning; the last of a run may go on. */
function lexemesOf(part: string): { lexeme: string; at: number }[] {
  const characters = charactersOf(part)
  if (!characters) return [{ lexeme: quoted(cutLexeme(part)), at: 0 }]
  if (characters.length === 1) return [{ lexeme: `${quoted(part)}:*`, at: 0 }]
  return characters.slice(1).map((character, n) => ({ lexeme: quoted(characters[n]! + character), at: n }))
}

/** Parts that follow each other, as PostgreSQL asks for them. */
function phraseOf(parts: readonly string[]): string {
  let from = 0
  const places = parts.flatMap((part) => {
    const found = lexemesOf(part).map(({ lexeme, at }) => ({ lexeme, at: from + at }))
    from += placesOf(part)
    return found
  })
  return places
    .map(({ lexeme, at }, n) => (n === 0 ? lexeme : ` <${at - places[n - 1]!.at}> ${lexeme}`))
    .join('')
}

function termOf({ words, isWithout }: Term): string {
  const phrases = new Set([
    phraseOf(words.flatMap(({ parts }) => parts)),
    phraseOf(words.flatMap(({ parts, together }) => (together === null ? parts : [together]))),
  ])
  return `${isWithout ? '!' : ''}(${[...phrases].map((phrase) => `(${phrase})`).join(' | ')})`
}

/** A question as a `tsquery` of PostgreSQL over what `lexemes` gives. */
export const tsqueryOf = (query: Query): string =>
  query.map((terms) => `(${terms.map(termOf).join(' & ')})`).join(' | ')
