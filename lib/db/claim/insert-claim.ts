import 'server-only'
import type { Passage } from '@/lib/anchor/describe'
import type { Db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { ownColumns, toClaim } from './claim-row'
import type { Prisma } from '@/lib/db/generated/client'

/** Writes down what fits these claims as they stand, in one statement. */
export async function writeSeals(
  tx: Db,
  claims: readonly { id: string; seals: readonly string[] }[],
): Promise<void> {
  if (claims.length === 0) return
  await tx.$executeRaw`
    UPDATE "Claim" SET "seals" = ARRAY(SELECT jsonb_array_elements_text(row."seals"))
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS row("id" text, "seals" jsonb) WHERE "Claim"."id" = row."id"`
}

/** Stores a new claim with its spans in one revision and gives it as it will be read. */
export async function insertClaim(
  tx: Db,
  data: Prisma.ClaimUncheckedCreateInput,
  revision: { id: string; number: number },
  spans: readonly (Passage & { id: string })[],
): Promise<Claim> {
  const row = await tx.claim.create({ data, select: ownColumns })
  await tx.span.createMany({
    data: spans.map((span, ordinal) => ({ ...span, claimId: row.id, revisionId: revision.id, ordinal })),
  })
  const read = spans.map(({ id: _, ...span }) => ({ ...span, anchor: 'exact' as const, revision }))
  return toClaim(
    { ...row, spans: read, reviews: [], verdicts: [], evidence: [], comments: [], rounds: [] },
    'desk',
  )
}
