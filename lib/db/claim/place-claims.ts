import 'server-only'
import type { Passage } from '@/lib/anchor/describe'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { quoteOf } from '@/lib/domain/claim'

type PlacedClaim = Readonly<{
  id: string
  passages: readonly Passage[]
  rows: readonly Prisma.SpanCreateManyInput[]
}>

/** Puts these spans in the place of those that claims have in a revision; their quotes are the words of the new ones. */
export async function placeClaims(
  tx: Db,
  revision: { id: string; number: number },
  claims: readonly PlacedClaim[],
): Promise<void> {
  await tx.span.deleteMany({
    where: { revisionId: revision.id, claimId: { in: claims.map(({ id }) => id) } },
  })
  await tx.span.createMany({ data: claims.flatMap(({ rows }) => rows) })
  await tx.$executeRaw`
    UPDATE "Claim" SET "quote" = row."quote", "placedIn" = ${revision.number}, "version" = "version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(claims.map(({ id, passages }) => ({ id, quote: quoteOf(passages) })))}::jsonb) AS row("id" text, "quote" text) WHERE "Claim"."id" = row."id"`
}
