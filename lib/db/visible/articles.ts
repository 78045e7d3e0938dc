import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { ArticleFacts } from '@/lib/domain/article'
import { may } from '@/lib/domain/may'
import { roles, type Reader } from '@/lib/domain/person'

/** The articles that this reader may see anything of: those that are there and, where they are restricted, name the reader; as `mayRead` says it of one. */
export function visibleArticles(reader: Reader): Prisma.ArticleWhereInput {
  return {
    deletedAt: null,
    ...(reader === 'desk'
      ? {}
      : { OR: [{ restricted: false }, { access: { some: { personId: reader.id } } }] }),
  }
}

/** Whether the article, on a table named `article`, was not deleted: as the desk sees it, whomever it is restricted to. */
export const presentSql = Prisma.sql`article."deletedAt" IS NULL`

/** Whether an article, on a table of that name, was deleted, of which only its history is left. */
export const goneSql = (name: 'article' | 'place'): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(name)}."deletedAt" IS NOT NULL`

/** What `visibleArticles` says, as SQL, on a table named `article`. */
export function visibleSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`${presentSql} AND ${namedSql(reader)}`
}

/** The same for whoever has the id that stands in that column or value. */
export function visibleToSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${presentSql} AND ${namedToSql(personId)}`
}

/** The ids of the articles that this reader may see nothing of: few, so that a long list leaves them out more quickly than it looks for all others. */
export function hiddenArticlesSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`(SELECT article."id" FROM "Article" article WHERE (${goneSql('article')} OR article."restricted") AND NOT (${visibleSql(reader)}))`
}

/** The articles, on a table named `article`, that are not closed to this reader, those that were deleted with them. */
export const namedSql = (reader: Reader): Prisma.Sql =>
  reader === 'desk' ? Prisma.sql`true` : namedToSql(Prisma.sql`${reader.id}`)

/** The same for whoever has the id that stands in that column or value. */
export function namedToSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(NOT article."restricted" OR EXISTS (
    SELECT 1 FROM "ArticleAccess" access WHERE access."articleId" = article."id" AND access."personId" = ${personId}))`
}

/** The ids of those who are named on an article, of the article whose id stands in that column or value. */
export const namedOnSql = (articleId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT "personId" FROM "ArticleAccess" WHERE "articleId" = ${articleId}`

/** The people who may see an article, of those on the desk. */
export const whoMaySee = ({
  restricted,
  named,
}: Pick<ArticleFacts, 'restricted' | 'named'>): Prisma.PersonWhereInput =>
  restricted ? { id: { in: [...named] } } : {}

/** The roles of those who can name others on a restricted article. */
const keepers = roles.filter((role) => may({ id: '', role }, 'restrict-article'))

/** The restricted articles, on a table named `article`, on which nobody is left who can sign in and name others. */
export const forsakenSql = Prisma.sql`${presentSql} AND article."restricted" AND NOT EXISTS (
  SELECT 1 FROM "ArticleAccess" access JOIN "Person" keeper ON keeper."id" = access."personId"
  WHERE access."articleId" = article."id" AND keeper."disabledAt" IS NULL AND keeper."role"::text = ANY(${keepers}))`
