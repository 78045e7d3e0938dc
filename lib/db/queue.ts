import 'server-only'
import { directionOf } from '@/lib/domain/direction'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import type { QueueLine, QueueReason } from '@/lib/domain/queue'
import { kebab } from './case'
import type { Db } from './client'
import { Prisma, type ClaimState } from './generated/client'
import { seenJoins, visibleSql } from './visible'

type Row = Readonly<{
  claim: string; quote: string; claimReviewed: string; state: ClaimState; why: QueueReason[]; assignee: string | null; dueAt: Date | null; articleId: string; title: string; language: string
}>

/** Claims that may wait for this person: assigned to the person, or to nobody in an article of the person's, under a thread that concerns the person, or in a state that concerns the role or whoever reviewed them. */
function candidates({ id }: Actor, isEditor: boolean): Prisma.Sql {
  const concerning = isEditor
    ? Prisma.sql`SELECT claim."id" FROM "Claim" claim WHERE claim."state" IN ('contested', 'stale')`
    : Prisma.sql`SELECT claim."id" FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId"
                 WHERE review."reviewerId" = ${id} AND review."submittedAt" IS NOT NULL AND claim."state" = 'stale'`
  return Prisma.sql`
    SELECT claim."id" FROM "Claim" claim WHERE claim."assigneeId" = ${id}
    UNION SELECT claim."id" FROM "Article" article JOIN "Claim" claim ON claim."articleId" = article."id" AND claim."assigneeId" IS NULL WHERE article."assigneeId" = ${id}
    UNION SELECT head."claimId" FROM "Comment" said JOIN "Comment" head ON head."id" = coalesce(said."replyToId", said."id")
          WHERE (said."authorId" = ${id} OR said."mentions" @> ARRAY[${id}]) AND head."claimId" IS NOT NULL AND head."resolvedAt" IS NULL
    UNION ${concerning}`
}

/** Whether the person has submitted a review of the claim, in that round where one is given. */
const reviewed = ({ id }: Actor, round: Prisma.Sql | null): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Review" own WHERE own."claimId" = claim."id" AND own."reviewerId" = ${id} AND own."submittedAt" IS NOT NULL ${round ? Prisma.sql`AND own."round" = ${round}` : Prisma.empty})`

/** Whether somebody else has the last word in an open thread on the claim in which the person takes part or is mentioned. */
const unanswered = ({ id }: Actor): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Comment" head CROSS JOIN LATERAL (
    SELECT bool_or(said."authorId" = ${id} OR said."mentions" @> ARRAY[${id}]) AS "concerns", max(said."at") FILTER (WHERE said."authorId" = ${id}) AS "own",
      max(said."at") FILTER (WHERE said."authorId" <> ${id} AND said."deletedAt" IS NULL) AS "others"
    FROM "Comment" said WHERE said."id" = head."id" OR said."replyToId" = head."id") thread
  WHERE head."claimId" = claim."id" AND head."replyToId" IS NULL AND head."resolvedAt" IS NULL AND thread."concerns" AND thread."others" > coalesce(thread."own", '-infinity'))`

/** Why a claim waits for the person, the most pressing reason first; nothing of another's review in an open blind round tells. */
function reasons(actor: Actor, isEditor: boolean): Prisma.Sql {
  const hasVoted = Prisma.sql`EXISTS (SELECT 1 FROM "PanelVote" vote WHERE vote."claimId" = claim."id" AND vote."round" = seen."round" AND vote."personId" = ${actor.id})`
  return Prisma.sql`array_remove(ARRAY[
    CASE WHEN ${isEditor} AND seen."state" = 'contested' AND NOT ${reviewed(actor, Prisma.sql`seen."round"`)} AND NOT ${hasVoted} THEN 'adjudicate' END,
    CASE WHEN seen."state" = 'stale' AND (${isEditor} OR whose."isOwn" OR ${reviewed(actor, null)}) THEN 'stale' END,
    CASE WHEN whose."isOwn" AND seen."state" <> 'dropped' AND EXISTS (
      SELECT 1 FROM "Span" span JOIN "Revision" revision ON revision."id" = span."revisionId"
      WHERE span."claimId" = claim."id" AND revision."number" = article."currentRevision" AND span."anchor" IN ('changed', 'lost')) THEN 'adrift' END,
    CASE WHEN seen."state" <> 'dropped' AND ${unanswered(actor)} THEN 'answer' END,
    CASE WHEN whose."isOwn" AND seen."state" IN ('suggested', 'open', 'in-review') AND NOT ${reviewed(actor, Prisma.sql`seen."round"`)} THEN 'review' END], NULL)`
}

/** A place in the queue: when the claim there is due, null where it has no date, and its id. */
export type QueuePlace = Readonly<{ dueAt: string | null; id: string }>

const never = 'infinity'

/** One page of what waits for this person in articles that are still being checked: what is due first comes first, what has no date last. */
export async function listQueueRows(db: Db, actor: Actor, { limit, after }: { limit: number; after?: QueuePlace }): Promise<QueueLine[]> {
  const isEditor = may(actor, 'assign-claims')
  const rows = await db.$queryRaw<Row[]>`
    WITH candidate AS (${candidates(actor, isEditor)})
    SELECT claim."id" AS "claim", claim."quote", claim."claimReviewed", seen."state", waits."why", claim."assigneeId" AS "assignee", CASE WHEN due."at" < ${never}::timestamptz THEN due."at" END AS "dueAt",
      article."id" AS "articleId", article."title", article."language"
    FROM candidate JOIN "Claim" claim ON claim."id" = candidate."id" JOIN "Article" article ON article."id" = claim."articleId" ${seenJoins(actor)}
      CROSS JOIN LATERAL (SELECT coalesce(claim."dueAt", article."dueAt", ${never}::timestamptz) AS "at") due
      CROSS JOIN LATERAL (SELECT coalesce(coalesce(claim."assigneeId", article."assigneeId") = ${actor.id}, false) AS "isOwn" OFFSET 0) whose
      CROSS JOIN LATERAL (SELECT ${reasons(actor, isEditor)} AS "why" OFFSET 0) waits
    WHERE ${visibleSql(actor)} AND article."state" IN ('draft', 'checking', 'ready', 'corrected') AND cardinality(waits."why") > 0
      ${after ? Prisma.sql`AND (due."at", claim."id") > (${after.dueAt ?? never}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY due."at", claim."id" LIMIT ${limit}`
  return rows.map(({ articleId: id, title, language, dueAt, state, ...row }) => ({
    ...row, state: kebab(state), dueAt: dueAt?.toISOString() ?? null, article: { id, title, language, direction: directionOf(language) },
  }))
}
