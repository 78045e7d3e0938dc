import 'server-only'
import { createHash } from 'node:crypto'
import { chainedForm, type ActivityKind } from '@/lib/domain/activity'
import type { Db } from './client'

/** The channel on which a commit tells every app process that an article's history has grown. */
export const activityChannel = 'tickmark_activity'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is written down of a deed. */
export type Entry = Readonly<{ actor: string; kind: ActivityKind; subject: string; at: Date } & Noted>

/** What else is written down of some deeds; a quiet one, of which not everybody may learn, leaves the article's place on the desk as it is. */
export type Noted = Readonly<{ reason?: string | null; digest?: string | null; isQuiet?: boolean }>

/** Enters what was done in one article's history, with a reason or a digest where there is one, and gives the entry's number. */
export type Log = (kind: ActivityKind, subject: string, noted?: Noted) => Promise<number>

/**
 * Appends activities to the article's history and gives their numbers: the counter on the article's row, raised in the same
 * transaction, so that numbers have no gap and are committed in order. Rings the bell once, at commit.
 */
export async function appendActivities(tx: Db, articleId: string, entries: readonly Entry[]): Promise<number[]> {
  const newest = entries.at(-1)
  if (!newest) return []
  const isQuiet = entries.every((entry) => entry.isQuiet)
  const [row] = await tx.$queryRaw<{ seq: number; previousHash: string }[]>`
    UPDATE "Article" SET "lastSeq" = "lastSeq" + ${entries.length},
      "lastOpenSeq" = CASE WHEN ${isQuiet} THEN "lastOpenSeq" ELSE "lastSeq" + ${entries.length} END,
      "lastActivityAt" = CASE WHEN ${isQuiet} THEN "lastActivityAt" ELSE ${newest.at} END
    WHERE "id" = ${articleId} RETURNING "lastSeq" AS "seq", "lastHash" AS "previousHash"`
  if (!row) throw new Error('an activity needs its article')
  let previousHash = row.previousHash
  const rows = entries.map(({ actor, kind, subject, at, reason = null, digest = null }, index) => {
    const entry = { seq: row.seq - entries.length + 1 + index, at: at.toISOString(), actor, kind, subject, reason, digest, previousHash }
    previousHash = sha256(chainedForm(articleId, entry))
    return { ...entry, hash: previousHash }
  })
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Article" SET "lastHash" = ${previousHash} WHERE "id" = ${articleId}),
         added AS (INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "reason", "digest", "hash", "previousHash")
                   SELECT ${articleId}, row."seq", row."at", row."actor", row."kind", row."subject", row."reason", row."digest", row."hash", row."previousHash"
                   FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                     AS row("seq" int, "at" timestamptz, "actor" text, "kind" text, "subject" text, "reason" text, "digest" text, "hash" text, "previousHash" text))
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq: row.seq })})`
  return rows.map(({ seq }) => seq)
}

/** Appends one activity in the same way and gives its number. */
export async function appendActivity(tx: Db, articleId: string, entry: Entry): Promise<number> {
  return (await appendActivities(tx, articleId, [entry]))[0]!
}
