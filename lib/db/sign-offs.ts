import 'server-only'
import type { GateName } from '@/lib/domain/gates'
import type { Reader } from '@/lib/domain/person'
import type { Correction, Milestone, Override, SignedGate, SignOff } from '@/lib/domain/sign-off'
import type { Db } from './client'
import type { Prisma } from './generated/client'
import { releaseHeld } from './held'
import { appendActivities, touch, type Entry } from './log'
import { listActivityAfter } from './visible'

const signOffColumns = {
  id: true,
  number: true,
  revision: true,
  sha256: true,
  gates: true,
  byId: true,
  at: true,
} as const

type Page = Readonly<{ limit?: number; before?: number }>
type Row = Prisma.SignOffGetPayload<{ select: typeof signOffColumns }>

const toSignOff = ({ byId, at, gates, ...row }: Row): SignOff => ({
  ...row,
  gates: gates as unknown as readonly SignedGate[],
  by: byId,
  at: at.toISOString(),
})

/** One sign-off of an article as whoever signed was answered, or null. */
export async function findSignOff(db: Db, articleId: string, id: string): Promise<SignOff | null> {
  const row = await db.signOff.findFirst({ where: { id, articleId }, select: signOffColumns })
  if (!row) return null
  const { id: _id, ...signed } = toSignOff(row)
  return signed
}

/** When an article was signed off last, or null. */
export async function newestSignOff(db: Db, articleId: string): Promise<string | null> {
  return (
    (
      await db.signOff.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { at: true } })
    )?.at.toISOString() ?? null
  )
}

/** One page of an article's sign-offs, the newest first, those before a number; the dossiers they keep are left out. */
export async function listSignOffs(db: Db, articleId: string, { limit, before }: Page): Promise<SignOff[]> {
  const rows = await db.signOff.findMany({
    where: { articleId, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: limit,
    select: signOffColumns,
  })
  return rows.map(toSignOff)
}

/** The dossier that a sign-off keeps, as it was written then, or null. */
export function findFrozen(
  db: Db,
  articleId: string,
  number: number,
): Promise<{ dossier: string; at: Date } | null> {
  return db.signOff.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { dossier: true, at: true },
  })
}

/** All gates that were ever let pass on an article, the oldest first. */
export async function listOverrides(db: Db, articleId: string): Promise<Override[]> {
  const rows = await db.gateOverride.findMany({
    where: { articleId },
    orderBy: [{ at: 'asc' }, { gate: 'asc' }],
    select: { gate: true, reason: true, byId: true, at: true, endedAt: true },
  })
  return rows.map(({ gate, reason, byId, at, endedAt }) => ({
    gate: gate as GateName,
    reason,
    by: byId,
    at: at.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }))
}

/** The whole log of an article's corrections, the oldest first, each with the verdict that stood when it was written. */
export async function listCorrections(db: Db, articleId: string): Promise<Correction[]> {
  const rows = await db.correction.findMany({ where: { articleId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const claimIds = rows.flatMap((row) => row.claimId ?? [])
  const verdicts =
    claimIds.length === 0
      ? []
      : await db.verdict.findMany({
          where: { claimId: { in: claimIds } },
          orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
          select: { claimId: true, attribution: true, substance: true, decidedAt: true },
        })
  return rows.map(({ articleId: _article, byId, claimId, at, ...row }) => {
    const verdict = verdicts.find((each) => each.claimId === claimId && each.decidedAt <= at)
    return {
      ...row,
      claim: claimId,
      by: byId,
      at: at.toISOString(),
      verdict: verdict
        ? {
            attribution: verdict.attribution,
            substance: verdict.substance,
            decidedAt: verdict.decidedAt.toISOString(),
          }
        : null,
    }
  })
}

const milestones = ['article-ready', 'article-reopened', 'article-published'] as const

/** What else was done with an article as a whole, the newest first. */
export async function listMilestones(db: Db, articleId: string, limit: number): Promise<Milestone[]> {
  const rows = await db.activity.findMany({
    where: { articleId, kind: { in: [...milestones] } },
    orderBy: { seq: 'desc' },
    take: limit,
    select: { kind: true, reason: true, actorId: true, at: true },
  })
  return rows.map(({ kind, reason, actorId, at }) => ({
    kind: kind as Milestone['kind'],
    reason,
    by: actorId,
    at: at.toISOString(),
  }))
}

/** The overrides of an article hold no more. */
export async function endOverrides(tx: Db, articleId: string, at: Date): Promise<void> {
  await tx.gateOverride.updateMany({ where: { articleId, endedAt: null }, data: { endedAt: at } })
}

/**
 * Opens the blind rounds that are not complete: their reviews may be seen by everybody from now on, and decide nothing until the round
 * goes on. Where an earlier verdict holds, it holds on; every other of these claims is in review.
 */
export async function openBlindRounds(
  tx: Db,
  articleId: string,
  entry: Pick<Entry, 'actor' | 'at'>,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { articleId, blindRound: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, blindRound: true },
  })
  if (claims.length === 0) return
  const rounds = claims.map(({ id, blindRound }) => ({ claimId: id, round: blindRound! }))
  await tx.round.updateMany({ where: { OR: rounds }, data: { blind: false } })
  await releaseHeld(tx, articleId, rounds, entry.at)
  const seq = (
    await appendActivities(
      tx,
      articleId,
      claims.map(({ id }) => ({ ...entry, kind: 'round-opened', subject: id })),
    )
  ).at(-1)
  const reviews = await tx.review.findMany({
    where: { submittedAt: { not: null }, OR: rounds },
    select: { id: true },
  })
  touch(tx, ...reviews.map(({ id }) => `review:${id}`))
  await tx.claim.updateMany({
    where: { articleId, blindRound: { not: null }, state: { in: ['open', 'contested', 'stale'] } },
    data: { state: 'in_review' },
  })
  await tx.claim.updateMany({
    where: { articleId, blindRound: { not: null } },
    data: { blindRound: null, lastSeq: seq, lastOpenSeq: seq },
  })
}

const mostLookedAt = 200

/** Whether anything of an article changed after that number of its history, as far as this reader may learn of it, but for what was said about it. */
export async function hasChangedSince(
  db: Db,
  reader: Reader,
  articleId: string,
  seq: number,
): Promise<boolean> {
  const later = await listActivityAfter(db, reader, [{ article: articleId, after: seq }], mostLookedAt)
  return (
    later !== null && (later.length === mostLookedAt || later.some(({ kind }) => !kind.startsWith('comment')))
  )
}

const mostQuotes = 1000

/** The quotes of an article's claims, all that are not dropped or those that are named, in the order in which they were made. */
export function listQuotes(
  db: Db,
  articleId: string,
  ids: readonly string[] | null,
): Promise<{ id: string; quote: string }[]> {
  return db.claim.findMany({
    where: { articleId, ...(ids ? { id: { in: [...ids] } } : { state: { not: 'dropped' } }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostQuotes,
    select: { id: true, quote: true },
  })
}
