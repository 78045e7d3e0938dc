import 'server-only'
import { createHash } from 'node:crypto'
import type { ActivityKind, Head } from '@/lib/domain/activity'
import type { Db } from './client'
import { Prisma } from './generated/client'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is written down of a deed. */
export type NewEntry = Readonly<{ actor: string; kind: ActivityKind; subject: string; at: Date } & Noted>

/** What else is written down of some deeds; a quiet one, of which not everybody may learn, leaves the article's place on the desk as it is. */
export type Noted = Readonly<{ reason?: string | null }>

/** Enters what was done in one article's history, with a reason where there is one, and gives the entry's number. */
export type Log = (kind: ActivityKind, subject: string, noted?: Noted) => Promise<number>

/** An entry that waits for its deed to be done, with what the deed changes beside what the entry is about. */
export type PendingEntry = NewEntry & Readonly<{ seq: number; also: Set<string> }>

/**
 * What a transaction knows of the article that it holds, and what it will write in its history once the deed is done: nobody else
 * lengthens that history before it ends. `names` are those of people as the history has them already, null where it has none;
 * `touched` is for the next entry, `contents` what is known of things without reading them again.
 */
export type OpenHistory = {
  readonly articleId: string
  head: Head
  readonly newestAt: Date | null
  seq: number
  readonly names: Map<string, { entered: string | null; name: string }>
  entries: PendingEntry[]
  touched: Set<string>
  contents: Map<string, unknown>
}

/** The name by which an article's history knows a person, as its newest entry about that has it. */
export const enteredNameSql = (articleId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT named."actorName" FROM "Activity" named
  WHERE named."articleId" = ${articleId} AND named."actorId" = ${personId} AND named."actorName" IS NOT NULL ORDER BY named."seq" DESC LIMIT 1`

const histories = new WeakMap<Db, OpenHistory>()

type Held = Readonly<{
  head: Head
  newestAt: Date | null
  person?: Readonly<{ id: string; name: string; entered: string | null }>
}>

/** Remembers where the history of an article ends whose row this transaction has locked, and under which name it knows the one who acts. */
export function keepHead(tx: Db, articleId: string, { head, newestAt, person }: Held): void {
  const names = new Map(person ? [[person.id, { entered: person.entered, name: person.name }]] : [])
  histories.set(tx, {
    articleId,
    head,
    newestAt,
    seq: head.seq,
    names,
    entries: [],
    touched: new Set(),
    contents: new Map(),
  })
}

/** The history that this transaction writes in, if any. */
export const openHistoryIn = (tx: Db): OpenHistory | undefined => histories.get(tx)

async function lockHistory(tx: Db, articleId: string): Promise<OpenHistory> {
  const held = histories.get(tx)
  if (held?.articleId === articleId) return held
  if (held) throw new Error('a deed is done on one article')
  const [row] = await tx.$queryRaw<(Head & { newestAt: Date | null })[]>`
    SELECT article."lastSeq" AS "seq", article."lastHash" AS "hash", newest."at" AS "newestAt" FROM "Article" article
    LEFT JOIN "Activity" newest ON newest."articleId" = article."id" AND newest."seq" = article."lastSeq" WHERE article."id" = ${articleId} FOR UPDATE OF article`
  if (!row) throw new Error('an activity needs its article')
  const { newestAt, ...head } = row
  keepHead(tx, articleId, { head, newestAt })
  return histories.get(tx)!
}

/** The time of a deed on an article: now, or where the clock was set back the time of the newest entry, so that times never run backwards. */
export async function momentIn(tx: Db, articleId: string): Promise<Date> {
  const { newestAt } = await lockHistory(tx, articleId)
  const now = new Date()
  return newestAt !== null && newestAt > now ? newestAt : now
}

/**
 * Enters activities in the article's history and gives their numbers, which have no gap and are committed in order. They are written
 * when the deed is done (`writeHistory`), so that what they cover is what the deed left.
 */
export async function appendActivities(
  tx: Db,
  articleId: string,
  entries: readonly NewEntry[],
): Promise<number[]> {
  if (entries.length === 0) return []
  const history = await lockHistory(tx, articleId)
  const awaited = entries.map((entry) => ({ ...entry, seq: ++history.seq, also: new Set<string>() }))
  for (const name of history.touched) awaited[0]!.also.add(name)
  history.touched.clear()
  history.entries.push(...awaited)
  return awaited.map(({ seq }) => seq)
}

/** Enters one activity in the same way and gives its number. */
export async function appendActivity(tx: Db, articleId: string, entry: NewEntry): Promise<number> {
  return (await appendActivities(tx, articleId, [entry]))[0]!
}

/** The newest entry of this deed, or where there is none yet the next one, covers these things too: the deed changes them beside what the entry is about. */
export function touch(tx: Db, ...names: readonly string[]): void {
  const history = histories.get(tx)
  const also = history?.entries.at(-1)?.also ?? history?.touched
  for (const name of names) also?.add(name)
}

/** Lets the name of a person be entered anew: the secret that covered it is burnt. */
export function forgetName(tx: Db, personId: string): void {
  const known = histories.get(tx)?.names.get(personId)
  if (known) known.entered = null
}

/** What a thing is once the deed is done, by whoever has just written it: it need not be read again. */
export function handContent(tx: Db, name: string, content: unknown): void {
  histories.get(tx)?.contents.set(name, content)
}

/** Burns the secrets that cover a comment's words as they were: once they are gone nobody can guess them from what the history keeps. */
export async function burnWords(
  tx: Db,
  articleId: string,
  { id, author }: Readonly<{ id: string; author: Readonly<{ id: string }> }>,
): Promise<void> {
  const burnt = await tx.$queryRaw<{ actorName: string | null }[]>`
    UPDATE "Activity" SET "secret" = NULL WHERE "articleId" = ${articleId} AND "kind" IN ('comment-added', 'comment-changed') AND "subject" = ${id} AND "secret" IS NOT NULL RETURNING "actorName"`
  if (burnt.some(({ actorName }) => actorName !== null)) forgetName(tx, author.id)
}
