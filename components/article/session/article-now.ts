import type { ArticleState, RevisionView } from '@/lib/domain/article'
import { stateAfter } from '@/lib/domain/article-state'
import type { Claim } from '@/lib/domain/claim'
import { isSketch } from '@/lib/domain/sketch'
import type { Dossier } from '@/lib/domain/dossier'

/** What of a claim is worked on, as against reviewed or given to somebody. */
const worked = ({
  claimReviewed,
  kind,
  claimant,
  claimDate,
  quote,
  placedIn,
  state,
  evidence,
}: Claim): string =>
  JSON.stringify([claimReviewed, kind, claimant, claimDate, quote, placedIn, state === 'dropped', evidence])

/** Whether work was done on a claim since it was read; of one that was read as a sketch no more is known than its version and its quote. */
function isWorkedOn(now: Claim, read: Claim | undefined): boolean {
  if (!read || now === read) return !read
  if (isSketch(read) || isSketch(now))
    return now.quote !== read.quote || (now.version > read.version && now.assignee === null)
  return worked(now) !== worked(read)
}

/**
 * The state of the article as it is by what was done here since it was last read: the first claim or cleared sentence begins the check, and work
 * on what was called ready takes that back. It says no more than the table of deeds does.
 */
export function stateNow(
  { article: { state }, claims: read, revisions }: Pick<Dossier, 'article' | 'claims' | 'revisions'>,
  claims: readonly Claim[],
  sentences: RevisionView['sentences'],
): ArticleState {
  const after = stateAfter('mark-claim', state)
  if (after === null || after === state) return state
  const known = new Map(read.map((claim) => [claim.id, claim]))
  const hasWorked =
    claims.some((claim) => isWorkedOn(claim, known.get(claim.id))) ||
    sentences !== revisions.at(-1)?.sentences
  return hasWorked ? after : state
}
