import 'server-only'
import { createHash } from 'node:crypto'
import { chainedForm, type ActivityKind } from '@/lib/domain/activity'
import type { Db } from './client'

/** The channel on which a commit tells every app process that an article's history has grown. */
export const activityChannel = 'tickmark_activity'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is written down of a deed. */
export type Entry = Readonly<{ actor: string; kind: ActivityKind; subject: string; at: Date }>

/**
 * Appends activities to the article's history and gives their numbers: the counter on the article's row, raised in the same
 * transaction, so that numbers have no gap and are committed in order. Rings the bell once, at commit.
 */
export async function appendActivities(tx: Db, articleId: string, entries: readonly Entry[]): Promise<number[]> {
  const newest = entries.at(-1)
  if (!newest) return []
  const [row] = await tx.$queryRaw<{ seq: number; previousHash: string }[]>`
    UPDATE "Article" SET "lastSeq" = "lastSeq" + ${entries.length}, "lastActivityAt" = ${newest.at} WHERE "id" = ${articleId} RETURNING "lastSeq" AS "seq", "lastHash" AS "previousHash"`
  if (!row) throw new Error('an activity needs its article')
  let previousHash = row.previousHash
  const rows = entries.map(({ actor, kind, subject, at }, index) => {
    const entry = { seq: row.seq - entries.length + 1 + index, at: at.toISOString(), actor, kind, subject, previousHash }
    previousHash = sha256(chainedForm(articleId, entry))
    return { ...entry, hash: previousHash }
  })
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Article" SET "lastHash" = ${previousHash} WHERE "id" = ${articleId}),
         added AS (INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash")
                   SELECT ${articleId}, row."seq", row."at", row."actor", row."kind", row."subject", row."hash", row."previousHash"
                   FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                     AS row("seq" int, "at" timestamptz, "actor" text, "kind" text, "subject" text, "hash" text, "previousHash" text))
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq: row.seq })})`
  return rows.map(({ seq }) => seq)
}

/** Appends one activity in the same way and gives its number. */
export async function appendActivity(tx: Db, articleId: string, entry: Entry): Promise<number> {
  return (await appendActivities(tx, articleId, [entry]))[0]!
}
