import { listNotices } from '@/lib/views/notices/list-notices'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'

/** Two reviewers and a claim in an article of that editor's, made anew for each story, so that nothing waits for anybody from before. */
export async function aFreshClaim(eve: Actor) {
  const ada = await aPerson('reviewer', 'Ada')
  const ben = await aPerson('reviewer', 'Ben')
  const article = await anArticleOn(pageText, eve)
  return { ada, ben, article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

/** What that person is told, and how much of it is unread. */
export const noticesOf = async (person: Actor) => must(await listNotices(person, { limit: 50 }))
