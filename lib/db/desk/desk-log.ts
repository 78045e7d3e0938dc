import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import { chainedDeskForm, type DeskActivityKind } from '@/lib/domain/activity'

/** What is written down of a deed on the desk itself; `subject` is an id or the name of a deed, never words. */
export type DeskEntry = Readonly<{
  actor: string | null
  kind: DeskActivityKind
  subject: string
  at: Date
  reason?: string | null
}>

/**
 * Appends an entry to the desk's own history, in the transaction of what it tells of: numbers have no gap, and each hash covers the
 * one before. The desk's row is the lock.
 */
export async function appendDeskActivity(
  tx: Db,
  { actor, kind, subject, at, reason = null }: DeskEntry,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ seq: number; previousHash: string }[]>`
    UPDATE "Desk" SET "lastSeq" = "lastSeq" + 1 WHERE "id" = 1 RETURNING "lastSeq" AS "seq", "lastHash" AS "previousHash"`
  if (!row) throw new Error('the desk has no row')
  const entry = { ...row, at: at.toISOString(), actor, kind, subject, reason }
  const hash = sha256(chainedDeskForm(entry))
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Desk" SET "lastHash" = ${hash} WHERE "id" = 1)
    INSERT INTO "DeskActivity" ("seq", "at", "actorId", "kind", "subject", "reason", "hash", "previousHash")
    VALUES (${row.seq}, ${at}, ${actor}, ${kind}, ${subject}, ${reason}, ${hash}, ${row.previousHash})`
  return row.seq
}

const minute = 60_000
const mostRemembered = 10_000

/** When this process last looked for an entry of that kind; a flood of the same is turned away before it reaches the database. */
const remembered = new Map<string, number>()

/**
 * Appends an entry of its own, unless the same was entered for this actor within the minute: being refused over and over neither fills
 * the disk nor holds up the desk.
 */
export async function appendOnceAMinute(entry: DeskEntry): Promise<void> {
  const { actor, kind, subject, at } = entry
  const key = JSON.stringify([actor, kind, subject])
  const since = at.getTime() - minute
  if ((remembered.get(key) ?? 0) > since) return
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Desk" WHERE "id" = 1 FOR UPDATE`
    const known = await tx.deskActivity.count({
      where: { at: { gt: new Date(since) }, actorId: actor, kind, subject },
    })
    if (known === 0) await appendDeskActivity(tx, entry)
  })
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, at.getTime())
}
