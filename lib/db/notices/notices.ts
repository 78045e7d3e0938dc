import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { visibleSql, visibleToSql } from '@/lib/db/visible/articles'
import { countingSql, inBlindRoundSql, outsideSql, submittedSql } from '@/lib/db/visible/reviews'
import { undeletedSql } from '@/lib/db/visible/talk'
import { accountChannel } from '@/lib/domain/channels'
import type { NoticeView, NoticeKind } from '@/lib/domain/notice'
import type { Reader } from '@/lib/domain/person'

/** What somebody is to be told: who, of what, by whose deed; `by` is null where nobody in particular did it. */
export type Wanted = Readonly<{
  person: string
  kind: NoticeKind
  articleId: string
  claimId?: string | null
  commentId?: string | null
  by: string | null
}>

/** One notice of one thing: whoever is named twice for the same comment or claim hears it once, as it was named first. */
function once(wanted: readonly Wanted[]): Wanted[] {
  return [
    ...new Map(
      wanted
        .toReversed()
        .map((one) => [
          JSON.stringify([one.person, one.commentId ?? [one.kind, one.articleId, one.claimId]]),
          one,
        ]),
    ).values(),
  ].toReversed()
}

/**
 * Tells these people in the transaction of the deed, ids only, and rings at each one's open pages once it is committed. Nobody is told
 * of an own deed, of an article that is not theirs to see, of what they switched off, or by what would tell of a review of a blind
 * round that is still closed to them. What is wanted by mail only counts as read on the screen.
 */
export async function notify(tx: Db, wanted: readonly Wanted[], at = new Date()): Promise<void> {
  const rows = once(wanted).map(({ claimId = null, commentId = null, ...one }) => ({
    id: randomUUID(),
    claimId,
    commentId,
    ...one,
  }))
  if (rows.length === 0) return
  await tx.$queryRaw`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS one("id" text, "person" text, "kind" text, "articleId" text, "claimId" text, "commentId" text, "by" text)),
    added AS (
      INSERT INTO "Notice" ("id", "personId", "kind", "articleId", "claimId", "commentId", "byId", "at", "readAt", "mailedAt")
      SELECT wanted."id", person."id", wanted."kind", article."id", wanted."claimId", wanted."commentId", wanted."by", ${at}::timestamptz,
        CASE WHEN wanted."kind" = ANY(person."mutedNotices") THEN ${at}::timestamptz END, CASE WHEN 'mail:' || wanted."kind" = ANY(person."mutedNotices") THEN ${at}::timestamptz END
      FROM wanted JOIN "Person" person ON person."id" = wanted."person" JOIN "Article" article ON article."id" = wanted."articleId"
      WHERE person."disabledAt" IS NULL AND wanted."person" IS DISTINCT FROM wanted."by" AND ${visibleToSql(Prisma.sql`person."id"`)}
        AND NOT (wanted."kind" = ANY(person."mutedNotices") AND 'mail:' || wanted."kind" = ANY(person."mutedNotices"))
        AND NOT (wanted."kind" = 'contested' AND EXISTS (
          SELECT 1 FROM "Claim" claim WHERE claim."id" = wanted."claimId" AND ${outsideSql(Prisma.sql`person."id"`)}))
      RETURNING "personId")
    SELECT count(pg_notify(${accountChannel}, told."personId")) AS "told" FROM (SELECT DISTINCT "personId" FROM added) told`
}

const isOpen = Prisma.sql`article."state" IN ('draft', 'checking', 'ready', 'corrected')`

/**
 * Whether what a notice on a table named `notice` tells of is settled, in an article on a table named `article`: decided, looked at again, answered
 * for, done, or no longer so. It goes by what everybody may know of a claim.
 */
export const isNoticeSettled = Prisma.sql`(CASE
  WHEN notice."kind" IN ('contested', 'stale') THEN NOT ${isOpen} OR NOT EXISTS (SELECT 1 FROM "Claim" claim WHERE claim."id" = notice."claimId" AND claim."state"::text = notice."kind")
  WHEN notice."kind" = 'outdated' THEN NOT ${isOpen} OR coalesce((
    SELECT bool_or(${countingSql('own')}) FROM "Claim" claim JOIN "Review" own ON own."claimId" = claim."id" AND own."round" = claim."round" AND own."reviewerId" = notice."personId" AND ${submittedSql('own')}
    WHERE claim."id" = notice."claimId" AND (claim."state" IN ('open', 'in-review') OR (${inBlindRoundSql} AND claim."state" <> 'dropped'))), true)
  WHEN notice."kind" IN ('assigned', 'due') AND notice."claimId" IS NULL THEN NOT ${isOpen} OR article."assigneeId" IS DISTINCT FROM notice."personId"
  WHEN notice."kind" IN ('assigned', 'due') THEN NOT ${isOpen} OR NOT EXISTS (
    SELECT 1 FROM "Claim" claim WHERE claim."id" = notice."claimId" AND claim."assigneeId" = notice."personId" AND claim."state" NOT IN ('agreed', 'adjudicated', 'dropped'))
  WHEN notice."kind" IN ('mention', 'reply', 'comment') THEN notice."commentId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Comment" said JOIN "Comment" head ON head."id" = coalesce(said."replyToId", said."id")
    WHERE said."id" = notice."commentId" AND ${undeletedSql} AND head."resolvedAt" IS NULL)
  WHEN notice."kind" = 'signed-off' THEN ${isOpen}
  WHEN notice."kind" = 'reopened' THEN NOT ${isOpen}
  ELSE false END)`

/** Notices on a table named `notice` that this person sees on the screen, of articles on a table named `article`. */
const shownTo = (reader: Exclude<Reader, 'desk'>): Prisma.Sql => Prisma.sql`
  notice."personId" = ${reader.id} AND ${visibleSql(reader)} AND NOT ${isNoticeSettled}
  AND NOT EXISTS (SELECT 1 FROM "Person" muting WHERE muting."id" = notice."personId" AND notice."kind" = ANY(muting."mutedNotices"))`

/** So much of a comment is quoted. */
const mostQuoted = 300

type Page = { limit: number; before?: { at: Date; id: string } }

/** One page of a person's notices, the newest first; those of an article that is no longer the person's to see, and those of what is settled, are not among them. */
export async function listNoticesOf(
  db: Db,
  reader: Exclude<Reader, 'desk'>,
  { limit, before }: Page,
): Promise<NoticeView[]> {
  const rows = await db.$queryRaw<(Omit<NoticeView, 'at'> & { at: Date })[]>`
    SELECT notice."id", notice."kind", notice."at", notice."readAt" IS NOT NULL AS "isRead", doer."name" AS "by", notice."articleId", article."title", article."language", notice."claimId", notice."commentId",
      coalesce(nullif(claim."claimReviewed", ''), claim."quote") AS "claim", left(said."text", ${mostQuoted}) AS "comment"
    FROM "Notice" notice JOIN "Article" article ON article."id" = notice."articleId" LEFT JOIN "Claim" claim ON claim."id" = notice."claimId"
      LEFT JOIN "Comment" said ON said."id" = notice."commentId" AND ${undeletedSql} LEFT JOIN "Person" doer ON doer."id" = notice."byId"
    WHERE ${shownTo(reader)} ${before ? Prisma.sql`AND (notice."at", notice."id") < (${before.at}, ${before.id})` : Prisma.empty}
    ORDER BY notice."at" DESC, notice."id" DESC LIMIT ${limit}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** How many of a person's notices wait unread. */
export async function countUnread(db: Db, reader: Exclude<Reader, 'desk'>): Promise<number> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS "unread" FROM "Notice" notice JOIN "Article" article ON article."id" = notice."articleId" WHERE ${shownTo(reader)} AND notice."readAt" IS NULL`
  return row?.unread ?? 0
}

/** Marks a person's notices as read, all or those; what is read waits for no mail any more. */
export async function markRead(
  db: Db,
  personId: string,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  await db.$queryRaw`
    WITH seen AS (
      UPDATE "Notice" SET "readAt" = ${at}::timestamptz, "mailedAt" = coalesce("mailedAt", ${at}::timestamptz)
      WHERE "personId" = ${personId} AND "readAt" IS NULL ${ids ? Prisma.sql`AND "id" = ANY(${[...ids]})` : Prisma.empty} RETURNING 1)
    SELECT pg_notify(${accountChannel}, ${personId})::text FROM seen LIMIT 1`
}

/** So many of a person's newest notices are watched, read or not, beside all that are unread. */
const mostWatched = 100

/** What stands for the notices that a person sees: another string whenever one came, one was read, or what it tells of was settled. */
export async function stateOfNotices(db: Db, reader: Exclude<Reader, 'desk'>): Promise<string> {
  const [row] = await db.$queryRaw<{ state: string | null }[]>`
    SELECT md5(string_agg(concat(notice."id", notice."readAt" IS NULL), ' ' ORDER BY notice."id")) AS "state"
    FROM ((SELECT * FROM "Notice" WHERE "personId" = ${reader.id} ORDER BY "at" DESC LIMIT ${mostWatched})
      UNION (SELECT * FROM "Notice" WHERE "personId" = ${reader.id} AND "readAt" IS NULL)) notice
      JOIN "Article" article ON article."id" = notice."articleId" WHERE ${shownTo(reader)}`
  return row?.state ?? ''
}
