import { beforeAll } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Reviewers and an editor, with claims in an article of hers that is on the desk before the first test. */
export function aDeskThatReviews() {
  const people = onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
  const { ada, eve } = people
  let article: ArticleView
  beforeAll(async () => {
    article = await anArticleOn(pageText, eve)
  })
  const mark = async (): Promise<Claim> =>
    must(await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }))
  return {
    ...people,
    mark,
    get article() {
      return article
    },
  }
}
