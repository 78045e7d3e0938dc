import { confirmSignsInput } from '@/lib/api/review/input'
import { confirmSigns } from '@/lib/commands/review/confirm-signs'
import { listStale } from '@/lib/views/review/list-stale'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { seenBy } from '@/tests/support/claims-under-rules'
import { anArticleOn, deeds, must, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { reviseTo } from '@/tests/support/revising'

/** Words with straight signs. */
export const straight =
  'The mayor said: "We paid 5 million." The clerk called it "a gift - no more". Nobody else spoke.'
/** The same with those of a typesetter. */
export const curly =
  'The mayor said: “We paid 5 million.” The clerk called it “a gift – no more”. Nobody else spoke.'

/** Confirms verdicts of which only signs differ. */
export const confirm = (
  by: Actor,
  article: Pick<ArticleView, 'id'>,
  claims: readonly Pick<Claim, 'id' | 'version'>[],
  reason = 'Curly quotes.',
) =>
  confirmSigns(
    by,
    confirmSignsInput.parse({
      articleId: article.id,
      claims: claims.map(({ id, version }) => ({ id, version })),
      reason,
    }),
  )

type Decided = Readonly<{ article: ArticleView; claims: Claim[] }>

/** Claims that Ada reviewed in articles of Eve, who then sets the signs of their texts right. */
export async function aDeskWithOtherSigns() {
  const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })
  const now = (claim: Pick<Claim, 'id'>): Promise<Claim> => seenBy(ada, claim)
  const revise = (article: ArticleView, text: string): Promise<void> => reviseTo(text, article, eve)

  /** An article with decided claims: on words of a sentence with quotes, on words that have signs themselves, and on a sentence without any. */
  async function decided(): Promise<Decided> {
    const article = await anArticleOn(straight, eve)
    const claims: Claim[] = []
    for (const words of ['5 million', '"a gift - no more"', 'Nobody else'])
      claims.push(must(await deeds.review(ada, must(await deeds.mark(ada, article, words)), yes)))
    return { article, claims }
  }

  /** The same after an editor set the signs right. */
  async function withOtherSigns(): Promise<Decided> {
    const { article, claims } = await decided()
    await revise(article, curly)
    return { article, claims: await Promise.all(claims.slice(0, 2).map(now)) }
  }

  const waiting = async (article: ArticleView, by = ada) =>
    must(await listStale(by, { articleId: article.id, limit: 50 })).items

  return { ada, eve, now, revise, decided, withOtherSigns, waiting }
}
