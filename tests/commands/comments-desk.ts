import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'

/** Two reviewers, an editor and a reader, and what makes articles of Eve's, each with a claim that Ada marked. */
export async function aCommentsDesk() {
  const ada = await aPerson('reviewer', 'Ada')
  const ben = await aPerson('reviewer', 'Ben')
  const eve = await aPerson('editor', 'Eve')
  const rhea = await aPerson('reader', 'Rhea')
  const aRentsClaim = async (): Promise<{ article: ArticleView; claim: Claim }> => {
    const article = await anArticleOn(pageText, eve)
    return { article, claim: must(await deeds.mark(ada, article, 'by a third')) }
  }
  return { ada, ben, eve, rhea, aRentsClaim }
}
