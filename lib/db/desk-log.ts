import 'server-only'
import { chainedDeskForm, type DeskActivityKind } from '@/lib/domain/activity'
import type { Db } from './client'
import { sha256 } from './log'

/** What is written down of a deed on the desk itself; `subject` is an id or the name of a deed, never words. */
export type DeskEntry = Readonly<{ actor: string | null; kind: DeskActivityKind; subject: string; at: Date; reason?: string | null }>

/**
 * Appends an entry to the desk's own history, in the transaction of what it tells of: numbers have no gap, and each hash covers the
 * one before. The desk's row is the lock.
 */
export async function appendDeskActivity(tx: Db, { actor, kind, subject, at, reason = null }: DeskEntry): Promise<number> {
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
