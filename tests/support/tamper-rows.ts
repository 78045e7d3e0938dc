import type { Client } from 'pg'
import type { Check } from '@/lib/verify/record'
import { article, deskEntry, entry, one, type RowForgery } from './tamper-choices'
import { claimEdits } from './tamper-claim-edits'
import { articleEdits, entryEdits } from './tamper-record-edits'

/** Tables that are forged, in an order in which they can be filled again. */
const tables = [
  'Desk',
  'DeskActivity',
  'Article',
  'Revision',
  'Claim',
  'Span',
  'Review',
  'Verdict',
  'Evidence',
  'Activity',
  'SignOff',
  'Comment',
  'PanelVote',
  'TakenBack',
  'GateOverride',
  'Correction',
  'ClearedSentence',
  'Source',
]

/** Keeps all rows aside, so that each forgery is made on the desk as it was. */
export async function keepRows(client: Client): Promise<void> {
  await client.query(`SET session_replication_role = replica`) // no trigger and no foreign key speaks any more
  for (const table of tables) await client.query(`CREATE TABLE "kept_${table}" AS TABLE "${table}"`)
}

/** Puts the rows back as they were. */
export async function restoreRows(client: Client): Promise<void> {
  for (const table of tables) await client.query(`DELETE FROM "${table}"`)
  for (const table of tables) await client.query(`INSERT INTO "${table}" TABLE "kept_${table}"`)
}

const edits = [...entryEdits, ...claimEdits, ...articleEdits]

const gone = (table: string, check: Check, where = 'true'): RowForgery => ({
  name: `delete a row of ${table}`,
  check,
  sql: `DELETE FROM "${table}" WHERE ${one(table, where)}`,
})

const deletions: readonly RowForgery[] = [
  { name: 'delete an entry', check: 'chain', sql: `DELETE FROM "Activity" WHERE ${entry}` },
  {
    name: 'delete an entry of the desk',
    check: 'chain',
    sql: `DELETE FROM "DeskActivity" WHERE ${deskEntry}`,
  },
  gone('Comment', 'comments'),
  {
    name: 'delete a vote',
    check: 'votes',
    sql: `DELETE FROM "PanelVote" WHERE ${one('PanelVote', 'true', 'personId')}`,
  },
  {
    name: 'delete a vote that was taken back',
    check: 'votes',
    sql: `DELETE FROM "TakenBack" WHERE "what" = 'vote'`,
  },
  {
    name: 'delete a review that was taken back',
    check: 'reviews',
    sql: `DELETE FROM "TakenBack" WHERE "what" = 'review'`,
  },
  gone('Review', 'reviews', '"submittedAt" IS NOT NULL'),
  gone('Evidence', 'evidence'),
  gone('Claim', 'claims'),
  gone('Revision', 'revisions'),
  gone('Verdict', 'verdicts'),
]

const insertions: readonly RowForgery[] = [
  {
    name: 'insert an entry',
    check: 'head',
    sql: `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "reason", "digest", "hash", "previousHash") SELECT "articleId", (SELECT max("seq") + 1 FROM "Activity" b WHERE b."articleId" = a."articleId"), "at", "actorId", "kind", "subject", "reason", "digest", "hash", "previousHash" FROM "Activity" a WHERE ${entry}`,
  },
  {
    name: 'insert an entry of the desk',
    check: 'head',
    sql: `INSERT INTO "DeskActivity" SELECT (SELECT max("seq") + 1 FROM "DeskActivity"), "at", "actorId", "kind", "subject", "reason", "hash", "previousHash" FROM "DeskActivity" WHERE ${deskEntry}`,
  },
  ...(['Review', 'Evidence', 'Claim', 'Verdict'] as const).map((table): RowForgery => ({
    name: `insert a row of ${table}`,
    check: ({ Review: 'reviews', Evidence: 'evidence', Claim: 'claims', Verdict: 'verdicts' } as const)[
      table
    ],
    sql: `WITH forged AS (SELECT row_to_json(row)::jsonb || jsonb_build_object('id', 'forged', 'round', 7) AS "row" FROM "${table}" row WHERE ${one(table, table === 'Review' ? '"submittedAt" IS NOT NULL' : 'true')})
          INSERT INTO "${table}" SELECT made.* FROM forged, jsonb_populate_record(NULL::"${table}", forged."row") made`,
  })),
]

const swap = (table: string, where: string, key: string): string =>
  `WITH pair AS (SELECT "seq", lead("seq") OVER () AS "next" FROM (SELECT "seq" FROM "${table}" WHERE ${where} AND "seq" > 1 ORDER BY "seq" OFFSET $1::int % 4 LIMIT 2) two LIMIT 1)
   UPDATE "${table}" SET "kind" = other."kind", "subject" = other."subject", "at" = other."at", "hash" = other."hash", "actorId" = other."actorId"
   FROM pair, "${table}" other WHERE "${table}"."seq" IN (pair."seq", pair."next") AND other."seq" = pair."seq" + pair."next" - "${table}"."seq"${key}`
const first = `"articleId" = (SELECT min("id") FROM "Article" WHERE "deletedAt" IS NULL)`

const others: readonly RowForgery[] = [
  {
    name: 'reorder two entries',
    check: 'chain',
    sql: swap('Activity', first, ` AND "Activity".${first} AND other.${first}`),
  },
  { name: 'reorder two entries of the desk', check: 'chain', sql: swap('DeskActivity', 'true', '') },
  {
    name: 'cut the tail',
    check: 'head',
    sql: `DELETE FROM "Activity" a WHERE "articleId" = (SELECT "id" FROM "Article" WHERE ${article}) AND "seq" >= (SELECT max("seq") - $1::int % 5 FROM "Activity" b WHERE b."articleId" = a."articleId")`,
  },
  {
    name: 'cut the tail of the desk',
    check: 'head',
    sql: `DELETE FROM "DeskActivity" WHERE "seq" >= (SELECT max("seq") - $1::int % 3 FROM "DeskActivity")`,
  },
]

/** Forgeries of rows: edits, deletions, insertions, other orders and cut tails. */
export const rowForgeries: readonly RowForgery[] = [...edits, ...deletions, ...insertions, ...others]
