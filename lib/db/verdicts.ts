import 'server-only'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Verdict } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import type { Standing } from '@/lib/domain/standing'
import type { SealChange } from '@/lib/domain/what-changed'
import { toVerdict, verdictColumns } from './claims'
import type { Db } from './client'
import type { Prisma } from './generated/client'

/** Writes down how these claims stand, in one statement. */
export async function writeStandings(tx: Db, standings: readonly (Pick<Standing, 'state' | 'blindRound'> & { id: string; round: number })[]): Promise<void> {
  if (standings.length === 0) return
  const rows = JSON.stringify(standings.map(({ id, state, round, blindRound }) => ({ id, state, round, blindRound })))
  await tx.$executeRaw`
    UPDATE "Claim" SET "state" = row."state"::"ClaimState", "round" = row."round", "blindRound" = row."blindRound"
    FROM jsonb_to_recordset(${rows}::jsonb) AS row("id" text, "state" text, "round" int, "blindRound" int) WHERE "Claim"."id" = row."id"`
}

/** Stores verdicts, each in the place of the one that its claim had. */
export async function insertVerdicts(tx: Db, verdicts: readonly Prisma.VerdictCreateManyInput[]): Promise<void> {
  const claimIds = verdicts.map(({ claimId }) => claimId)
  await tx.verdict.updateMany({ where: { claimId: { in: claimIds }, status: { in: ['current', 'stale'] } }, data: { status: 'superseded' } })
  await tx.verdict.createMany({ data: [...verdicts] })
}

/** Keeps the rules by which that round of a claim goes on from its first review; those that are kept already stay. */
export async function keepRules(tx: Db, claimId: string, round: number, { requiredReviews, blind, panel }: RoundRules): Promise<void> {
  await tx.round.createMany({ data: [{ claimId, round, requiredReviews, blind, panel }], skipDuplicates: true })
}

/** One page of the verdicts of a claim, the newest first, each with the form that was sealed. */
export async function listVerdictPage(db: Db, claimId: string, page: { limit: number; before?: { at: Date; id: string } }): Promise<(Verdict & { id: string; sealedForm: string | null })[]> {
  const { limit, before } = page
  const rows = await db.verdict.findMany({
    where: { claimId, ...(before ? { OR: [{ decidedAt: { lt: before.at } }, { decidedAt: before.at, id: { gt: before.id } }] } : {}) },
    select: { ...verdictColumns, id: true, sealedForm: true }, orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }], take: limit,
  })
  return rows.map(({ id, sealedForm, ...row }) => ({ ...toVerdict(row), id, sealedForm }))
}

/** The votes on a claim in that round, the oldest first. */
export async function listVotesOf(db: Db, { id, round }: { id: string; round: number }): Promise<Vote[]> {
  const rows = await db.panelVote.findMany({
    where: { claimId: id, round }, orderBy: [{ at: 'asc' }, { personId: 'asc' }], select: { personId: true, attribution: true, substance: true, reason: true, at: true },
  })
  return rows.map(({ personId, at, ...vote }) => ({ ...vote, person: personId, at: at.toISOString() }))
}

/** Stores a vote on a claim in its round. */
export async function insertVote(tx: Db, { id, round }: { id: string; round: number }, { person, ...vote }: Vote): Promise<void> {
  await tx.panelVote.create({ data: { ...vote, claimId: id, round, personId: person }, select: { personId: true } })
}

/** The same changes with names in the place of sources' ids. */
export async function nameSources(db: Db, changes: readonly SealChange[]): Promise<SealChange[]> {
  const ids = changes.flatMap(({ field, then, now }) => (field === 'source' ? [then, now].filter((id) => id !== null) : []))
  const sources = ids.length > 0 ? await db.source.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) : []
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return changes.map((change) => (change.field === 'source' ? { ...change, then: named(change.then), now: named(change.now) } : change))
}
