import 'server-only'
import type { Db } from '@/lib/db/client'
import type { RevisionView } from '@/lib/domain/article'
import { coveredSentences, type Cleared, type CoveringSpan } from '@/lib/domain/coverage'
import type { StoredRevision } from './find-revision'

/** The sentences of these revisions that were said to hold nothing to check, by revision. */
export async function listCleared(
  db: Db,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Cleared[]>> {
  const rows = await db.clearedSentence.findMany({
    where: { revisionId: { in: [...revisionIds] } },
    select: { revisionId: true, start: true, byId: true, reason: true },
  })
  return Map.groupBy(
    rows.map(({ byId, ...row }) => ({ ...row, by: byId })),
    (row) => row.revisionId,
  )
}

/** A revision as it is shown, its sentences covered by these spans and by what was cleared. */
export function viewRevision(
  { id, changed, ...revision }: StoredRevision,
  spans: readonly CoveringSpan[],
  cleared: ReadonlyMap<string, readonly Cleared[]>,
): RevisionView {
  return { ...revision, sentences: coveredSentences(revision.sentences, spans, cleared.get(id), changed) }
}
