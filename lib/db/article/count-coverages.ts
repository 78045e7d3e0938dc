import 'server-only'
import type { Db } from '@/lib/db/client'
import type { CoverageCounts } from '@/lib/domain/article'
import { countCoverage, coveredSentences } from '@/lib/domain/coverage'
import type { Sentence } from '@/lib/domain/revision'
import type { StoredArticle } from './article-row'

type CoverageRow = Readonly<{
  articleId: string
  sentences: readonly Sentence[]
  changed: readonly number[]
  spans: readonly (readonly [number, number, boolean])[]
  cleared: readonly number[]
}>

/**
 * What was counted before, by the number of the article's newest activity: whatever changes a coverage also raises that number, so that
 * only articles that changed since are counted again.
 */
const counted = new Map<string, CoverageCounts>()
const mostCounted = 5000

function keep(key: string, counts: CoverageCounts): CoverageCounts {
  counted.set(key, counts)
  if (counted.size > mostCounted) counted.delete(counted.keys().next().value!)
  return counts
}

type Counted = Pick<StoredArticle, 'id' | 'lastSeq' | 'currentRevision'>

/** The facts that the coverage of these articles follows from, each article's in its current revision, in one query. */
function readFacts(db: Db, articles: readonly Counted[]): Promise<CoverageRow[]> {
  return db.$queryRaw<CoverageRow[]>`
    SELECT article."id" AS "articleId", revision."sentences", revision."changed",
      (SELECT coalesce(jsonb_agg(jsonb_build_array(span."start", span."end", claim."placedIn" = revision."number")), '[]')
       FROM "Span" span JOIN "Claim" claim ON claim."id" = span."claimId"
       WHERE span."revisionId" = revision."id" AND span."anchor" <> 'lost' AND claim."state" <> 'dropped') AS "spans",
      (SELECT coalesce(jsonb_agg(cleared."start"), '[]') FROM "ClearedSentence" cleared WHERE cleared."revisionId" = revision."id") AS "cleared"
    FROM unnest(${articles.map(({ id }) => id)}::text[], ${articles.map(({ currentRevision }) => currentRevision)}::int[]) article("id", "number") CROSS JOIN LATERAL
      (SELECT "id", "number", "sentences", "changed" FROM "Revision" WHERE "articleId" = article."id" AND "number" = article."number" LIMIT 1) revision`
}

const none: CoverageCounts = { all: 0, claimed: 0, cleared: 0, pending: 0 }

/** How many sentences of each article's current revision are covered how; at most one query, whatever the number of articles. */
export async function countCoverages(
  db: Db,
  articles: readonly Counted[],
): Promise<ReadonlyMap<string, CoverageCounts>> {
  const keys = new Map(articles.map(({ id, lastSeq }) => [id, `${id} ${lastSeq}`]))
  const unknown = articles.filter(({ id }) => !counted.has(keys.get(id)!))
  const fresh = new Map(
    (unknown.length === 0 ? [] : await readFacts(db, unknown)).map(
      ({ articleId, sentences, changed, spans, cleared }) => {
        const covering = spans.map(([start, end, isPlaced]) => ({ start, end, isPlaced }))
        const counts = countCoverage(
          coveredSentences(
            sentences,
            covering,
            cleared.map((start) => ({ start, by: '', reason: null })),
            changed,
          ),
        )
        return [articleId, keep(keys.get(articleId)!, counts)]
      },
    ),
  )
  return new Map(articles.map(({ id }) => [id, fresh.get(id) ?? counted.get(keys.get(id)!) ?? none]))
}
