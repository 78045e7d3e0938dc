import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Reviewers and an editor, with an article of hers and what marks claims in it. */
export async function aDeskThatReviews() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
  const { ada, eve } = people
  const article = await anArticleOn(pageText, eve)
  const mark = async (): Promise<Claim> =>
    must(await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }))
  return { ...people, article, mark }
}
