import { article, deskEntry, entry, one, type RowForgery } from './tamper-choices'

/** The newest entry about a piece of evidence chosen by chance, and the newest that enters the name of somebody. */
const newestCover = `("articleId", "seq") = (SELECT "articleId", max("seq") FROM "Activity" WHERE "kind" LIKE 'evidence-%' AND "subject" IN (SELECT "id" FROM "Evidence") GROUP BY "articleId", "subject" ORDER BY 1, 2 OFFSET $1::int % 9 LIMIT 1)`
const newestName = `("articleId", "seq") = (SELECT "articleId", max("seq") FROM "Activity" WHERE "actorName" IS NOT NULL AND "articleId" IN (SELECT "id" FROM "Article" WHERE "deletedAt" IS NULL) GROUP BY "articleId", "actorId" ORDER BY 1, 2 OFFSET $1::int % 6 LIMIT 1)`

/** Edits of the history’s entries and of its end. */
export const entryEdits: readonly RowForgery[] = [
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
    name: 'call an article published',
    check: 'states',
    sql: `UPDATE "Article" SET "state" = 'published' WHERE ${one('Article', `"deletedAt" IS NULL AND "state" = 'checking'`)}`,
  },
]

/** Edits of articles, of what is said of them, and of their sign-offs. */
export const articleEdits: readonly RowForgery[] = [
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
