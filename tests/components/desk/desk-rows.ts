import { assigneeOptions } from '@/components/article/assign/assignee-options'
import type { ArticleRow } from '@/lib/domain/article'
import { anActor, anArticle, noon } from '@/tests/support/dossier'

/** Whom work may be given to. */
export const assignees = assigneeOptions(
  anActor(),
  [
    { id: 'remy', name: 'Remy Reviewer', role: 'reviewer' },
    { id: 'rita', name: 'Rita Reader', role: 'reader' },
  ],
  undefined,
)
/** How many claims there are of an article that has none. */
export const noClaims = { all: 0, rated: 0, open: 0, contested: 0, stale: 0, dropped: 0 }

/** An article as the desk lists it. */
export function aRow(change: Partial<ArticleRow> = {}): ArticleRow {
  return {
    ...anArticle(),
    assigneeName: null,
    claims: noClaims,
    mine: { reviewed: 0, waiting: 0 },
    coverage: { all: 52, claimed: 0, cleared: 0, pending: 52 },
    lastActivityAt: noon,
    ...change,
  }
}
