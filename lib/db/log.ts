import 'server-only'
import { createHash } from 'node:crypto'
import { chainedForm, type ActivityKind, type Head } from '@/lib/domain/activity'
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

/** What a transaction knows of the article that it holds; nobody else lengthens that history before it ends. */
const heads = new WeakMap<Db, { articleId: string; head: Head }>()

/** Remembers where the history of an article ends whose row this transaction has locked. */
export function keepHead(tx: Db, articleId: string, head: Head): void {
  heads.set(tx, { articleId, head })
}

async function lockHead(tx: Db, articleId: string): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`SELECT "lastSeq" AS "seq", "lastHash" AS "hash" FROM "Article" WHERE "id" = ${articleId} FOR UPDATE`
  if (!head) throw new Error('an activity needs its article')
  return head
}

/**
 * Appends activities to the article's history and gives their numbers: the counter on the article's row, raised in the same
 * transaction, so that numbers have no gap and are committed in order. Rings the bell once, at commit.
 */
export async function appendActivities(tx: Db, articleId: string, entries: readonly Entry[]): Promise<number[]> {
  const newest = entries.at(-1)
  if (!newest) return []
  const held = heads.get(tx)
  const isHeld = held?.articleId === articleId
  let { seq, hash } = isHeld ? held.head : await lockHead(tx, articleId)
  const rows = entries.map(({ actor, kind, subject, at, reason = null, digest = null }) => {
    const entry = { seq: ++seq, at: at.toISOString(), actor, kind, subject, reason, digest, previousHash: hash }
    hash = sha256(chainedForm(articleId, entry))
    return { ...entry, hash }
  })
  const isQuiet = entries.every((entry) => entry.isQuiet)
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Article" SET "lastSeq" = ${seq}, "lastHash" = ${hash},
                       "lastOpenSeq" = CASE WHEN ${isQuiet} THEN "lastOpenSeq" ELSE ${seq} END,
                       "lastActivityAt" = CASE WHEN ${isQuiet} THEN "lastActivityAt" ELSE ${newest.at} END
                     WHERE "id" = ${articleId}),
         added AS (INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "reason", "digest", "hash", "previousHash")
                   SELECT ${articleId}, row."seq", row."at", row."actor", row."kind", row."subject", row."reason", row."digest", row."hash", row."previousHash"
                   FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                     AS row("seq" int, "at" timestamptz, "actor" text, "kind" text, "subject" text, "reason" text, "digest" text, "hash" text, "previousHash" text))
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq })})`
  if (isHeld) keepHead(tx, articleId, { seq, hash })
  return rows.map((row) => row.seq)
}

/** Appends one activity in the same way and gives its number. */
export async function appendActivity(tx: Db, articleId: string, entry: Entry): Promise<number> {
  return (await appendActivities(tx, articleId, [entry]))[0]!
}
