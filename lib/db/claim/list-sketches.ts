import 'server-only'
import type { Db } from '@/lib/db/client'
import { kebab } from '@/lib/db/enum-case'
import type { ClaimState } from '@/lib/db/generated/client'
import type { StoredRevision } from '@/lib/db/revision/find-revision'
import { begunSql, closedSql, countingSql, draftOfSql, givenBySql } from '@/lib/db/visible/reviews'
import type { Anchor } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { VerdictStatus } from '@/lib/domain/review'
import { sketchOf, type Sketch } from '@/lib/domain/sketch'

type SketchRow = Readonly<{
  id: string
  version: number
  lastSeq: number
  state: ClaimState
  createdBy: string
  placedIn: number
  parent: string | null
  dropReason: string | null
  quote: string | null
  spans: readonly (readonly [start: number, end: number, anchor: Anchor, was: string | null])[] | null
  isOpenRound: boolean
  verdict: readonly [attribution: string, substance: string, status: VerdictStatus, by: number] | null
  mine: readonly [attribution: string | null, substance: string | null, version: number] | null
  given: readonly [attribution: string | null, substance: string | null, outdated: boolean] | null
}>

/** What every claim of an article looks like in that revision to this reader, in one query; others' drafts and blind reviews are left out in it. */
export async function listSketches(
  db: Db,
  reader: Actor,
  articleId: string,
  revision: StoredRevision,
): Promise<Sketch[]> {
  const rows = await db.$queryRaw<SketchRow[]>`
    WITH placed AS (
      SELECT span."claimId", string_agg(span."exact", ' […] ' ORDER BY span."ordinal") AS "words",
        jsonb_agg(jsonb_build_array(span."start", span."end", span."anchor", CASE WHEN span."anchor" IN ('changed', 'lost') THEN span."exact" END) ORDER BY span."ordinal") AS "spans"
      FROM "Span" span WHERE span."revisionId" = ${revision.id} GROUP BY span."claimId"),
    decided AS (
      SELECT DISTINCT ON (verdict."claimId") verdict."claimId", jsonb_build_array(verdict."attribution", verdict."substance", verdict."status", jsonb_array_length(verdict."by")) AS "verdict"
      FROM "Verdict" verdict JOIN "Claim" claim ON claim."id" = verdict."claimId"
      WHERE claim."articleId" = ${articleId} AND verdict."status" IN ('current', 'stale') ORDER BY verdict."claimId", verdict."decidedAt" DESC, verdict."id"),
    drafted AS (
      SELECT DISTINCT ON (review."claimId") review."claimId", jsonb_build_array(review."attribution", review."substance", review."version") AS "mine"
      FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId"
      WHERE claim."articleId" = ${articleId} AND ${draftOfSql('review', reader.id)} ORDER BY review."claimId", review."round" DESC),
    answered AS (
      SELECT DISTINCT ON (review."claimId") review."claimId", jsonb_build_array(review."attribution", review."substance", NOT ${countingSql('review')}) AS "given"
      FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" AND claim."round" = review."round"
      WHERE claim."articleId" = ${articleId} AND ${givenBySql('review', reader.id)} ORDER BY review."claimId", review."submittedAt" DESC, review."id" DESC)
    SELECT claim."id", claim."version", claim."state", CASE WHEN ${closedSql(reader.id)} THEN claim."lastOpenSeq" ELSE claim."lastSeq" END AS "lastSeq", ${begunSql(reader.id)} AS "isOpenRound", claim."createdById" AS "createdBy", claim."placedIn", claim."parentId" AS "parent", claim."dropReason",
      CASE WHEN claim."quote" IS DISTINCT FROM placed."words" THEN claim."quote" END AS "quote", placed."spans", decided."verdict", drafted."mine", answered."given"
    FROM "Claim" claim LEFT JOIN placed ON placed."claimId" = claim."id" LEFT JOIN decided ON decided."claimId" = claim."id" LEFT JOIN drafted ON drafted."claimId" = claim."id" LEFT JOIN answered ON answered."claimId" = claim."id"
    WHERE claim."articleId" = ${articleId}`
  return rows.map(({ state, isOpenRound, spans, verdict, mine, given, ...row }) =>
    sketchOf(
      {
        ...row,
        articleId,
        state: isOpenRound && state !== 'dropped' ? 'in-review' : kebab(state),
        spans: (spans ?? []).map(([start, end, anchor, was]) => ({ start, end, anchor, was })),
        verdict: verdict && {
          attribution: verdict[0],
          substance: verdict[1],
          status: verdict[2],
          by: verdict[3],
        },
        mine: mine && { attribution: mine[0], substance: mine[1], version: mine[2] },
        given: given && { attribution: given[0], substance: given[1], outdated: given[2] },
      },
      revision,
    ),
  )
}
