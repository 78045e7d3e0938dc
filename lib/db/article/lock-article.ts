import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { enteredNameSql, keepHead } from '@/lib/db/log'
import { visibleSql } from '@/lib/db/visible/articles'
import type { Head } from '@/lib/domain/activity'
import type { Reader } from '@/lib/domain/person'
import { articleColumnsSql, toArticle, type ArticleColumns, type StoredArticle } from './article-row'

/** Something by whose id its article is known. */
export type OfArticle =
  | Readonly<{ articleId: string }>
  | Readonly<{ claimId: string }>
  | Readonly<{ evidenceId: string }>
  | Readonly<{ commentId: string }>
  | Readonly<{ snapshotId: string }>
  | Readonly<{ fileId: string }>
  | Readonly<{ replyId: string }>

/** The id of the article of such a thing, or nothing where the thing is not there. */
function articleIdSql(of: OfArticle): Prisma.Sql {
  if ('articleId' in of) return Prisma.sql`${of.articleId}`
  if ('claimId' in of) return Prisma.sql`(SELECT "articleId" FROM "Claim" WHERE "id" = ${of.claimId})`
  if ('snapshotId' in of)
    return Prisma.sql`(SELECT "articleId" FROM "Snapshot" WHERE "id" = ${of.snapshotId})`
  if ('fileId' in of) return Prisma.sql`(SELECT "articleId" FROM "KeptFile" WHERE "id" = ${of.fileId})`
  if ('replyId' in of) return Prisma.sql`(SELECT "articleId" FROM "Reply" WHERE "id" = ${of.replyId})`
  if ('commentId' in of) return Prisma.sql`(SELECT "articleId" FROM "Comment" WHERE "id" = ${of.commentId})`
  return Prisma.sql`(SELECT claim."articleId" FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" WHERE evidence."id" = ${of.evidenceId})`
}

/** The article of that thing as `findArticle` has it, and nobody else changes it or anything of it until the transaction ends. */
export async function lockArticle(tx: Db, reader: Reader, of: OfArticle): Promise<StoredArticle | null> {
  const person = reader === 'desk' ? null : reader
  const [row] = await tx.$queryRaw<
    (ArticleColumns & { head: Head; newestAt: Date | null; entered: string | null })[]
  >`
    SELECT ${articleColumnsSql}, jsonb_build_object('seq', article."lastSeq", 'hash', article."lastHash") AS "head",
      (SELECT newest."at" FROM "Activity" newest WHERE newest."articleId" = article."id" AND newest."seq" = article."lastSeq") AS "newestAt",
      (${enteredNameSql(Prisma.sql`article."id"`, Prisma.sql`${person?.id ?? null}`)}) AS "entered"
    FROM "Article" article WHERE article."id" = ${articleIdSql(of)} AND ${visibleSql(reader)} FOR UPDATE`
  if (!row) return null
  const { head, newestAt, entered, ...columns } = row
  keepHead(tx, row.id, {
    head,
    newestAt,
    ...(person && { person: { id: person.id, name: person.name, entered } }),
  })
  return toArticle(columns)
}

/** Nothing of the article changes until the transaction ends: what is read meanwhile is of one moment. Others may read it in the same way. */
export async function holdArticle(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR SHARE`
}
