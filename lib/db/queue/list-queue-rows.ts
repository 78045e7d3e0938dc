import 'server-only'
import type { Db } from '@/lib/db/client'
import { kebab } from '@/lib/db/enum-case'
import { Prisma, type ClaimState } from '@/lib/db/generated/client'
import { visibleSql } from '@/lib/db/visible/articles'
import { seenJoin, seenJoins } from '@/lib/db/visible/claims'
import { countingSql, givenBySql, inBlindRoundSql } from '@/lib/db/visible/reviews'
import { undeletedSql } from '@/lib/db/visible/talk'
import { hasVotedSql } from '@/lib/db/visible/votes'
import type { MineCounts } from '@/lib/domain/article'
import { directionOf } from '@/lib/domain/direction'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import type { QueueLine, QueueReason } from '@/lib/domain/queue'
import { isOpenSql, assignedTo } from './assigned-work'

type QueueRow = Readonly<{
  id: string
  quote: string
  claimReviewed: string
  state: ClaimState | null
  why: QueueReason[]
  assignee: string | null
  dueAt: Date | null
  articleId: string
  title: string
  language: string
}>

/** Claims that more people than one review, whoever has and whoever has not: nothing in it tells of a review. */
const shared = Prisma.sql`
  SELECT claim."id" FROM "Article" several JOIN "Claim" claim ON claim."articleId" = several."id"
  WHERE several."requiredReviews" > 1 AND several."state" IN ('draft', 'checking', 'ready', 'corrected') AND claim."state" IN ('suggested', 'open', 'in-review')`

const aDay = 86_400_000

/** Whether who was asked for comment, in a table named `reply`, is silent with a deadline that is past or a day away, and this person has to see to it: who asked, or an editor. */
const isOwedSql = ({ id }: Actor, isEditor: boolean): Prisma.Sql => Prisma.sql`(
  reply."answer" IS NULL AND reply."withdrawnAt" IS NULL AND reply."until" < ${new Date(Date.now() + aDay)} ${isEditor ? Prisma.empty : Prisma.sql`AND reply."askedById" = ${id}`})`

/** Claims that may wait for this person: assigned to the person, or to nobody in an article of the person's, to be reviewed by several, under a thread that concerns the person, put to somebody who is silent, or in a state that concerns the role or whoever reviewed them. */
function candidates(actor: Actor, isEditor: boolean): Prisma.Sql {
  const { id } = actor
  const concerning = isEditor
    ? Prisma.sql`SELECT claim."id" FROM "Claim" claim WHERE claim."state" IN ('contested', 'stale')`
    : Prisma.sql`SELECT claim."id" FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId"
                 WHERE ${givenBySql('review', id)} AND claim."state" = 'stale'`
  return Prisma.sql`
    ${assignedTo(id)} UNION ${shared}
    UNION SELECT head."claimId" FROM "Comment" said JOIN "Comment" head ON head."id" = coalesce(said."replyToId", said."id")
          WHERE (said."authorId" = ${id} OR said."mentions" @> ARRAY[${id}]) AND head."claimId" IS NOT NULL AND head."resolvedAt" IS NULL
    UNION SELECT claim."id" FROM "Review" own JOIN "Claim" claim ON claim."id" = own."claimId" AND own."round" = claim."round"
          WHERE ${givenBySql('own', id)} AND (claim."state" IN ('open', 'in-review') OR ${inBlindRoundSql}) AND NOT ${countingSql('own')}
    UNION SELECT asked."claimId" FROM "Reply" reply JOIN "ReplyStatement" asked ON asked."replyId" = reply."id"
          WHERE ${isOwedSql(actor, isEditor)} AND asked."claimId" IS NOT NULL
    UNION ${concerning}`
}

/** Whether the person has submitted a review of the claim, in that round where one is given. */
const reviewed = ({ id }: Actor, round: Prisma.Sql | null): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Review" own WHERE own."claimId" = claim."id" AND ${givenBySql('own', id)} ${round ? Prisma.sql`AND own."round" = ${round}` : Prisma.empty})`

/** Whether a review of the person's in that round counts. */
const isCounted = ({ id }: Actor, round: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Review" own WHERE own."claimId" = claim."id" AND ${givenBySql('own', id)} AND own."round" = ${round} AND ${countingSql('own')})`

/** Whether the person takes part or is mentioned in the thread that begins with the comment in a table named `head`, and somebody else has the last word. */
const awaitsAnswer = ({ id }: Actor): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Comment" said WHERE said."id" = head."id" OR said."replyToId" = head."id"
  HAVING bool_or(said."authorId" = ${id} OR said."mentions" @> ARRAY[${id}])
    AND max(said."at") FILTER (WHERE said."authorId" <> ${id} AND ${undeletedSql}) > coalesce(max(said."at") FILTER (WHERE said."authorId" = ${id}), '-infinity'))`

/** Whether such a thread on the claim is open. */
const unanswered = (actor: Actor): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Comment" head WHERE head."claimId" = claim."id" AND head."replyToId" IS NULL AND head."resolvedAt" IS NULL AND ${awaitsAnswer(actor)})`

/** Why a claim waits for the person, the most pressing reason first; nothing of another's review in an open blind round tells. */
function reasons(actor: Actor, isEditor: boolean): Prisma.Sql {
  return Prisma.sql`array_remove(ARRAY[
    CASE WHEN ${isEditor} AND seen."state" = 'contested' AND NOT ${reviewed(actor, Prisma.sql`seen."round"`)} AND NOT ${hasVotedSql(actor.id)} THEN 'adjudicate' END,
    CASE WHEN seen."state" = 'stale' AND (${isEditor} OR whose."isOwn" OR ${reviewed(actor, null)}) THEN 'stale' END,
    CASE WHEN seen."state" IN ('open', 'in-review') AND ${reviewed(actor, Prisma.sql`seen."round"`)} AND NOT ${isCounted(actor, Prisma.sql`seen."round"`)} THEN 'outdated' END,
    CASE WHEN whose."isOwn" AND seen."state" <> 'dropped' AND EXISTS (
      SELECT 1 FROM "Span" span JOIN "Revision" revision ON revision."id" = span."revisionId"
      WHERE span."claimId" = claim."id" AND revision."number" = article."currentRevision" AND span."anchor" IN ('changed', 'lost')) THEN 'adrift' END,
    CASE WHEN seen."state" <> 'dropped' AND ${unanswered(actor)} THEN 'answer' END,
    CASE WHEN seen."state" <> 'dropped' AND EXISTS (
      SELECT 1 FROM "ReplyStatement" asked JOIN "Reply" reply ON reply."id" = asked."replyId"
      WHERE asked."claimId" = claim."id" AND ${isOwedSql(actor, isEditor)}) THEN 'reply' END,
    CASE WHEN (whose."isOwn" OR ${may(actor, 'review-claim')} AND article."requiredReviews" > 1) AND seen."state" IN ('suggested', 'open', 'in-review') AND NOT ${reviewed(actor, Prisma.sql`seen."round"`)} THEN 'review' END], NULL)`
}

/** A place in the queue: when what stands there is due, null where it has no date, and its id. */
export type QueuePlace = Readonly<{ dueAt: string | null; id: string }>

const never = Prisma.sql`'infinity'::timestamptz`

/** The articles of which anything waits: those that are still being checked and that the person may see. */
const beingChecked = (actor: Actor): Prisma.Sql => Prisma.sql`${visibleSql(actor)} AND ${isOpenSql}`

const place = Prisma.sql`article."id" AS "articleId", article."title", article."language"`

/** The claims that wait for the person: of the whole desk, or of these articles. */
function waitingClaims(actor: Actor, articleIds: readonly string[] | null = null): Prisma.Sql {
  const isEditor = may(actor, 'assign-claims')
  const from =
    articleIds === null
      ? Prisma.sql`(${candidates(actor, isEditor)}) candidate JOIN "Claim" claim ON claim."id" = candidate."id"`
      : Prisma.sql`"Claim" claim`
  const isNear =
    articleIds === null ? Prisma.sql`true` : Prisma.sql`claim."articleId" = ANY(${[...articleIds]})`
  return Prisma.sql`
    SELECT claim."id", claim."quote", claim."claimReviewed", seen."state"::text AS "state", waits."why", claim."assigneeId" AS "assignee", coalesce(claim."dueAt", article."dueAt", ${never}) AS "due", ${place}
    FROM ${from} JOIN "Article" article ON article."id" = claim."articleId" ${seenJoins(actor)}
      CROSS JOIN LATERAL (SELECT coalesce(coalesce(claim."assigneeId", article."assigneeId") = ${actor.id}, false) AS "isOwn" OFFSET 0) whose
      CROSS JOIN LATERAL (SELECT ${reasons(actor, isEditor)} AS "why" OFFSET 0) waits
    WHERE ${isNear} AND ${beingChecked(actor)} AND cardinality(waits."why") > 0`
}

/** The threads on an article or on a sentence that wait for an answer. */
function waitingThreads(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT head."id", coalesce(head."quote", '') AS "quote", '' AS "claimReviewed", NULL AS "state", ARRAY['answer'] AS "why", article."assigneeId" AS "assignee", coalesce(article."dueAt", ${never}) AS "due", ${place}
    FROM (SELECT DISTINCT coalesce(said."replyToId", said."id") AS "id" FROM "Comment" said WHERE said."authorId" = ${actor.id} OR said."mentions" @> ARRAY[${actor.id}]) concerned
      JOIN "Comment" head ON head."id" = concerned."id" JOIN "Article" article ON article."id" = head."articleId"
    WHERE ${beingChecked(actor)} AND head."claimId" IS NULL AND head."evidenceId" IS NULL AND head."resolvedAt" IS NULL AND ${awaitsAnswer(actor)}`
}

const nothing: MineCounts = { reviewed: 0, waiting: 0 }

/** How many of the claims of each of these articles the person has reviewed in the round that the person sees, and how many wait for the person, in one query. */
export async function countMine(
  db: Db,
  actor: Actor,
  articleIds: readonly string[],
): Promise<(articleId: string) => MineCounts> {
  if (articleIds.length === 0) return () => nothing
  const ids = [...articleIds]
  const rows = await db.$queryRaw<(MineCounts & { articleId: string })[]>`
    WITH reviewed AS (
      SELECT claim."articleId", count(DISTINCT claim."id")::int AS "count"
      FROM "Review" own JOIN "Claim" claim ON claim."id" = own."claimId" ${seenJoin(actor)}
      WHERE ${givenBySql('own', actor.id)} AND own."round" = seen."round" AND claim."articleId" = ANY(${ids}) AND seen."state" <> 'dropped'
      GROUP BY claim."articleId"),
    waiting AS (
      SELECT one."articleId", count(*)::int AS "count" FROM (${waitingClaims(actor, ids)}) one GROUP BY one."articleId")
    SELECT article."id" AS "articleId", coalesce(reviewed."count", 0) AS "reviewed", coalesce(waiting."count", 0) AS "waiting"
    FROM unnest(${ids}::text[]) article("id") LEFT JOIN reviewed ON reviewed."articleId" = article."id" LEFT JOIN waiting ON waiting."articleId" = article."id"`
  const counts = new Map(rows.map(({ articleId, reviewed, waiting }) => [articleId, { reviewed, waiting }]))
  return (articleId) => counts.get(articleId) ?? nothing
}

/** One page of what waits for this person in articles that are still being checked: what is due first comes first, what has no date last. */
export async function listQueueRows(
  db: Db,
  actor: Actor,
  { limit, after }: { limit: number; after?: QueuePlace },
): Promise<QueueLine[]> {
  const rows = await db.$queryRaw<QueueRow[]>`
    SELECT waiting.*, CASE WHEN waiting."due" < ${never} THEN waiting."due" END AS "dueAt" FROM (${waitingClaims(actor)} UNION ALL ${waitingThreads(actor)}) waiting
    ${after ? Prisma.sql`WHERE (waiting."due", waiting."id") > (${after.dueAt ?? 'infinity'}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY waiting."due", waiting."id" LIMIT ${limit}`
  return rows.map(
    ({ id, quote, claimReviewed, why, assignee, articleId, title, language, dueAt, state }) => ({
      ...(state === null
        ? { claim: null, thread: id, state }
        : { claim: id, thread: null, state: kebab(state) }),
      quote,
      claimReviewed,
      why,
      assignee,
      dueAt: dueAt?.toISOString() ?? null,
      article: { id: articleId, title, language, direction: directionOf(language) },
    }),
  )
}
