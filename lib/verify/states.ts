import type { ArticleState } from '@/lib/domain/article'
import type { Entry, Finding } from './record'

const open: readonly ArticleState[] = ['draft', 'checking', 'ready']

/** The states in which an article can be after each of the entries by which it is led. */
const after: Partial<Record<Entry['kind'], readonly ArticleState[]>> = {
  'article-created': open, 'article-ready': open, 'article-reopened': open, 'article-signed-off': ['signed-off'], 'article-published': ['published'], 'article-corrected': ['corrected'], 'article-retracted': ['retracted'],
}

/** An article that is in a state to which the history did not lead it. */
export function wrongState(state: ArticleState, history: readonly Entry[]): Finding[] {
  const leading = history.findLast(({ kind }) => kind in after)
  return !leading || after[leading.kind]!.includes(state) ? [] : [{ check: 'states', where: 'article', what: `it is ${state}, but the history says otherwise` }]
}
