import 'server-only'
import type { Reader } from '@/lib/domain/person'
import type { Db } from './client'
import { Prisma } from './generated/client'

/** The articles that this reader may see anything of: those that are there and, where they are restricted, name the reader; as `mayRead` says it of one. */
export function visibleArticles(reader: Reader): Prisma.ArticleWhereInput {
  return {
    deletedAt: null,
    ...(reader === 'desk'
      ? {}
      : { OR: [{ restricted: false }, { access: { some: { personId: reader.id } } }] }),
  }
}

/** The same as SQL, on a table named `article`. */
export function visibleSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`article."deletedAt" IS NULL AND ${namedSql(reader)}`
}

/** The same for whoever has the id that stands in that column or value. */
export function visibleToSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`article."deletedAt" IS NULL AND ${namedToSql(personId)}`
}

/** The ids of the articles that this reader may see nothing of: few, so that a long list leaves them out more quickly than it looks for all others. */
export function hiddenArticlesSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`(SELECT article."id" FROM "Article" article WHERE (article."deletedAt" IS NOT NULL OR article."restricted") AND NOT (${visibleSql(reader)}))`
}

/** The articles, on a table named `article`, that are not closed to this reader, those that were deleted with them. */
export const namedSql = (reader: Reader): Prisma.Sql =>
  reader === 'desk' ? Prisma.sql`true` : namedToSql(Prisma.sql`${reader.id}`)

function namedToSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(NOT article."restricted" OR EXISTS (
    SELECT 1 FROM "ArticleAccess" access WHERE access."articleId" = article."id" AND access."personId" = ${personId}))`
}

/** Whether a seal is of the claim, on a table named `claim`, as it stands; while the claim has none, every one is taken to be. */
const fits = (seal: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(cardinality(claim."seals") = 0 OR ${seal} = ANY(claim."seals"))`

/** The submitted reviews, on tables named as it is said and `claim`, that are not outdated; as `isOutdated` says it of one. */
export function countingSql(name: 'review' | 'own'): Prisma.Sql {
  const review = Prisma.raw(name)
  return Prisma.sql`(${fits(Prisma.sql`${review}."seal"`)} OR EXISTS (SELECT 1 FROM "ReviewConfirmation" look WHERE look."reviewId" = ${review}."id" AND look."seal" = ANY(claim."seals")))`
}

/** The votes, on tables named as it is said and `claim`, that are of the claim as it stands. */
export function countingVotesSql(name: 'vote' | 'panel'): Prisma.Sql {
  const seal = Prisma.sql`${Prisma.raw(name)}."seal"`
  return Prisma.sql`(${seal} IS NULL OR ${fits(seal)})`
}

/** The reviews that a person submitted in the blind round, on a table named `claim`, that is open. */
const ownBlindSql = (personId: string): Prisma.Sql =>
  Prisma.sql`SELECT 1 FROM "Review" own WHERE own."claimId" = claim."id" AND own."round" = claim."blindRound" AND own."reviewerId" = ${personId} AND own."submittedAt" IS NOT NULL`

/** Whether the blind round, on a table named `claim`, is closed to a person, who has submitted no review in it that counts; as `isVeiled` says it. */
export const closedSql = (personId: string): Prisma.Sql =>
  Prisma.sql`(claim."blindRound" IS NOT NULL AND NOT EXISTS (${ownBlindSql(personId)} AND ${countingSql('own')}))`

/** Whether a person has submitted in the blind round, on a table named `claim`, be it a review that is outdated. */
export const begunSql = (personId: string): Prisma.Sql =>
  Prisma.sql`(claim."blindRound" IS NOT NULL AND EXISTS (${ownBlindSql(personId)}))`

/** The reviews, on tables named `review` and `claim`, of a blind round that is still closed to this reader. */
export function veiledSql(reader: Reader): Prisma.Sql {
  if (reader === 'desk') return Prisma.sql`false`
  return Prisma.sql`(review."round" = claim."blindRound" AND review."reviewerId" <> ${reader.id} AND ${closedSql(reader.id)})`
}

/** The same for everybody: all that was submitted in a blind round that is open. */
const veiledToAllSql = Prisma.sql`(claim."blindRound" IS NOT NULL AND review."round" = claim."blindRound")`

/** The closed rounds of these articles that this reader is in, having submitted in them, each by its claim with how many have. */
export function listRoundsInside(
  db: Db,
  reader: Exclude<Reader, 'desk'>,
  articleIds: readonly string[],
): Promise<{ article: string; claimId: string; submitted: number }[]> {
  return db.$queryRaw`
    SELECT claim."articleId" AS "article", claim."id" AS "claimId", count(*)::int AS "submitted" FROM "Claim" claim JOIN "Review" review ON review."claimId" = claim."id" AND review."round" = claim."blindRound"
    WHERE claim."articleId" = ANY(${[...articleIds]}) AND claim."blindRound" IS NOT NULL AND review."submittedAt" IS NOT NULL AND NOT ${veiledSql(reader)}
    GROUP BY claim."id" HAVING bool_or(review."reviewerId" = ${reader.id}) ORDER BY claim."id"`
}

/**
 * The entries, on a table named `activity`, that tell of no review still closed to this reader. Reviews of closed rounds are held apart
 * from the history; only those that were entered before there was that are left out by this.
 */
export function unveiledSql(reader: Reader): Prisma.Sql {
  return Prisma.sql`NOT (activity."kind" = 'review-submitted' AND EXISTS (
    SELECT 1 FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" WHERE review."id" = activity."subject" AND ${veiledSql(reader)}))`
}

/** The entries, on a table named `activity`, that name a colleague as one who voted, or took a vote back, while the panel has neither decided nor is hung; as `tally` says it of its votes. */
export function unseenVoteSql(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`(activity."kind" IN ('vote-cast', 'vote-taken-back') AND activity."actorId" <> ${reader.id} AND EXISTS (
    SELECT 1 FROM "Claim" claim JOIN (
      SELECT "claimId", "personId", "round", "at" FROM "PanelVote"
      UNION ALL SELECT "claimId", "personId", "round", "givenAt" FROM "TakenBack" WHERE "what" = 'vote'
      UNION ALL SELECT "claimId", "personId", "round", "at" FROM "TakenBack" WHERE "what" = 'vote') vote ON vote."claimId" = claim."id" AND vote."round" = claim."round"
    WHERE claim."id" = activity."subject" AND claim."state" = 'contested' AND vote."personId" = activity."actorId" AND vote."at" = activity."at" AND (
      SELECT count(*) < 3 AND count(*) = count(DISTINCT (panel."attribution", panel."substance"))
      FROM "PanelVote" panel WHERE panel."claimId" = vote."claimId" AND panel."round" = vote."round" AND ${countingVotesSql('panel')})))`
}

/** The number of the first entry of an article's history that tells of a review of a closed round, from before these were held apart, or null. */
export async function firstVeiled(db: Db, articleId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seq: number | null }[]>`
    SELECT min(review."submittedSeq") AS "seq" FROM "Claim" claim JOIN "Review" review ON review."claimId" = claim."id"
    WHERE claim."articleId" = ${articleId} AND claim."blindRound" IS NOT NULL AND review."submittedAt" IS NOT NULL AND ${veiledToAllSql}`
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

/** For a table named `claim`: joins `verdict`, its newest that is not superseded. */
export const verdictJoin = Prisma.sql`
    LEFT JOIN LATERAL (SELECT newest."attribution", newest."substance" FROM "Verdict" newest
      WHERE newest."claimId" = claim."id" AND newest."status" IN ('current', 'stale') ORDER BY newest."decidedAt" DESC, newest."id" LIMIT 1) verdict ON true`

/** For a table named `claim`: joins `seen`, the `state` and `round` that this reader sees of it while a blind round is open; as `veil` says it of one. */
export function seenJoin(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`
    CROSS JOIN LATERAL (SELECT claim."blindRound" IS NOT NULL AND NOT ${begunSql(reader.id)} AS "isVeiled") veil
    CROSS JOIN LATERAL (SELECT
      CASE WHEN veil."isVeiled" THEN greatest(1, claim."blindRound" - 1) ELSE claim."round" END AS "round",
      CASE WHEN claim."blindRound" IS NOT NULL AND NOT veil."isVeiled" AND claim."state" <> 'dropped' THEN 'in-review' ELSE claim."state" END AS "state" OFFSET 0) seen`
}

/** Both of these. */
export const seenJoins = (reader: Exclude<Reader, 'desk'>): Prisma.Sql =>
  Prisma.sql`${verdictJoin} ${seenJoin(reader)}`

/** The ids of the claims in whose open blind round this reader has submitted a review that counts, and so may read what others wrote. */
export function openedClaimsSql(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`(SELECT claim."id" FROM "Claim" claim JOIN "Review" own ON own."claimId" = claim."id" AND own."round" = claim."blindRound" AND own."reviewerId" = ${reader.id} AND own."submittedAt" IS NOT NULL
    WHERE claim."closedWords" IS NOT NULL AND ${countingSql('own')})`
}
