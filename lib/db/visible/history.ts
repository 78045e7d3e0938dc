import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Reader } from '@/lib/domain/person'
import { visibleSql } from './articles'
import { inBlindRoundSql, submittedSql, veiledSql } from './reviews'

/**
 * The entries, on a table named `activity`, that tell of no review still closed to this reader. Reviews of closed rounds are held apart
 * from the history; only those that were entered before there was that are left out by this.
 */
export function unveiledSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`NOT (activity."kind" = 'review-submitted' AND EXISTS (
    SELECT 1 FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" WHERE review."id" = activity."subject" AND ${veiledSql(reader)}))`
}

/** The number of the first entry of an article's history that tells of a review of a closed round, from before these were held apart, or null. */
export async function firstVeiled(db: Db, articleId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seq: number | null }[]>`
    SELECT min(review."submittedSeq") AS "seq" FROM "Claim" claim JOIN "Review" review ON review."claimId" = claim."id"
    WHERE claim."articleId" = ${articleId} AND ${inBlindRoundSql} AND ${submittedSql('review')} AND review."round" = claim."blindRound"`
  return row?.seq ?? null
}

type Happened = Readonly<{ article: string; seq: number; kind: string; actorId: string }>

/** An article and the number in its history after which one reads on. */
export type PlaceInHistory = Readonly<{ article: string; after: number }>

/** What happened to each of these articles after its place, as far as this reader may learn of it, the oldest first, so many of each; null when the reader may see nothing of one of them. */
export async function listActivityAfter(
  db: Db,
  reader: Reader,
  places: readonly PlaceInHistory[],
  most: number,
): Promise<Happened[] | null> {
  const rows = await db.$queryRaw<(Happened | Readonly<{ article: string; seq: null }>)[]>`
    SELECT article."id" AS "article", told."seq", told."kind", told."actorId"
    FROM unnest(${places.map(({ article }) => article)}::text[], ${places.map(({ after }) => after)}::int[]) asked("id", "after")
      JOIN "Article" article ON article."id" = asked."id" AND ${visibleSql(reader)} LEFT JOIN LATERAL (
      SELECT activity."seq", activity."kind", activity."actorId" FROM "Activity" activity
      WHERE activity."articleId" = article."id" AND activity."seq" > asked."after" AND ${unveiledSql(reader)}
      ORDER BY activity."seq" LIMIT ${most}) told ON true
    ORDER BY told."seq"`
  const seen = new Set(rows.map(({ article }) => article))
  return places.every(({ article }) => seen.has(article))
    ? rows.filter((row): row is Happened => row.seq !== null)
    : null
}
