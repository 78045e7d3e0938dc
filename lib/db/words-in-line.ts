import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { readQuery, writingsOf, type Term } from '@/lib/words/query'
import { charactersOf } from '@/lib/words/words'

/** A part of a text as it may be looked for with LIKE. */
export const escaped = (part: string): string => part.replace(/[\\%_]/g, '\\$&')

/** How a term may stand in a line of folded words: from the beginning of a word where words have one; what must not be there only as a whole one. */
export const partsInLine = (term: Term): string[] =>
  writingsOf(term).map((writing) =>
    charactersOf(writing) ? writing : term.isWithout ? ` ${writing} ` : ` ${writing}`,
  )

function holdsSql(line: Prisma.Sql, term: Term): Prisma.Sql {
  const any = Prisma.join(
    partsInLine(term).map((part) => Prisma.sql`${line} LIKE ${`%${escaped(part)}%`}`),
    ' OR ',
  )
  return term.isWithout ? Prisma.sql`NOT (${any})` : Prisma.sql`(${any})`
}

/**
 * The rows whose line of folded words, in that column, has the words that are asked for, or whose text, in the other, holds the question
 * letter for letter: signs are no words, and whoever types a part of a text as it stands, `0%` or `a_b`, finds it.
 */
export function wordsInLineSql(q: string, line: Prisma.Sql, text: Prisma.Sql): Prisma.Sql {
  const lists = readQuery(q).map(
    (terms) =>
      Prisma.sql`(${Prisma.join(
        terms.map((term) => holdsSql(line, term)),
        ' AND ',
      )})`,
  )
  return Prisma.sql`(${Prisma.join([Prisma.sql`${text} ILIKE ${`%${escaped(q)}%`}`, ...lists], ' OR ')})`
}
