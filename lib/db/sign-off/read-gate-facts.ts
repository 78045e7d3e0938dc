import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { readDeskRules } from '@/lib/db/desk/read-desk'
import { kebab } from '@/lib/db/enum-case'
import { listProofs } from '@/lib/db/evidence/list-proofs'
import type { ClaimKind as DbClaimKind, ClaimState, VerdictMethod } from '@/lib/db/generated/client'
import { findRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import { readScales } from '@/lib/db/scales/read-scales'
import { countingSql, knownToAllSql } from '@/lib/db/visible/reviews'
import type { GateClaim, GateFacts } from '@/lib/domain/gate'
import { findRating } from '@/lib/domain/scales'
import { hasReasonIn, rulesOn } from '@/lib/domain/source-rules'

type ClaimRow = Readonly<{
  id: string
  quote: string
  state: ClaimState
  kind: DbClaimKind
  round: number | null
  method: VerdictMethod | null
  decidedBy: string | null
  isConfirmed: boolean | null
  substance: string | null
  attribution: string | null
  words: string | null
}>

/** So much of a reason says whether there are words in it. */
const mostWords = 1000

/** The claims that are not dropped with their verdicts, in the order of the text, in one query. */
function listRows(db: Db, articleId: string, revisionId: string): Promise<ClaimRow[]> {
  return db.$queryRaw`
    WITH decided AS (
      SELECT DISTINCT ON (verdict."claimId") verdict.* FROM "Verdict" verdict JOIN "Claim" claim ON claim."id" = verdict."claimId"
      WHERE claim."articleId" = ${articleId} AND verdict."status" IN ('current', 'stale') ORDER BY verdict."claimId", verdict."decidedAt" DESC, verdict."id"),
    placed AS (SELECT span."claimId", min(span."start") AS "start" FROM "Span" span WHERE span."revisionId" = ${revisionId} GROUP BY span."claimId")
    SELECT claim."id", claim."quote", claim."kind", claim."state",
      decided."round", decided."method", decided."decidedById" AS "decidedBy", decided."method" = 'agreement' AND decided."reason" IS NOT NULL AS "isConfirmed",
      decided."substance", decided."attribution", left(concat(decided."explanation", ' ', decided."reason"), ${mostWords}) AS "words"
    FROM "Claim" claim LEFT JOIN decided ON decided."claimId" = claim."id" LEFT JOIN placed ON placed."claimId" = claim."id"
    WHERE claim."articleId" = ${articleId} AND claim."state" <> 'dropped' ORDER BY placed."start" NULLS LAST, claim."createdAt", claim."id"`
}

/**
 * The submitted reviews of these claims, but for those of a blind round that is not complete, of which nobody may learn, and those that
 * are outdated: they decide nothing, unless somebody has confirmed the verdict that rests on them.
 */
async function listReviews(db: Db, articleId: string): Promise<ReadonlyMap<string, GateClaim['reviews']>> {
  const rows = await db.$queryRaw<{ claimId: string; reviewer: string; round: number }[]>`
    SELECT review."claimId", review."reviewerId" AS "reviewer", review."round" FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId"
    WHERE claim."articleId" = ${articleId} AND ${knownToAllSql}
      AND (${countingSql('review')} OR EXISTS (SELECT 1 FROM "Verdict" verdict
        WHERE verdict."claimId" = claim."id" AND verdict."round" = review."round" AND verdict."status" = 'current' AND verdict."method" = 'agreement' AND verdict."reason" IS NOT NULL))`
  return Map.groupBy(rows, (row) => row.claimId)
}

/** Those whose votes were of what a verdict is sealed to. */
async function listVoters(
  db: Db,
  articleId: string,
): Promise<ReadonlyMap<string, readonly { personId: string; round: number }[]>> {
  const rows = await db.$queryRaw<{ claimId: string; personId: string; round: number }[]>`
    SELECT vote."claimId", vote."personId", vote."round" FROM "PanelVote" vote JOIN "Claim" claim ON claim."id" = vote."claimId"
      JOIN "Verdict" verdict ON verdict."claimId" = vote."claimId" AND verdict."round" = vote."round" AND verdict."status" IN ('current', 'stale')
    WHERE claim."articleId" = ${articleId} AND (vote."seal" IS NULL OR vote."seal" = verdict."seal")`
  return Map.groupBy(rows, (row) => row.claimId)
}

const verdictOf = ({ round, method, decidedBy, isConfirmed }: ClaimRow): GateClaim['verdict'] =>
  round !== null && method && decidedBy
    ? { round, method, decidedBy, isConfirmed: isConfirmed ?? false }
    : null

/** What the gates of an article are decided from, but for its quotations, which are looked for where a rule asks for them; the number of queries does not grow with it. */
export async function readGateFacts(db: Db, article: StoredArticle): Promise<GateFacts> {
  const revision = await findRevision(db, article.id, article.currentRevision)
  if (!revision) throw new Error('an article has its current revision')
  const { sentences } = await readCoverage(db, revision)
  const rows = await listRows(db, article.id, revision.id)
  const reviews = await listReviews(db, article.id)
  const voters = await listVoters(db, article.id)
  const proofs = await listProofs(db, article.id)
  const { substance: scale } = await readScales(db, article)
  const claims = rows.map((row): GateClaim => {
    const { id, quote, attribution } = row
    return {
      id,
      quote,
      kind: kebab(row.kind),
      state: kebab(row.state),
      proofs: proofs.get(id) ?? [],
      verdict: verdictOf(row),
      reviews: reviews.get(id) ?? [],
      voters: (voters.get(id) ?? []).filter((vote) => vote.round === row.round).map((vote) => vote.personId),
      rating: findRating(scale, row.substance),
      hasReason: hasReasonIn(row.words),
      attribution,
      quoteFault: null,
    }
  })
  return {
    claims,
    rules: rulesOn(await readDeskRules(db)),
    sentences: sentences.length,
    requiredReviews: article.requiredReviews,
    clearedBy: [...new Set(sentences.flatMap(({ by }) => by ?? []))],
    pending: sentences.flatMap(({ coverage, start, end }, number) =>
      coverage === 'pending' ? [{ number, words: revision.text.slice(start, end).trim() }] : [],
    ),
  }
}
