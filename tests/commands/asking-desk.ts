import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'

/** An editor, two reviewers, and what makes an article with a claim about which somebody can be asked. */
export async function aDeskThatAsks() {
  const eve = await aPerson('editor', 'Eve')
  const ada = await aPerson('reviewer', 'Ada')
  const ben = await aPerson('reviewer', 'Ben')
  const begin = async (): Promise<{ article: ArticleView; claim: Claim }> => {
    const article = await anArticleOn(pageText, eve)
    const claimReviewed = 'Rents rose by a third.'
    return { article, claim: must(await deeds.mark(eve, article, 'by a third', { claimReviewed })) }
  }
  return { eve, ada, ben, begin }
}
