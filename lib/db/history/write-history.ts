import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { enteredNameSql, openHistoryIn, sha256, type PendingEntry, type OpenHistory } from '@/lib/db/log'
import { chainedForm, type Leaves } from '@/lib/domain/activity'
import { activityChannel, noticeChannel } from '@/lib/domain/channels'
import { leafForm, mainLeaf, personLeaf, reasonLeaf, saltForm, saltOf } from '@/lib/record/leaves'
import { readContents } from './read-contents'

/** Makes sure that the names of those who act, and those under which the history knows them, are known. */
async function readNames(tx: Db, { articleId, entries, names }: OpenHistory): Promise<void> {
  const missing = [...new Set(entries.map(({ actor }) => actor))].filter((id) => !names.has(id))
  if (missing.length === 0) return
  const rows = await tx.$queryRaw<{ id: string; name: string; entered: string | null }[]>`
    SELECT person."id", person."name", entered."actorName" AS "entered" FROM "Person" person LEFT JOIN LATERAL (${enteredNameSql(Prisma.sql`${articleId}`, Prisma.sql`person."id"`)}) entered ON true
    WHERE person."id" = ANY(${missing})`
  for (const { id, ...row } of rows) names.set(id, row)
}

/** For each entry the name that it enters: the first by somebody whom the history does not know by that name yet. */
function namesEntered({ entries, names }: OpenHistory): Map<number, string> {
  const entered = new Map<number, string>()
  const done = new Set<string>()
  for (const { seq, actor } of entries) {
    const known = names.get(actor)
    if (!known || known.entered === known.name || done.has(actor)) continue
    entered.set(seq, known.name)
    done.add(actor)
  }
  return entered
}

/** What is touched, each with the number of the entry that covers it: once, and not at all where an entry is about it. */
function touchedBy(entries: readonly PendingEntry[]): ReadonlyMap<string, number> {
  const mains = new Set(entries.map(mainLeaf))
  return new Map(
    entries.flatMap(({ seq, also }) =>
      [...also].filter((name) => !mains.has(name)).map((name): [string, number] => [name, seq]),
    ),
  )
}

type Covered = Readonly<{ digest: string | null; leaves: Leaves | null; secret: string | null }>

/** The salted digest of what an entry is about, and the leaves of what else it covers; an entry that changes no content has none. */
function cover(
  entry: PendingEntry,
  also: readonly string[],
  actorName: string | undefined,
  contents: ReadonlyMap<string, unknown>,
): Covered {
  const secret = randomBytes(16).toString('hex')
  const leafOf = (name: string, content: unknown): string =>
    sha256(leafForm(saltOf(sha256(saltForm(secret, name))), name, content))
  const main = mainLeaf(entry)
  const leaves = [
    ...also
      .filter((name) => contents.has(name))
      .map((name) => [name, { digest: leafOf(name, contents.get(name)) }]),
    ...(actorName === undefined
      ? []
      : [[personLeaf(entry.actor), { digest: leafOf(personLeaf(entry.actor), actorName) }]]),
    ...(entry.reason == null ? [] : [[reasonLeaf, { digest: leafOf(reasonLeaf, entry.reason) }]]),
  ]
  const digest = main !== null && contents.has(main) ? leafOf(main, contents.get(main)) : null
  return digest === null && leaves.length === 0
    ? { digest: null, leaves: null, secret: null }
    : { digest, leaves: Object.fromEntries(leaves) as Leaves, secret }
}

/** The entries as rows, each chained to the one before. */
function chainRows(
  history: OpenHistory,
  also: ReadonlyMap<string, number>,
  contents: ReadonlyMap<string, unknown>,
) {
  const named = namesEntered(history)
  let { hash } = history.head
  return history.entries.map((entry) => {
    const { seq, actor, kind, subject, at, reason = null } = entry
    const actorName = named.get(seq)
    const covers = [...entry.also].filter((name) => also.get(name) === seq).toSorted()
    const row = {
      seq,
      at: at.toISOString(),
      actor,
      kind,
      subject,
      reason,
      ...cover(entry, covers, actorName, contents),
      actorName: actorName ?? null,
      previousHash: hash,
    }
    hash = sha256(chainedForm(history.articleId, row))
    return { ...row, hash }
  })
}

/**
 * Writes what was entered in an article's history, in one statement, each entry with digests of what the deed left; the counter and the
 * hash on the article's row follow, and the bell rings once, at commit.
 */
export async function writeHistory(tx: Db): Promise<void> {
  const history = openHistoryIn(tx)
  const newest = history?.entries.at(-1)
  if (!history || !newest) return
  const { articleId, entries, names } = history
  await readNames(tx, history)
  const also = touchedBy(entries)
  const contents = await readContents(
    tx,
    articleId,
    [...new Set([...entries.flatMap((entry) => mainLeaf(entry) ?? []), ...also.keys()])],
    history.contents,
  )
  const rows = chainRows(history, also, contents)
  const { hash } = rows.at(-1)!
  await tx.$executeRaw`
    WITH chained AS (UPDATE "Article" SET "lastSeq" = ${newest.seq}, "lastHash" = ${hash}, "lastOpenSeq" = ${newest.seq}, "lastActivityAt" = ${newest.at}
                     WHERE "id" = ${articleId}),
         added AS (INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "reason", "digest", "leaves", "secret", "actorName", "hash", "previousHash")
                   SELECT ${articleId}, row."seq", row."at", row."actor", row."kind", row."subject", row."reason", row."digest", row."leaves", row."secret", row."actorName", row."hash", row."previousHash"
                   FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                     AS row("seq" int, "at" timestamptz, "actor" text, "kind" text, "subject" text, "reason" text, "digest" text, "leaves" jsonb, "secret" text, "actorName" text, "hash" text, "previousHash" text))
    SELECT pg_notify(${activityChannel}, ${JSON.stringify({ articleId, seq: newest.seq })})
    UNION ALL SELECT pg_notify(${noticeChannel}, told."personId") FROM (SELECT DISTINCT "personId" FROM "Notice" WHERE "articleId" = ${articleId}) told`
  for (const { actor } of entries) {
    const known = names.get(actor)
    if (known) known.entered = known.name
  }
  Object.assign(history, {
    head: { seq: newest.seq, hash },
    entries: [],
    touched: new Set(),
    contents: new Map(),
  })
}
