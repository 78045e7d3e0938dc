import 'server-only'
import type { Db } from '@/lib/db/client'
import type { ClaimCounts } from '@/lib/domain/article'

const none: ClaimCounts = { all: 0, rated: 0, open: 0, contested: 0, stale: 0, dropped: 0 }

/** How the claims of each of these articles stand, in one query. */
export async function countClaims(
  db: Db,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ClaimCounts>> {
  const counts = new Map<string, ClaimCounts>(articleIds.map((id) => [id, none]))
  const groups = await db.claim.groupBy({
    by: ['articleId', 'state'],
    where: { articleId: { in: [...articleIds] } },
    _count: { _all: true },
  })
  for (const {
    articleId,
    state,
    _count: { _all: n },
  } of groups) {
    const before = counts.get(articleId) ?? none
    const part =
      state === 'agreed' || state === 'adjudicated'
        ? 'rated'
        : state === 'contested' || state === 'stale' || state === 'dropped'
          ? state
          : 'open'
    counts.set(articleId, {
      ...before,
      [part]: before[part] + n,
      all: state === 'dropped' ? before.all : before.all + n,
    })
  }
  return counts
}
