import 'server-only'
import type { Db } from '@/lib/db/client'
import { presentSql } from '@/lib/db/visible/articles'

/** The claims of one article in which evidence leans on a source; none where it was only asked for comment. */
export type LeaningClaims = Readonly<{ articleId: string; claimIds: readonly string[] }>

/** The claims that lean on these sources, article by article in one order, as the desk sees them; those of deleted articles left out. */
function listLeaning(tx: Db, sourceIds: readonly string[]): Promise<LeaningClaims[]> {
  return tx.$queryRaw`
    WITH used AS (
      SELECT claim."articleId", claim."id" FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" WHERE evidence."sourceId" = ANY(${[...sourceIds]})
      UNION SELECT reply."articleId", NULL FROM "Reply" reply WHERE reply."sourceId" = ANY(${[...sourceIds]}))
    SELECT used."articleId", coalesce(array_agg(used."id" ORDER BY used."id") FILTER (WHERE used."id" IS NOT NULL), '{}') AS "claimIds"
    FROM used JOIN "Article" article ON article."id" = used."articleId" WHERE ${presentSql} GROUP BY used."articleId" ORDER BY used."articleId"`
}

/** The ids of these sources and of those that were merged into them, in one order. */
async function listFamily(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.source.findMany({
    where: { OR: [{ id: { in: [...ids] } }, { mergedIntoId: { in: [...ids] } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** All that leans on a source, held until the transaction ends: the source, those that were merged into it, and the claims. */
export type HeldUses = Readonly<{ family: readonly string[]; uses: readonly LeaningClaims[] }>

const sameUses = (a: readonly LeaningClaims[], b: readonly LeaningClaims[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Locks the articles whose claims lean on a source, in the order in which everybody does. */
export async function lockLeaningArticles(tx: Db, sourceId: string): Promise<readonly LeaningClaims[]> {
  const uses = await listLeaning(tx, await listFamily(tx, [sourceId]))
  await tx.$queryRaw`
    SELECT 1 FROM "Article" WHERE "id" = ANY(${uses.map(({ articleId }) => articleId)}) ORDER BY "id" FOR UPDATE`
  return uses
}

/**
 * Locks a source with those that were merged into it, so that nobody leans on it meanwhile, and another one beside it; articles are locked
 * before. Null where somebody came to lean on it in between, on an article that is not locked: then all has to begin again.
 */
export async function lockSources(
  tx: Db,
  sourceId: string,
  locked: readonly LeaningClaims[],
  beside: readonly string[] = [],
): Promise<HeldUses | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Source" WHERE "id" = ANY(${[sourceId, ...beside]}) OR "mergedIntoId" = ${sourceId} ORDER BY "id" FOR UPDATE`
  const family = await listFamily(tx, [sourceId])
  const uses = await listLeaning(tx, family)
  return sameUses(uses, locked) ? { family, uses } : null
}
