import 'server-only'
import { createHash } from 'node:crypto'
import { chainedForm, type ActivityKind } from '@/lib/domain/activity'
import type { Db } from './client'

/** The channel on which a commit tells every app process that an article's history has grown. */
export const activityChannel = 'tickmark_activity'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Appends one activity to the article's history and gives its number: the counter on the article's row, raised in the same
 * transaction, so that numbers have no gap and are committed in order. Rings the bell at commit.
 */
export async function appendActivity(tx: Db, articleId: string, entry: { actor: string; kind: ActivityKind; subject: string; at: Date }): Promise<number> {
  const { actor, kind, subject, at } = entry
  const [row] = await tx.$queryRaw<{ seq: number; previousHash: string }[]>`
    UPDATE "Article" SET "lastSeq" = "lastSeq" + 1, "lastActivityAt" = ${at} WHERE "id" = ${articleId} RETURNING "lastSeq" AS "seq", "lastHash" AS "previousHash"`
  if (!row) throw new Error('an activity needs its article')
  const { seq, previousHash } = row
  const hash = sha256(chainedForm(articleId, { seq, at: at.toISOString(), actor, kind, subject, previousHash }))
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Article" SET "lastHash" = ${hash} WHERE "id" = ${articleId}),
         added AS (INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash")
                   VALUES (${articleId}, ${seq}, ${at}, ${actor}, ${kind}, ${subject}, ${hash}, ${previousHash}))
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq })})`
  return seq
}
