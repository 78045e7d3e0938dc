import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { escaped, partsInLine, wordsInLineSql } from '@/lib/db/words-in-line'
import { readQuery, type Term } from '@/lib/words/query'

function holds(term: Term): Prisma.ArticleWhereInput {
  const any = { OR: partsInLine(term).map((part) => ({ titleWords: { contains: escaped(part) } })) }
  return term.isWithout ? { NOT: any } : any
}

/** The articles, on a table named `article`, whose titles have the words that are asked for, or hold the question letter for letter. */
export const titleSql = (q: string): Prisma.Sql =>
  wordsInLineSql(q, Prisma.sql`article."titleWords"`, Prisma.sql`article."title"`)

/** The same for Prisma. */
export function titleWhere(q: string): Prisma.ArticleWhereInput {
  return {
    OR: [
      { title: { contains: escaped(q), mode: 'insensitive' } },
      ...readQuery(q).map((terms) => ({ AND: terms.map(holds) })),
    ],
  }
}
