import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { goneSql, namedSql } from '@/lib/db/visible/articles'
import { visibleSourceSql } from '@/lib/db/visible/sources'
import { unveiledSql } from '@/lib/db/visible/history'
import { unseenVoteSql } from '@/lib/db/visible/votes'
import type { HistoryEntry } from '@/lib/domain/history-words'
import type { Actor } from '@/lib/domain/person'

/** The place of an entry among all histories; `articleId` is empty for the desk's own. */
export type HistoryPlace = Readonly<{ at: Date; articleId: string; seq: number }>

/** Which entries are wanted: `from` is the first moment, `before` the first one after; `isWithDesk` adds the desk's own. */
export type HistorySearch = Readonly<{
  kind?: string
  actor?: string
  article?: string
  from?: Date
  before?: Date
  after?: HistoryPlace
  limit: number
  isWithDesk: boolean
}>

type HistoryRow = Readonly<{
  at: Date
  articleId: string
  seq: number
  actorId: string | null
  kind: string
  subject: string
  reason: string | null
  actorName: string | null
  placeId: string | null
  title: string | null
  isGone: boolean | null
  claimId: string | null
  quote: string | null
  personId: string | null
  personName: string | null
  sourceName: string | null
}>

const all = (...conditions: readonly (Prisma.Sql | false | undefined | '')[]): Prisma.Sql =>
  Prisma.join(
    conditions.filter((each): each is Prisma.Sql => Boolean(each)),
    ' AND ',
  )

function conditionsOf(row: Prisma.Sql, { kind, actor, from, before }: HistorySearch): (Prisma.Sql | false)[] {
  return [
    kind !== undefined && Prisma.sql`${row}."kind" = ${kind}`,
    actor !== undefined && Prisma.sql`${row}."actorId" = ${actor}`,
    from !== undefined && Prisma.sql`${row}."at" >= ${from}`,
    before !== undefined && Prisma.sql`${row}."at" < ${before}`,
  ]
}

const inOrder = Prisma.sql`ORDER BY "at" DESC, "articleId" DESC, "seq" DESC`

function ofArticles(reader: Actor, asked: HistorySearch): Prisma.Sql {
  const { after, article, limit } = asked
  const where = all(
    namedSql(reader),
    unveiledSql(reader),
    Prisma.sql`NOT ${unseenVoteSql(reader)}`,
    ...conditionsOf(Prisma.sql`activity`, asked),
    article !== undefined && Prisma.sql`activity."articleId" = ${article}`,
    after &&
      Prisma.sql`(activity."at", activity."articleId", activity."seq") < (${after.at}::timestamptz, ${after.articleId}, ${after.seq}::int)`,
  )
  return Prisma.sql`SELECT activity."at", activity."articleId", activity."seq", activity."actorId", activity."kind", activity."subject", activity."reason", activity."articleId" AS "placeId"
    FROM "Activity" activity JOIN "Article" article ON article."id" = activity."articleId" WHERE ${where} ${inOrder} LIMIT ${limit}`
}

/** The desk's own entries; an export is left out where its article is not the reader's to see, and what was done to a source where that is not. */
function ofDesk(reader: Actor, asked: HistorySearch): Prisma.Sql {
  const { after, article, limit } = asked
  const where = all(
    Prisma.sql`(entry."kind" <> 'exported' OR EXISTS (SELECT 1 FROM "Article" article WHERE article."id" = entry."subject" AND ${namedSql(reader)}))`,
    Prisma.sql`(entry."kind" NOT LIKE 'source-%' OR EXISTS (SELECT 1 FROM "Source" source WHERE source."id" = entry."subject" AND ${visibleSourceSql(reader)}))`,
    ...conditionsOf(Prisma.sql`entry`, asked),
    article !== undefined && Prisma.sql`entry."kind" = 'exported' AND entry."subject" = ${article}`,
    after &&
      Prisma.sql`(entry."at", '', entry."seq") < (${after.at}::timestamptz, ${after.articleId}, ${after.seq}::int)`,
  )
  return Prisma.sql`SELECT entry."at", '' AS "articleId", entry."seq", entry."actorId", entry."kind", entry."subject", entry."reason", CASE WHEN entry."kind" = 'exported' THEN entry."subject" END AS "placeId"
    FROM "DeskActivity" entry WHERE ${where} ${inOrder} LIMIT ${limit}`
}

function toEntry({
  at,
  articleId,
  seq,
  actorId,
  actorName,
  kind,
  subject,
  reason,
  placeId,
  title,
  isGone,
  claimId,
  quote,
  personId,
  personName,
  sourceName,
}: HistoryRow): HistoryEntry {
  return {
    id: `${articleId || 'desk'}-${seq}`,
    at: at.toISOString(),
    kind,
    subject,
    reason,
    actor: actorId === null ? null : { id: actorId, name: actorName },
    article: placeId === null || title === null ? null : { id: placeId, title, isGone: isGone ?? false },
    claim: claimId === null || quote === null ? null : { id: claimId, quote },
    person: personId === null || personName === null ? null : { id: personId, name: personName },
    source: sourceName === null ? null : { id: subject, name: sourceName },
  }
}

/** The newest entries of all histories that this reader may see, in one order, each with the names of what it is about. */
export async function listHistory(
  db: Db,
  reader: Actor,
  asked: HistorySearch,
): Promise<(HistoryPlace & { entry: HistoryEntry })[]> {
  const found = asked.isWithDesk
    ? Prisma.sql`SELECT * FROM (SELECT * FROM (${ofArticles(reader, asked)}) a UNION ALL SELECT * FROM (${ofDesk(reader, asked)}) d) both_histories ${inOrder} LIMIT ${asked.limit}`
    : ofArticles(reader, asked)
  const rows = await db.$queryRaw<HistoryRow[]>`
    SELECT found.*, actor."name" AS "actorName", place."title", ${goneSql('place')} AS "isGone", claim."id" AS "claimId", claim."quote", person."id" AS "personId", person."name" AS "personName", source."name" AS "sourceName"
    FROM (${found}) found
      LEFT JOIN "Person" actor ON actor."id" = found."actorId" LEFT JOIN "Person" person ON person."id" = found."subject" LEFT JOIN "Source" source ON found."kind" LIKE 'source-%' AND source."id" = found."subject" AND ${visibleSourceSql(reader)}
      LEFT JOIN "Article" place ON place."id" = found."placeId"
      LEFT JOIN "ReviewConfirmation" look ON look."id" = found."subject" LEFT JOIN "Review" review ON review."id" = coalesce(look."reviewId", found."subject") LEFT JOIN "Evidence" evidence ON evidence."id" = found."subject"
      LEFT JOIN "TakenBack" taken ON taken."id" = found."subject"
      LEFT JOIN "Claim" claim ON claim."id" = coalesce(review."claimId", taken."claimId", evidence."claimId", found."subject")
    ${inOrder}`
  return rows.map((row) => ({
    at: row.at,
    articleId: row.articleId,
    seq: row.seq,
    entry: toEntry(row),
  }))
}
