import 'server-only'
import { articleColumns, toArticle, type StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { visibleSql } from '@/lib/db/visible/articles'
import type { Actor } from '@/lib/domain/person'

/** The ids of a source and of those that were merged into it. */
export async function listFamilyIds(db: Db, sourceId: string): Promise<string[]> {
  const rows = await db.source.findMany({
    where: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

type Place = Readonly<{ at: Date; id: string }>

/** One page of the claims that lean on these sources in articles that the reader may see, the newest first. */
export function listLeaningPage(
  db: Db,
  reader: Actor,
  sourceIds: readonly string[],
  { limit, before }: Readonly<{ limit: number; before?: Place }>,
): Promise<{ id: string; createdAt: Date }[]> {
  return db.$queryRaw`
    SELECT claim."id", claim."createdAt" FROM "Claim" claim JOIN "Article" article ON article."id" = claim."articleId"
    WHERE claim."id" IN (SELECT evidence."claimId" FROM "Evidence" evidence WHERE evidence."sourceId" = ANY(${[...sourceIds]})) AND ${visibleSql(reader)}
      AND (${before?.at ?? null}::timestamptz IS NULL OR (claim."createdAt", claim."id") < (${before?.at ?? null}::timestamptz, ${before?.id ?? ''}))
    ORDER BY claim."createdAt" DESC, claim."id" DESC LIMIT ${limit}`
}

/** Articles by their ids, each with the number of its newest sign-off; the reader has to be allowed to see them. */
export async function listSignedArticles(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<{ article: StoredArticle; signOff: number | null }>>> {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...articleColumns,
      signOffs: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  return new Map(
    rows.map(({ signOffs, ...row }) => [
      row.id,
      { article: toArticle(row), signOff: signOffs[0]?.number ?? null },
    ]),
  )
}
