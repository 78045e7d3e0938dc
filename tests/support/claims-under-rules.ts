import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, deeds, must, pageText } from './desk'

/** The rules of review of an article, as far as they are other than those of the desk. */
export type Rules = { requiredReviews?: number; blind?: boolean; panel?: boolean }

/** A claim in an article of that editor’s, which has had those rules of review from its beginning. */
export async function aClaimUnder(
  eve: Actor,
  rules: Rules,
  words: { claimReviewed?: string } = {},
): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: rules })
  return { article, claim: must(await deeds.mark(eve, article, 'by a third', words)) }
}

/** Gives an article those rules of review, in the version that it has by now. */
export async function setRules(
  { id }: Pick<ArticleView, 'id'>,
  by: Actor,
  rules: Rules,
): ReturnType<typeof editArticle> {
  const { version } = await db().article.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return editArticle(by, editArticleInput.parse({ articleId: id, version, ...rules }))
}

/** The claim as that person sees it. */
export const seenBy = async (person: Actor, { id }: Pick<Claim, 'id'>): Promise<Claim> =>
  must(await readClaim(person, { claimId: id }))
