import 'server-only'
import type { Span } from '@/lib/anchor/span'
import type { Db } from '@/lib/db/client'
import { kebab } from '@/lib/db/enum-case'
import type { ClaimKind as DbClaimKind } from '@/lib/db/generated/client'
import type { ClaimKind } from '@/lib/domain/claim'

/** Where a claim stands in a revision. */
export type PlacedClaim = Readonly<{ id: string; kind: ClaimKind; spans: readonly Span[] }>

/** The claims that are not dropped and have a place in that revision. */
export async function listPlacedClaims(
  db: Db,
  articleId: string,
  revisionId: string,
): Promise<PlacedClaim[]> {
  const rows = await db.$queryRaw<{ id: string; kind: DbClaimKind; spans: Span[] }[]>`
    SELECT claim."id", claim."kind", jsonb_agg(jsonb_build_object('start', span."start", 'end', span."end") ORDER BY span."start") AS "spans"
    FROM "Claim" claim JOIN "Span" span ON span."claimId" = claim."id" AND span."revisionId" = ${revisionId} AND span."anchor" <> 'lost'
    WHERE claim."articleId" = ${articleId} AND claim."state" <> 'dropped' GROUP BY claim."id" ORDER BY min(span."start"), claim."id"`
  return rows.map((row) => ({ ...row, kind: kebab(row.kind) }))
}
