import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Reader } from '@/lib/domain/person'

/** Whose eyes claims are read with: a reader's, the desk's, or with `everybody` those of whoever has submitted nothing. */
export type Eyes = Reader | 'everybody'

/** Whether a seal is of the claim, on a table named `claim`, as it stands; while the claim has none, every one is taken to be. */
export const fitsSql = (seal: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(cardinality(claim."seals") = 0 OR ${seal} = ANY(claim."seals"))`

type Name = 'review' | 'own' | 'other'

/** Whether a review, on a table of that name, was submitted: what is not is a draft, which nobody but its reviewer may learn of. */
export const submittedSql = (name: Name): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(name)}."submittedAt" IS NOT NULL`

/** Whether a review, on a table of that name, is that person's own draft. */
export const draftOfSql = (name: Name, personId: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(name)}."reviewerId" = ${personId} AND ${Prisma.raw(name)}."submittedAt" IS NULL`

/** Whether a review, on a table of that name, was submitted by that person. */
export const givenBySql = (name: Name, personId: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(name)}."reviewerId" = ${personId} AND ${submittedSql(name)}`

/** The submitted reviews, in the terms of Prisma. */
export const submitted = { submittedAt: { not: null } } satisfies Prisma.ReviewWhereInput

/** The reviews that are no drafts of others'; those of a closed round are veiled by `veil` once they are read. */
export const visibleReviews = (reader: Eyes): Prisma.ReviewWhereInput => ({
  OR: [submitted, ...(typeof reader === 'string' ? [] : [{ reviewerId: reader.id }])],
})

/** The submitted reviews, on tables named as it is said and `claim`, that are not outdated; as `isOutdated` says it of one. */
export function countingSql(name: 'review' | 'own'): Prisma.Sql {
  const review = Prisma.raw(name)
  return Prisma.sql`(${fitsSql(Prisma.sql`${review}."seal"`)} OR EXISTS (SELECT 1 FROM "ReviewConfirmation" look WHERE look."reviewId" = ${review}."id" AND look."seal" = ANY(claim."seals")))`
}

/** Whether a blind round of the claim, on a table named `claim`, is open. */
export const inBlindRoundSql = Prisma.sql`claim."blindRound" IS NOT NULL`

/** The claims of an article in whose blind rounds somebody has submitted, in the terms of Prisma. */
export const inBlindRound = { blindRound: { not: null } } satisfies Prisma.ClaimWhereInput

/** The reviews that a person, by the id in that column or value, submitted in the blind round, on a table named `claim`, that is open. */
const ownBlindSql = (personId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT 1 FROM "Review" own WHERE own."claimId" = claim."id" AND own."round" = claim."blindRound" AND own."reviewerId" = ${personId} AND ${submittedSql('own')}`

/** Whether the blind round, on a table named `claim`, is closed to a person, who has submitted no review in it that counts; as `isVeiled` says it. */
export const closedSql = (personId: string): Prisma.Sql =>
  Prisma.sql`(${inBlindRoundSql} AND NOT EXISTS (${ownBlindSql(Prisma.sql`${personId}`)} AND ${countingSql('own')}))`

/** Whether a person has submitted in the blind round, on a table named `claim`, be it a review that is outdated. */
export const begunSql = (personId: string): Prisma.Sql =>
  Prisma.sql`(${inBlindRoundSql} AND EXISTS (${ownBlindSql(Prisma.sql`${personId}`)}))`

/** Whether a blind round, on a table named `claim`, is open in which the person whose id stands in that column has submitted nothing. */
export const outsideSql = (personId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${inBlindRoundSql} AND NOT EXISTS (${ownBlindSql(personId)}))`

/** The reviews, on tables named `review` and `claim`, of a blind round that is still closed to this reader. */
export function veiledSql(reader: Reader): Prisma.Sql {
  if (reader === 'desk') return Prisma.sql`false`
  return Prisma.sql`(review."round" = claim."blindRound" AND review."reviewerId" <> ${reader.id} AND ${closedSql(reader.id)})`
}

/** The reviews, on tables named `review` and `claim`, that everybody may know of: submitted, and not in a blind round that is open. */
export const knownToAllSql = Prisma.sql`(${submittedSql('review')} AND review."round" IS DISTINCT FROM claim."blindRound")`

/** The reviews that this reader may know of, on tables named `review` and `claim`: submitted, and in no round that is closed to the reader. */
export const knownSql = (reader: Reader): Prisma.Sql =>
  Prisma.sql`(${submittedSql('review')} AND NOT ${veiledSql(reader)})`

/** The closed rounds of these articles that this reader is in, having submitted in them, each by its claim with how many have. */
export function listRoundsInside(
  db: Db,
  reader: Exclude<Reader, 'desk'>,
  articleIds: readonly string[],
): Promise<{ article: string; claimId: string; submitted: number }[]> {
  return db.$queryRaw`
    SELECT claim."articleId" AS "article", claim."id" AS "claimId", count(*)::int AS "submitted" FROM "Claim" claim JOIN "Review" review ON review."claimId" = claim."id" AND review."round" = claim."blindRound"
    WHERE claim."articleId" = ANY(${[...articleIds]}) AND ${inBlindRoundSql} AND ${knownSql(reader)}
    GROUP BY claim."id" HAVING bool_or(review."reviewerId" = ${reader.id}) ORDER BY claim."id"`
}
