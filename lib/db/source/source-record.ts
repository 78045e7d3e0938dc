import 'server-only'
import { scaleRefsOf, type ScaleColumns } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { readScalesOf } from '@/lib/db/scales/read-scales'
import { visibleSql } from '@/lib/db/visible/articles'
import { verdictJoin } from '@/lib/db/visible/claims'
import type { Actor } from '@/lib/domain/person'
import { findRating } from '@/lib/domain/scales'
import { recordOf, type SourceRecord } from '@/lib/domain/source'
import { listFamilyIds } from './list-leaning'

type AnsweredRow = ScaleColumns &
  Readonly<{ stance: 'supports' | 'refutes'; answer: string | null; count: number }>

/** How a source, with those that were merged into it, fared in the articles that the reader may see: claims that were dropped and evidence that was withdrawn left out. */
export async function readSourceRecord(db: Db, reader: Actor, sourceId: string): Promise<SourceRecord> {
  const rows = await db.$queryRaw<AnsweredRow[]>`
    SELECT evidence."stance"::text AS "stance", article."kind"::text AS "kind", article."substanceScale", article."substanceScaleVersion", article."attributionScale", article."attributionScaleVersion",
      verdict."substance" AS "answer", count(DISTINCT claim."id")::int AS "count"
    FROM "Evidence" evidence JOIN "Claim" claim ON claim."id" = evidence."claimId" JOIN "Article" article ON article."id" = claim."articleId" ${verdictJoin}
    WHERE evidence."sourceId" = ANY(${await listFamilyIds(db, sourceId)}) AND evidence."withdrawnAt" IS NULL AND evidence."layer" = 'substance' AND evidence."stance" IN ('supports', 'refutes')
      AND claim."state" <> 'dropped' AND ${visibleSql(reader)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7`
  const rated = rows.map((row, at) => ({ ...row, id: String(at), scales: scaleRefsOf(row) }))
  const scales = await readScalesOf(db, rated)
  return recordOf(
    rated.map(({ id, stance, answer, count }) => ({
      stance,
      count,
      tone: findRating(scales.get(id)!.substance, answer)?.tone ?? null,
    })),
  )
}
