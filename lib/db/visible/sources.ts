import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Reader } from '@/lib/domain/person'
import { presentSql, visibleSql } from './articles'

/** The ids of a source, on a table named `source`, and of those that were merged into it. */
const familySql = Prisma.sql`(SELECT family."id" FROM "Source" family WHERE family."id" = source."id" OR family."mergedIntoId" = source."id")`

/** Whether evidence leans on a source, on a table named `source`, or on one that was merged into it, or it was asked for comment, in an article for which that holds. */
const usedSql = (article: Prisma.Sql): Prisma.Sql => Prisma.sql`(EXISTS (
  SELECT 1 FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" JOIN "Article" article ON article."id" = claim."articleId"
  WHERE evidence."sourceId" IN ${familySql} AND ${article})
  OR EXISTS (SELECT 1 FROM "Reply" reply JOIN "Article" article ON article."id" = reply."articleId" WHERE reply."sourceId" IN ${familySql} AND ${article}))`

/**
 * The sources, on a table named `source`, that this reader may see: those that were made by themselves, and those that are used in an
 * article that the reader may see. Whoever merges one into another lets that one be seen where the first is used.
 */
export const visibleSourceSql = (reader: Reader): Prisma.Sql =>
  Prisma.sql`(source."isListed" OR ${usedSql(visibleSql(reader))})`

/** Whether a source, on a table named `source`, is used in that article. */
export const usedInSql = (articleId: string): Prisma.Sql =>
  usedSql(Prisma.sql`article."id" = ${articleId} AND ${presentSql}`)

/** The sources, on a table named `source`, that everybody on the desk may see. */
export const openSourceSql = Prisma.sql`(source."isListed" OR ${usedSql(Prisma.sql`NOT article."restricted" AND ${presentSql}`)})`

/**
 * The sources, on a table named `source`, that everybody may see who sees that article. A name that is typed there means one of these:
 * another one, be it that whoever types sees it, would be shown to people who may not see where it comes from.
 */
export const namableSourceSql = (articleId: string): Prisma.Sql =>
  Prisma.sql`(${openSourceSql} OR ${usedInSql(articleId)})`
