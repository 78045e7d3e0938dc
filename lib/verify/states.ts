import type { ArticleState } from '@/lib/domain/article'
import { unless, type ArticleRecord, type Entry, type Finding } from './record'

const open: readonly ArticleState[] = ['draft', 'checking', 'ready']

/** The states in which an article can be after each of the entries by which it is led. */
const after: Partial<Record<Entry['kind'], readonly ArticleState[]>> = {
  'article-created': open,
  'article-ready': open,
  'article-reopened': open,
  'gates-passed': ['signed-off'],
  'article-signed-off': ['signed-off'],
  'article-published': ['published'],
  'article-corrected': ['corrected'],
  'article-retracted': ['retracted'],
}

/** An article that is in a state to which the history did not lead it, or of another time. */
export function wrongState({ article, activity }: ArticleRecord): Finding[] {
  const leading = activity.findLast(({ kind }) => kind in after)
  const [first] = activity
  return [
    ...unless(
      !leading || after[leading.kind]!.includes(article.state),
      'states',
      'article',
      `it is ${article.state}, but the history says otherwise`,
    ),
    ...unless(
      first?.kind !== 'article-created' || first.at === article.createdAt,
      'states',
      'article',
      `the history says that it was added at ${first?.at}`,
    ),
  ]
}
