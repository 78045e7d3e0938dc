import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { setRules as setRulesBy, type Rules } from '@/tests/support/claims-under-rules'
import { anArticleOn, deeds, must, pageText } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** Reviewers, and an editor who sets the rules of review of her articles as the desk lets her, so that the history tells of it. */
export async function aDeskThatSetsRules() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor' })
  const { eve } = people
  const setRules = (article: Pick<ArticleView, 'id'>, rules: Rules, by = eve) =>
    setRulesBy(article, by, rules)

  async function aClaimUnder(rules: Rules): Promise<{ article: ArticleView; claim: Claim }> {
    const article = await anArticleOn(pageText, eve)
    must(await setRules(article, rules))
    return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
  }

  return { ...people, setRules, aClaimUnder }
}
