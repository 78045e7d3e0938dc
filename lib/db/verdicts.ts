import 'server-only'
import type { Standing } from '@/lib/domain/standing'
import { kebab } from './case'
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

/** The claims of an article in whose present round a review is submitted and more are needed, as they are stored. */
export async function listOpenRounds(tx: Db, articleId: string): Promise<ReadonlyMap<string, Pick<Standing, 'state' | 'blindRound'>>> {
  const rows = await tx.claim.findMany({ where: { articleId, OR: [{ state: 'in_review' }, { blindRound: { not: null } }] }, select: { id: true, state: true, blindRound: true } })
  return new Map(rows.map(({ id, state, blindRound }) => [id, { state: kebab(state), blindRound }]))
}
