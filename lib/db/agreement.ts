import 'server-only'
import type { Answered, Marked } from '@/lib/domain/agreement/agreement'
import type { Reader } from '@/lib/domain/person'
import { listStored, type StoredArticle } from './articles'
import type { Db } from './client'
import { Prisma } from './generated/client'
import { titleWhere } from './title-words'
import { visibleSql } from './visible'

/** Which articles agreement is asked of; the days are those on which they came, both counted. */
export type ArticlesAsked = Readonly<{ ids?: readonly string[]; q?: string; state?: Prisma.ArticleWhereInput['state']; from?: string; to?: string }>

const day = 24 * 60 * 60 * 1000

/** Those of the articles asked for that this reader may see, the newest first. */
export function listAgreementArticles(db: Db, reader: Reader, { ids, q, state, from, to }: ArticlesAsked, limit: number): Promise<StoredArticle[]> {
  return listStored(db, reader, {
    ...(ids ? { id: { in: [...ids] } } : {}),
    ...(q ? titleWhere(q) : {}),
    ...(state ? { state } : {}),
    ...(from || to ? { createdAt: { ...(from ? { gte: new Date(from) } : {}), ...(to ? { lt: new Date(Date.parse(to) + day) } : {}) } } : {}),
  }, limit)
}

const among = (reader: Reader, articleIds: readonly string[]) => Prisma.sql`article."id" = ANY(${[...articleIds]}) AND ${visibleSql(reader)}`

/** The submitted reviews of complete rounds in these articles; of a blind round that is open there is nothing in it, whoever asks. */
export function listAnswers(db: Db, reader: Reader, articleIds: readonly string[], limit: number): Promise<Answered[]> {
  return db.$queryRaw`
    SELECT claim."articleId", claim."id" AS "claimId", review."round", review."reviewerId" AS "reviewer", review."attribution", review."substance"
    FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" JOIN "Article" article ON article."id" = claim."articleId"
    WHERE ${among(reader, articleIds)} AND review."submittedAt" IS NOT NULL AND claim."blindRound" IS DISTINCT FROM review."round" AND claim."state" <> 'dropped'
      AND (review."round" < claim."round" OR claim."state" NOT IN ('suggested', 'open', 'in-review'))
    ORDER BY review."id" LIMIT ${limit}`
}

/** What people marked in the present texts of these articles; words that changed or are lost do not count, nor do dropped claims. */
export function listMarked(db: Db, reader: Reader, articleIds: readonly string[], limit: number): Promise<Marked[]> {
  return db.$queryRaw`
    SELECT claim."articleId", claim."createdById" AS "by", span."start", span."end"
    FROM "Span" span JOIN "Claim" claim ON claim."id" = span."claimId" JOIN "Article" article ON article."id" = claim."articleId"
      JOIN "Revision" revision ON revision."id" = span."revisionId" AND revision."number" = article."currentRevision"
    WHERE ${among(reader, articleIds)} AND span."anchor" IN ('exact', 'moved') AND claim."state" <> 'dropped'
    ORDER BY span."id" LIMIT ${limit}`
}
