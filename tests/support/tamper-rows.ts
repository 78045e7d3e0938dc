import type { Client } from 'pg'
import type { Check } from '@/lib/verify/record'

/** One way to forge rows in the database; `$1` is a number of chance, and `check` is the one that must find it. */
export type RowForgery = Readonly<{ name: string; check: Check; sql: string }>

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

/** A row of that table chosen by chance. */
const one = (table: string, where = 'true', key = 'id'): string =>
  `"${key}" = (SELECT "${key}" FROM "${table}" WHERE ${where} ORDER BY "${key}" OFFSET $1::int % (SELECT count(*) FROM "${table}" WHERE ${where})::int LIMIT 1)`

/** An entry chosen by chance that is neither first nor last. */
const entry = `("articleId", "seq") = (SELECT "articleId", "seq" FROM "Activity" a WHERE "seq" > 1 AND "seq" < (SELECT max("seq") FROM "Activity" b WHERE b."articleId" = a."articleId") ORDER BY 1, 2 OFFSET $1::int % 60 LIMIT 1)`
const deskEntry = one('DeskActivity', '"seq" > 1 AND "seq" < (SELECT max("seq") FROM "DeskActivity")', 'seq')
/** The newest entry about a piece of evidence chosen by chance, and the newest that enters the name of somebody. */
const newestCover = `("articleId", "seq") = (SELECT "articleId", max("seq") FROM "Activity" WHERE "kind" LIKE 'evidence-%' AND "subject" IN (SELECT "id" FROM "Evidence") GROUP BY "articleId", "subject" ORDER BY 1, 2 OFFSET $1::int % 9 LIMIT 1)`
const newestName = `("articleId", "seq") = (SELECT "articleId", max("seq") FROM "Activity" WHERE "actorName" IS NOT NULL AND "articleId" IN (SELECT "id" FROM "Article" WHERE "deletedAt" IS NULL) GROUP BY "articleId", "actorId" ORDER BY 1, 2 OFFSET $1::int % 6 LIMIT 1)`
const decided = `"claimId" IN (SELECT "claimId" FROM "Verdict" WHERE "status" = 'current')`
const article = one('Article', '"deletedAt" IS NULL')

const edits: readonly RowForgery[] = [
  ...['actorId', 'subject', 'kind', 'digest', 'hash', 'previousHash'].map((column): RowForgery => ({
    name: `edit ${column} of an entry`,
    check: 'chain',
    sql: `UPDATE "Activity" SET "${column}" = coalesce("${column}", '') || '0' WHERE ${entry}`,
  })),
  {
    name: 'edit the reason of an entry',
    check: 'leaves',
    sql: `UPDATE "Activity" SET "reason" = coalesce("reason", '') || '0' WHERE ${entry} AND "leaves" IS NOT NULL`,
  },
  {
    name: 'edit the leaves of an entry',
    check: 'chain',
    sql: `UPDATE "Activity" SET "leaves" = coalesce("leaves", '{}') || '{"claim:x": {"digest": "0"}}' WHERE ${entry}`,
  },
  {
    name: 'edit the secret of an entry',
    check: 'leaves',
    sql: `UPDATE "Activity" SET "secret" = reverse("secret") || '0' WHERE ${newestCover}`,
  },
  {
    name: 'take the secret of an entry away',
    check: 'leaves',
    sql: `UPDATE "Activity" SET "secret" = NULL WHERE ${newestCover}`,
  },
  {
    name: 'edit the name of who acted',
    check: 'leaves',
    sql: `UPDATE "Activity" SET "actorName" = "actorName" || '0' WHERE ${newestName}`,
  },
  {
    name: 'edit the time of an entry',
    check: 'chain',
    sql: `UPDATE "Activity" SET "at" = "at" + interval '1 ms' WHERE ${entry}`,
  },
  ...['actorId', 'subject', 'reason', 'hash'].map((column): RowForgery => ({
    name: `edit ${column} of an entry of the desk`,
    check: 'chain',
    sql: `UPDATE "DeskActivity" SET "${column}" = coalesce("${column}", '') || '0' WHERE ${deskEntry}`,
  })),
  {
    name: 'edit the head of an article',
    check: 'head',
    sql: `UPDATE "Article" SET "lastHash" = "lastHash" || '0' WHERE ${article}`,
  },
  {
    name: 'edit a text',
    check: 'revisions',
    sql: `UPDATE "Revision" SET "text" = "text" || '0' WHERE ${one('Revision')}`,
  },
  {
    name: 'edit a SHA-256 of a text',
    check: 'revisions',
    sql: `UPDATE "Revision" SET "sha256" = reverse("sha256") WHERE ${one('Revision')}`,
  },
  {
    name: 'edit a span',
    check: 'spans',
    sql: `UPDATE "Span" SET "start" = "start" + 1 WHERE ${one('Span', `"anchor" = 'exact'`)}`,
  },
  ...['reasoning', 'substance', 'wouldChange', 'seal'].map((column): RowForgery => ({
    name: `edit ${column} of a review`,
    check: 'leaves',
    sql: `UPDATE "Review" SET "${column}" = coalesce("${column}", '') || '0' WHERE ${one('Review', '"submittedAt" IS NOT NULL')}`,
  })),
  {
    name: 'give a review to somebody else',
    check: 'reviews',
    sql: `UPDATE "Review" SET "reviewerId" = 'mallory' WHERE ${one('Review', '"submittedAt" IS NOT NULL')}`,
  },
  {
    name: 'edit a seal',
    check: 'seals',
    sql: `UPDATE "Verdict" SET "seal" = reverse("seal") WHERE ${one('Verdict', `"status" = 'current'`)}`,
  },
  ...['substance', 'explanation', 'decidedById'].map((column): RowForgery => ({
    name: `edit ${column} of a verdict`,
    check: 'leaves',
    sql: `UPDATE "Verdict" SET "${column}" = "${column}" || '0' WHERE ${one('Verdict')}`,
  })),
  {
    name: 'edit what was sealed',
    check: 'seals',
    sql: `UPDATE "Verdict" SET "sealedForm" = coalesce("sealedForm", '') || '0' WHERE ${one('Verdict')}`,
  },
  {
    name: 'edit evidence under a verdict',
    check: 'seals',
    sql: `UPDATE "Evidence" SET "excerpt" = 'Other words' WHERE ${one('Evidence', decided)}`,
  },
  {
    name: 'edit the wording under a verdict',
    check: 'seals',
    sql: `UPDATE "Claim" SET "claimReviewed" = "claimReviewed" || '0' WHERE ${one('Claim', decided.replace('"claimId" IN', '"id" IN'))}`,
  },
  {
    name: 'let a stale verdict hold',
    check: 'verdicts',
    sql: `UPDATE "Verdict" SET "status" = 'current' WHERE ${one('Verdict', `"status" = 'stale'`)}`,
  },
  {
    name: 'take back a withdrawal',
    check: 'evidence',
    sql: `UPDATE "Evidence" SET "withdrawnAt" = NULL WHERE ${one('Evidence', '"withdrawnAt" IS NOT NULL')}`,
  },
  {
    name: 'take back a drop',
    check: 'claims',
    sql: `UPDATE "Claim" SET "state" = 'open' WHERE ${one('Claim', `"state" = 'dropped'`)}`,
  },
  {
    name: 'edit a comment',
    check: 'leaves',
    sql: `UPDATE "Comment" SET "text" = "text" || '0' WHERE ${one('Comment', '"deletedAt" IS NULL')}`,
  },
  {
    name: 'mention somebody else in a comment',
    check: 'leaves',
    sql: `UPDATE "Comment" SET "mentions" = '{mallory}' WHERE ${one('Comment', '"deletedAt" IS NULL')}`,
  },
  {
    name: 'bring a deleted comment back',
    check: 'comments',
    sql: `UPDATE "Comment" SET "deletedAt" = NULL, "text" = 'Other words' WHERE ${one('Comment', '"deletedAt" IS NOT NULL')}`,
  },
  ...['substance', 'reason', 'personId'].map((column): RowForgery => ({
    name: `edit ${column} of a vote`,
    check: 'votes',
    sql: `UPDATE "PanelVote" SET "${column}" = "${column}" || '0' WHERE ${one('PanelVote', 'true', 'personId')}`,
  })),
  {
    name: 'edit a vote that was taken back',
    check: 'votes',
    sql: `UPDATE "TakenBack" SET "given" = "given" || '{"substance": "half-true"}' WHERE "what" = 'vote'`,
  },
  {
    name: 'call a vote taken back',
    check: 'votes',
    sql: `WITH gone AS (DELETE FROM "PanelVote" WHERE ${one('PanelVote', 'true', 'personId')} RETURNING *) INSERT INTO "TakenBack" SELECT 'forged', claim."articleId", gone."claimId", 'vote', gone."personId", gone."round", to_jsonb(gone), NULL, gone."at", now() FROM gone JOIN "Claim" claim ON claim."id" = gone."claimId"`,
  },
  {
    name: 'edit a review that was taken back',
    check: 'reviews',
    sql: `UPDATE "TakenBack" SET "given" = "given" || '{"substance": "half-true"}' WHERE "what" = 'review'`,
  },
  {
    name: 'call a review taken back',
    check: 'reviews',
    sql: `WITH gone AS (DELETE FROM "Review" WHERE ${one('Review', '"submittedAt" IS NOT NULL')} RETURNING *) INSERT INTO "TakenBack" SELECT gone."id", claim."articleId", gone."claimId", 'review', gone."reviewerId", gone."round", to_jsonb(gone), NULL, gone."submittedAt", now() FROM gone JOIN "Claim" claim ON claim."id" = gone."claimId"`,
  },
  {
    name: 'bring a verdict back that was taken back',
    check: 'verdicts',
    sql: `UPDATE "Verdict" SET "status" = 'current' WHERE "status" = 'retracted'`,
  },
  {
    name: 'take a verdict back',
    check: 'verdicts',
    sql: `UPDATE "Verdict" SET "status" = 'retracted' WHERE ${one('Verdict', `"status" = 'current'`)}`,
  },
  {
    name: 'call an article published',
    check: 'states',
    sql: `UPDATE "Article" SET "state" = 'published' WHERE ${one('Article', `"deletedAt" IS NULL AND "state" = 'checking'`)}`,
  },
  {
    name: 'edit why there is nothing to check',
    check: 'leaves',
    sql: `UPDATE "ClearedSentence" SET "reason" = coalesce("reason", '') || '0' WHERE ${one('ClearedSentence', 'true', 'start')}`,
  },
  {
    name: 'edit the name of a source',
    check: 'leaves',
    sql: `UPDATE "Source" SET "name" = "name" || '0' WHERE "id" IN (SELECT "sourceId" FROM "Evidence")`,
  },
  { name: 'edit a correction', check: 'leaves', sql: `UPDATE "Correction" SET "what" = "what" || '0'` },
  {
    name: 'edit a title',
    check: 'leaves',
    sql: `UPDATE "Article" SET "title" = "title" || '0' WHERE ${article}`,
  },
  {
    name: 'edit a claimant',
    check: 'leaves',
    sql: `UPDATE "Claim" SET "claimantDescription" = coalesce("claimantDescription", '') || '0' WHERE "claimantType" IS NOT NULL`,
  },
  {
    name: 'edit the reason of an override',
    check: 'sign-offs',
    sql: `UPDATE "GateOverride" SET "reason" = "reason" || '0' WHERE ${one('GateOverride')}`,
  },
  {
    name: 'call an override ended',
    check: 'sign-offs',
    sql: `UPDATE "GateOverride" SET "endedAt" = now() WHERE ${one('GateOverride')}`,
  },
  {
    name: 'edit who signed off',
    check: 'sign-offs',
    sql: `UPDATE "SignOff" SET "byId" = (SELECT "createdById" FROM "Article" WHERE "id" = "articleId") WHERE ${one('SignOff')}`,
  },
  {
    name: 'edit the reason of a confirmation',
    check: 'leaves',
    sql: `UPDATE "Verdict" SET "reason" = "reason" || '0' WHERE ${one('Verdict', `"status" = 'current' AND "reason" IS NOT NULL`)}`,
  },
  {
    name: 'edit a dossier that was signed off',
    check: 'sign-offs',
    sql: `UPDATE "SignOff" SET "dossier" = "dossier" || ' ' WHERE ${one('SignOff')}`,
  },
]

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
