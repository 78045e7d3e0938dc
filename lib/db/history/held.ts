import 'server-only'
import type { Db } from '@/lib/db/client'
import { appendActivities, sha256 } from '@/lib/db/log'
import type { ActivityKind, Head } from '@/lib/domain/activity'
import { activityChannel } from '@/lib/domain/channels'
import { heldForm, heldReason, type HeldEntry } from '@/lib/domain/held'

/** The round of a claim that something is done in. */
export type InRound = Readonly<{ claimId: string; round: number }>

type Done = Readonly<{ actor: string; kind: ActivityKind; subject: string; at: Date; digest: string }>

/** Keeps what was done in a closed round apart from the history of its article, whose row is locked, and rings the bell at commit for those who are in that round. */
export async function holdActivity(
  tx: Db,
  articleId: string,
  { claimId, round }: InRound,
  { at, ...done }: Done,
): Promise<void> {
  const [head] = await tx.$queryRaw<
    (Head & { lastSeq: number })[]
  >`SELECT "heldSeq" AS "seq", "heldHash" AS "hash", "lastSeq" FROM "Article" WHERE "id" = ${articleId} FOR UPDATE`
  if (!head) throw new Error('what is held needs its article')
  const entry = { ...done, seq: head.seq + 1, claimId, round, at: at.toISOString(), previousHash: head.hash }
  const { actor, ...row } = { ...entry, hash: sha256(heldForm(articleId, entry)) }
  await tx.heldActivity.create({ data: { ...row, articleId, actorId: actor }, select: { seq: true } })
  await tx.$queryRaw`
    WITH chained AS (UPDATE "Article" SET "heldSeq" = ${row.seq}, "heldHash" = ${row.hash} WHERE "id" = ${articleId})
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq: head.lastSeq })})::text`
}

function toHeld({
  actorId,
  at,
  kind,
  ...row
}: Omit<HeldEntry, 'at' | 'actor' | 'kind'> & { actorId: string; at: Date; kind: string }): HeldEntry {
  return { ...row, actor: actorId, kind: kind as ActivityKind, at: at.toISOString() }
}

/** All that was ever held apart of an article, in its order. */
export async function listHeld(db: Db, articleId: string): Promise<HeldEntry[]> {
  return (
    await db.heldActivity.findMany({
      where: { articleId },
      orderBy: { seq: 'asc' },
      omit: { articleId: true },
    })
  ).map(toHeld)
}

/** Enters in the article's history what was held apart of these rounds, which are open from that moment on, each by whoever did it, and each once. */
export async function releaseHeld(
  tx: Db,
  articleId: string,
  rounds: readonly InRound[],
  at: Date,
): Promise<void> {
  if (rounds.length === 0) return
  const all = await tx.heldActivity.findMany({
    where: { articleId, OR: [...rounds] },
    orderBy: { seq: 'asc' },
    omit: { articleId: true },
  })
  const about = {
    kind: { in: all.map(({ kind }) => kind) },
    subject: { in: all.map(({ subject }) => subject) },
  }
  const entered =
    all.length === 0
      ? []
      : await tx.activity.findMany({ where: { articleId, ...about }, select: { kind: true, subject: true } })
  const held = all.filter(
    ({ kind, subject }) => !entered.some((entry) => entry.kind === kind && entry.subject === subject),
  )
  await appendActivities(
    tx,
    articleId,
    held.map(toHeld).map((entry) => ({
      actor: entry.actor,
      kind: entry.kind,
      subject: entry.subject,
      at,
      reason: heldReason(entry.at),
    })),
  )
}
