import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, historyOf, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Reviewers and an editor, with an article of hers in which Ada marks claims, and the newest entry of its history. */
export async function aDeskThatMarks() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
  const { ada, eve } = people
  const article = await anArticleOn(pageText, eve)
  const mark = async (words: string | readonly string[] = 'by a third'): Promise<Claim> =>
    must(await deeds.mark(ada, article, words))
  const lastDeed = async () => (await historyOf(article.id)).at(-1)
  return { ...people, article, mark, lastDeed }
}
