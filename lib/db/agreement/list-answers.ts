import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { listStored } from '@/lib/db/article/find-article'
import { titleWhere } from '@/lib/db/article/title-words'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { visibleSql } from '@/lib/db/visible/articles'
import { knownToAllSql, submittedSql } from '@/lib/db/visible/reviews'
import type { SubmittedAnswers, Marked } from '@/lib/domain/agreement/agreement'
import type { Reader } from '@/lib/domain/person'

/** Which articles agreement is asked of; the days are those on which they came, both counted. */
export type ArticlesAsked = Readonly<{
  ids?: readonly string[]
  q?: string
  state?: Prisma.ArticleWhereInput['state']
  from?: string
  to?: string
}>

const day = 24 * 60 * 60 * 1000

/** Those of the articles asked for that this reader may see, the newest first. */
export function listAgreementArticles(
  db: Db,
  reader: Reader,
  { ids, q, state, from, to }: ArticlesAsked,
  limit: number,
): Promise<StoredArticle[]> {
  return listStored(
    db,
    reader,
    {
      ...(ids ? { id: { in: [...ids] } } : {}),
      ...(q ? titleWhere(q) : {}),
      ...(state ? { state } : {}),
      ...(from || to
        ? {
            createdAt: {
              ...(from ? { gte: new Date(from) } : {}),
              ...(to ? { lt: new Date(Date.parse(to) + day) } : {}),
            },
          }
        : {}),
    },
    limit,
  )
}

const among = (reader: Reader, articleIds: readonly string[]) =>
  Prisma.sql`article."id" = ANY(${[...articleIds]}) AND ${visibleSql(reader)}`

/** What a review, on a table of that name, was given and confirmed for. */
const sealsOf = (name: string): Prisma.Sql => {
  const review = Prisma.raw(name)
  return Prisma.sql`ARRAY(SELECT ${review}."seal" UNION SELECT look."seal" FROM "ReviewConfirmation" look WHERE look."reviewId" = ${review}."id")`
}

/**
 * The submitted reviews of complete rounds in these articles; of a blind round that is open there is nothing in it, whoever asks. Only
 * what people said of the same is compared: whose review no other of its round shares a state of the claim with is left out, and of two by
 * one person the newer one is taken.
 */
export function listAnswers(
  db: Db,
  reader: Reader,
  articleIds: readonly string[],
  limit: number,
): Promise<SubmittedAnswers[]> {
  return db.$queryRaw`
    SELECT claim."articleId", claim."id" AS "claimId", review."round", review."reviewerId" AS "reviewer", review."attribution", review."substance"
    FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" JOIN "Article" article ON article."id" = claim."articleId"
    WHERE ${among(reader, articleIds)} AND ${knownToAllSql} AND claim."state" <> 'dropped'
      AND (review."round" < claim."round" OR claim."state" NOT IN ('suggested', 'open', 'in-review'))
      AND NOT EXISTS (SELECT 1 FROM "Review" newer WHERE newer."claimId" = review."claimId" AND newer."round" = review."round" AND newer."reviewerId" = review."reviewerId"
        AND newer."submittedAt" > review."submittedAt")
      AND (SELECT coalesce(bool_or(${sealsOf('other')} && ${sealsOf('review')}), true) FROM "Review" other
        WHERE other."claimId" = review."claimId" AND other."round" = review."round" AND other."reviewerId" <> review."reviewerId" AND ${submittedSql('other')})
    ORDER BY review."id" LIMIT ${limit}`
}

/** What people marked in the present texts of these articles; words that changed or are lost do not count, nor do dropped claims. */
export function listMarked(
  db: Db,
  reader: Reader,
  articleIds: readonly string[],
  limit: number,
): Promise<Marked[]> {
  return db.$queryRaw`
    SELECT claim."articleId", claim."createdById" AS "by", span."start", span."end"
    FROM "Span" span JOIN "Claim" claim ON claim."id" = span."claimId" JOIN "Article" article ON article."id" = claim."articleId"
      JOIN "Revision" revision ON revision."id" = span."revisionId" AND revision."number" = article."currentRevision"
    WHERE ${among(reader, articleIds)} AND span."anchor" IN ('exact', 'moved') AND claim."state" <> 'dropped'
    ORDER BY span."id" LIMIT ${limit}`
}
