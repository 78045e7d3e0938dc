import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { aClaimUnder, type Rules } from '@/tests/support/claims-under-rules'
import { deeds, must, no, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Reviewers and editors, with claims on which two of them differ. */
export async function aDeskThatDiffers() {
  const people = await onTheDesk({
    ada: 'reviewer',
    ben: 'reviewer',
    cleo: 'reviewer',
    eve: 'editor',
    finn: 'editor',
  })
  const { ada, ben, eve } = people

  async function contested(
    rules: Rules = {},
    first = ada,
    second = ben,
  ): Promise<{ article: ArticleView; claim: Claim }> {
    const { article, claim } = await aClaimUnder(eve, { requiredReviews: 2, ...rules })
    must(await deeds.review(first, claim, yes))
    return { article, claim: must(await deeds.review(second, claim, no)) }
  }

  return { ...people, contested }
}
