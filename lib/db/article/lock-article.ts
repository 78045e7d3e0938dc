import 'server-only'
import type { Db } from '@/lib/db/client'
import { enteredNameSql, keepHead } from '@/lib/db/log'
import { visibleSql } from '@/lib/db/visible/articles'
import type { Head } from '@/lib/domain/activity'
import type { Reader } from '@/lib/domain/person'
import { articleColumnsSql, toArticle, type ArticleColumns, type StoredArticle } from './article-row'
import { Prisma } from '@/lib/db/generated/client'

/** The same as `findArticle`, and nobody else changes the article or anything of it until the transaction ends. */
export async function lockArticle(tx: Db, reader: Reader, id: string): Promise<StoredArticle | null> {
  const person = reader === 'desk' ? null : reader
  const [row] = await tx.$queryRaw<
    (ArticleColumns & { head: Head; newestAt: Date | null; entered: string | null })[]
  >`
    SELECT ${articleColumnsSql}, jsonb_build_object('seq', article."lastSeq", 'hash', article."lastHash") AS "head",
      (SELECT newest."at" FROM "Activity" newest WHERE newest."articleId" = article."id" AND newest."seq" = article."lastSeq") AS "newestAt",
      (${enteredNameSql(Prisma.sql`article."id"`, Prisma.sql`${person?.id ?? null}`)}) AS "entered"
    FROM "Article" article WHERE article."id" = ${id} AND ${visibleSql(reader)} FOR UPDATE`
  if (!row) return null
  const { head, newestAt, entered, ...columns } = row
  keepHead(tx, id, {
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
