import 'server-only'
import type { Db } from '@/lib/db/client'
import { visibleArticles } from '@/lib/db/visible/articles'
import type { Claim } from '@/lib/domain/claim'
import type { Reader } from '@/lib/domain/person'
import { claimColumns, toClaim, toWholeClaim } from './claim-row'

/** One page of an article's claims in the order they were made, those after a place; it need not be a claim's any more. */
export async function listClaimPage(
  db: Db,
  reader: Reader,
  articleId: string,
  page: { limit: number; after?: { at: Date; id: string } },
): Promise<Claim[]> {
  const { limit, after } = page
  const rows = await db.claim.findMany({
    where: {
      articleId,
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    select: claimColumns(reader),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => toClaim(row, reader))
}

/** The claims with those ids, in that order, as far as the reader may see them. */
export async function listClaimsById(db: Db, reader: Reader, ids: readonly string[]): Promise<Claim[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] }, article: visibleArticles(reader) },
    select: claimColumns(reader),
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? []).map((row) => toClaim(row, reader))
}

/** A claim, by its own id or by that of a piece of its evidence. */
export type OfClaim = Readonly<{ claimId: string }> | Readonly<{ evidenceId: string }>

/** One claim with what the reader may see of it, or null when it or its article is not there or not the reader's to see. */
export async function findClaim(db: Db, reader: Reader, id: string): Promise<Claim | null> {
  const row = await db.claim.findFirst({
    where: { id, article: visibleArticles(reader) },
    select: claimColumns(reader),
  })
  return row && toClaim(row, reader)
}

/** The same claim read once with two pairs of eyes: as the reader sees it, and `whole` as the desk does, of which nothing may leave. */
export async function findClaimInside(
  db: Db,
  reader: Exclude<Reader, 'desk'>,
  of: OfClaim,
): Promise<Readonly<{ seen: Claim; whole: Claim }> | null> {
  const which = 'claimId' in of ? { id: of.claimId } : { evidence: { some: { id: of.evidenceId } } }
  const row = await db.claim.findFirst({
    where: { ...which, article: visibleArticles(reader) },
    select: claimColumns(reader),
  })
  return row && { seen: toClaim(row, reader), whole: toWholeClaim(row) }
}
