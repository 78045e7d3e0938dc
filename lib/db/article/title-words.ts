import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { readQuery, writingsOf, type Term } from '@/lib/words/query'
import { charactersOf } from '@/lib/words/words'

const escaped = (part: string): string => part.replace(/[\\%_]/g, '\\$&')

/** How a term may stand in the line of a title's words: from the beginning of a word where words have one; what must not be there only as a whole one. */
const partsOf = (term: Term): string[] =>
  writingsOf(term).map((writing) =>
    charactersOf(writing) ? writing : term.isWithout ? ` ${writing} ` : ` ${writing}`,
  )

function holdsSql(term: Term): Prisma.Sql {
  const any = Prisma.join(
    partsOf(term).map((part) => Prisma.sql`article."titleWords" LIKE ${`%${escaped(part)}%`}`),
    ' OR ',
  )
  return term.isWithout ? Prisma.sql`NOT (${any})` : Prisma.sql`(${any})`
}

function holds(term: Term): Prisma.ArticleWhereInput {
  const any = { OR: partsOf(term).map((part) => ({ titleWords: { contains: escaped(part) } })) }
  return term.isWithout ? { NOT: any } : any
}

/**
 * The articles, on a table named `article`, whose titles have the words that are asked for, or hold the question letter for letter: signs
 * are no words, and whoever types a part of a title as it stands, `0%` or `a_b`, finds it.
 */
export function titleSql(q: string): Prisma.Sql {
  const lists = readQuery(q).map((terms) => Prisma.sql`(${Prisma.join(terms.map(holdsSql), ' AND ')})`)
  return Prisma.sql`(${Prisma.join([Prisma.sql`article."title" ILIKE ${`%${escaped(q)}%`}`, ...lists], ' OR ')})`
}

/** The same for Prisma. */
export function titleWhere(q: string): Prisma.ArticleWhereInput {
  return {
    OR: [
      { title: { contains: escaped(q), mode: 'insensitive' } },
      ...readQuery(q).map((terms) => ({ AND: terms.map(holds) })),
    ],
  }
}
