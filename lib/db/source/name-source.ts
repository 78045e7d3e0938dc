import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { namableSourceSql, usedInSql, visibleSourceSql } from '@/lib/db/visible/sources'
import type { Actor } from '@/lib/domain/person'
import { sourceKey } from '@/lib/domain/source'
import { lineOf } from '@/lib/words/lexemes'

/** What a source's name is compared and found by, as it is stored beside it. */
export const nameColumnsOf = (name: string): { name: string; nameKey: string; nameWords: string } => ({
  name,
  nameKey: sourceKey(name),
  nameWords: lineOf([name]),
})

/** Nobody else enters a source under such a name until the transaction ends; the locks of articles are taken before, those of sources after. */
export async function holdName(tx: Db, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`source ${sourceKey(name)}`}, 0))`
}

/** The id of the source that a name means on an article, of one that was merged the one that it was merged into; entered when there is none. */
export async function takeSourceNamed(
  tx: Db,
  { id: actorId }: Actor,
  articleId: string,
  name: string,
): Promise<string> {
  await holdName(tx, name)
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce(source."mergedIntoId", source."id") AS "id" FROM "Source" source
    WHERE (source."nameKey" = ${sourceKey(name)} OR (source."nameKey" IS NULL AND source."name" = ${name})) AND ${namableSourceSql(articleId)}
    ORDER BY source."mergedIntoId" IS NOT NULL, ${usedInSql(articleId)} DESC, source."createdAt", source."id" LIMIT 1`
  if (known) return known.id
  const id = randomUUID()
  await tx.source.create({ data: { id, ...nameColumnsOf(name), createdById: actorId }, select: { id: true } })
  return id
}

/** The id of a source that this person sees, of one that was merged the one that it was merged into; null when there is nothing to see. */
export async function findSourceId(tx: Db, actor: Actor, id: string): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce(source."mergedIntoId", source."id") AS "id" FROM "Source" source WHERE source."id" = ${id} AND ${visibleSourceSql(actor)}`
  return known?.id ?? null
}
