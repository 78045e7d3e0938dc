import 'server-only'
import type { Verdict } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import type { Standing } from '@/lib/domain/standing'
import type { SealChange } from '@/lib/domain/what-changed'
import type { Db } from './client'
import type { Prisma } from './generated/client'
import { touch } from './log'
import { toVerdict, verdictColumns } from './review/verdict-row'
import { submittedSql } from './visible/reviews'

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

/** One page of the verdicts of a claim, the newest first, each with the form that was sealed. */
export async function listVerdictPage(
  db: Db,
  claimId: string,
  page: { limit: number; before?: { at: Date; id: string } },
): Promise<(Verdict & { id: string; sealedForm: string | null })[]> {
  const { limit, before } = page
  const rows = await db.verdict.findMany({
    where: {
      claimId,
      status: { not: 'retracted' },
      ...(before
        ? { OR: [{ decidedAt: { lt: before.at } }, { decidedAt: before.at, id: { gt: before.id } }] }
        : {}),
    },
    select: { ...verdictColumns, id: true, sealedForm: true },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(({ id, sealedForm, ...row }) => ({ ...toVerdict(row), id, sealedForm }))
}

/** One page of the claims of an article whose verdicts are stale, as everybody may know, in the order they were made. */
export function listStalePage(
  db: Db,
  articleId: string,
  page: { limit: number; after?: { at: Date; id: string } },
): Promise<{ id: string; createdAt: Date }[]> {
  const { limit, after } = page
  return db.claim.findMany({
    where: {
      articleId,
      state: 'stale',
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
}

/** What the stale verdict of each of these claims was sealed to, by the claim's id, where that was kept. */
export async function readStaleForms(
  db: Db,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.verdict.findMany({
    where: { claimId: { in: [...claimIds] }, status: 'stale' },
    select: { claimId: true, sealedForm: true },
    orderBy: { decidedAt: 'asc' },
  })
  return new Map(rows.map(({ claimId, sealedForm }) => [claimId, sealedForm]))
}

/** What each of these reviews was last given or confirmed for, by its id, of those of which that was kept. */
export async function readSealedForms(
  db: Db,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await db.review.findMany({
    where: { id: { in: [...reviewIds] } },
    select: {
      id: true,
      sealedForm: true,
      confirmations: { select: { sealedForm: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  return new Map(
    rows.flatMap(({ id, sealedForm, confirmations: [last] }) => {
      const form = last?.sealedForm ?? sealedForm
      return form === null ? [] : [[id, form] as const]
    }),
  )
}

/** The same changes with names in the place of sources' ids. */
export async function nameSources(db: Db, changes: readonly SealChange[]): Promise<SealChange[]> {
  const ids = changes.flatMap(({ field, then, now }) =>
    field === 'source' ? [then, now].filter((id) => id !== null) : [],
  )
  const sources =
    ids.length > 0
      ? await db.source.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      : []
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return changes.map((change) =>
    change.field === 'source' ? { ...change, then: named(change.then), now: named(change.now) } : change,
  )
}
