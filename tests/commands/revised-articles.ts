import { beforeEach } from 'vitest'
import { reviseArticleInput } from '@/lib/api/revision/input'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { findClaim } from '@/lib/db/claim/find-claim'
import { db } from '@/lib/db/client'
import { findArticleView } from '@/lib/db/article/read-dossier'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** A reviewer and an editor, with a new article of hers for each test, which is revised from the version that it has by then. */
export async function aDeskThatRevises() {
  const people = await onTheDesk({ ada: 'reviewer', eve: 'editor' })
  const { ada, eve } = people
  let article: ArticleView
  beforeEach(async () => {
    article = await anArticleOn(pageText, eve)
  })

  const now = async () => (await findArticleView(ada, article.id))!
  const revise = async (text: string, by = eve) => {
    const { id: articleId, version } = await now()
    return reviseArticle(by, reviseArticleInput.parse({ articleId, version, text }))
  }
  return {
    ...people,
    /** The article as it was made. */
    get article() {
      return article
    },
    now,
    revise,
    claimNow: async (claim: Pick<Claim, 'id'>) => (await findClaim(db(), ada, claim.id))!,
  }
}
