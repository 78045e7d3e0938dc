import { one, type RowForgery } from './tamper-choices'

const decided = `"claimId" IN (SELECT "claimId" FROM "Verdict" WHERE "status" = 'current')`

/** Edits of texts, claims, reviews, verdicts, votes and comments. */
export const claimEdits: readonly RowForgery[] = [
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
]
