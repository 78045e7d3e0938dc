import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { touch } from '@/lib/db/log'
import { submittedSql } from '@/lib/db/visible/reviews'
import type { RoundRules } from '@/lib/domain/round'
import type { Standing } from '@/lib/domain/standing'

/** Writes down how these claims stand, in one statement, and gives those whose state is another now. */
export async function writeStandings(
  tx: Db,
  standings: readonly (Pick<Standing, 'state' | 'blindRound'> & { id: string; round: number })[],
): Promise<string[]> {
  if (standings.length === 0) return []
  const rows = JSON.stringify(
    standings.map(({ id, state, round, blindRound }) => ({ id, state, round, blindRound })),
  )
  const written = await tx.$queryRaw<{ id: string; isOther: boolean }[]>`
    UPDATE "Claim" SET "state" = row."state"::"ClaimState", "round" = row."round", "blindRound" = row."blindRound"
    FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text, "state" text, "round" int, "blindRound" int) JOIN "Claim" was ON was."id" = row."id"
    WHERE "Claim"."id" = row."id" RETURNING "Claim"."id", "Claim"."state" <> was."state" AS "isOther"`
  return written.filter(({ isOther }) => isOther).map(({ id }) => id)
}

/** Stores verdicts, each in the place of the one that its claim had. */
export async function insertVerdicts(
  tx: Db,
  verdicts: readonly Prisma.VerdictCreateManyInput[],
): Promise<void> {
  const claimIds = verdicts.map(({ claimId }) => claimId)
  await tx.verdict.updateMany({
    where: { claimId: { in: claimIds }, status: { in: ['current', 'stale'] } },
    data: { status: 'superseded' },
  })
  await tx.verdict.createMany({ data: [...verdicts] })
}

/** Keeps the rules by which that round of a claim goes on from its first review; those that are kept already stay. */
export async function keepRules(
  tx: Db,
  claimId: string,
  round: number,
  { requiredReviews, blind, panel }: RoundRules,
): Promise<void> {
  await tx.round.createMany({
    data: [{ claimId, round, requiredReviews, blind, panel }],
    skipDuplicates: true,
  })
}

/** The undecided rounds of these claims that everybody could read, since they were complete, go on openly: the present ones, or those before a closed one, which nobody outside it may tell is there. */
export async function openReadRounds(tx: Db, claimIds: readonly string[]): Promise<void> {
  const reviews = await tx.$queryRaw<{ id: string }[]>`
    WITH opened AS (
      UPDATE "Round" SET "blind" = false FROM "Claim" claim
      WHERE claim."id" = ANY(${[...claimIds]}) AND "Round"."claimId" = claim."id" AND "Round"."blind"
        AND "Round"."round" = coalesce(claim."blindRound" - 1, claim."round")
        AND NOT EXISTS (SELECT 1 FROM "Verdict" verdict WHERE verdict."claimId" = claim."id" AND verdict."round" >= "Round"."round")
      RETURNING "Round"."claimId", "Round"."round")
    SELECT review."id" FROM "Review" review JOIN opened ON opened."claimId" = review."claimId" AND opened."round" = review."round" WHERE ${submittedSql('review')}`
  touch(tx, ...reviews.map(({ id }) => `review:${id}`)) // the rules of its round are covered with a review
}
