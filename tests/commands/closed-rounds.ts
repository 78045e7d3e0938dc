import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { aClaimUnder } from '@/tests/support/claims-under-rules'
import { deeds, must, no } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Ada, who has submitted in blind rounds that are not complete, and Eve, whose claims they are about. */
export async function aDeskWithClosedRounds() {
  const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })

  async function aClosedRound(requiredReviews = 2): Promise<{ article: ArticleView; claim: Claim }> {
    const { article, claim } = await aClaimUnder(eve, { requiredReviews, blind: true })
    must(await deeds.review(ada, claim, no))
    return { article, claim }
  }

  return { ada, eve, aClosedRound }
}
