import 'server-only'
import type { z } from 'zod'
import type { deleteArticleInput, editArticleInput } from '@/lib/api/inputs'
import { snake } from '@/lib/db/case'
import { readArticle as readArticleView } from '@/lib/db/dossier'
import { titleWordsOf } from '@/lib/db/word-index'
import { isOther } from '@/lib/domain/assignment'
import type { ArticleView } from '@/lib/domain/article'
import { isHiding } from '@/lib/domain/blind'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { rulesChange, type RoundRules } from '@/lib/domain/round'
import { assignmentColumns, assignmentFault } from './assign'
import { scalesChosen } from './choose-scales'
import { changeArticle } from './scene'
import { tellAssigned } from './tell'

/** One article with its current revision. */
export async function readArticle(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Outcome<ArticleView>> {
  const article = await readArticleView(actor, articleId)
  return article ? done(article) : refuse({ code: 'not-there' })
}

/** The moment from which rounds hide no more reviews, where they did until now. */
const blindUntilOf = (before: RoundRules, after: Partial<RoundRules>, at: Date): { blindUntil?: Date } =>
  isHiding(before) && !isHiding({ ...before, ...after }) ? { blindUntil: at } : {}

/**
 * Changes those facts of an article that are given, never its text; the scale of ratings stays once a claim is rated on it. Other rules of
 * review hold for rounds that begin from now on; where somebody has submitted, the round goes on under those it began with.
 */
export async function editArticle(
  actor: Actor,
  {
    articleId,
    version,
    kind,
    substanceScale,
    attributionScale,
    assignee,
    dueAt,
    ...facts
  }: z.output<typeof editArticleInput>,
): Promise<Outcome<ArticleView>> {
  const changed = await changeArticle(actor, 'edit-article', { articleId, version }, async (scene) => {
    const { tx, article, at, log } = scene
    const wish = { assignee, dueAt }
    const fault = await assignmentFault(scene, article, wish)
    if (fault) return fault
    const scales = await scalesChosen(scene, kind ?? article.kind, {
      substance: substanceScale,
      attribution: attributionScale,
    })
    if (!scales.ok) return scales
    const words = facts.title === undefined ? {} : { titleWords: titleWordsOf(facts.title) }
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...facts,
        ...words,
        ...blindUntilOf(article, facts, at),
        ...assignmentColumns(wish),
        ...scales.value,
        kind: kind && snake(kind),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const isAssigned = isOther(article, wish)
    if (isAssigned) await log('article-assigned', articleId)
    if (assignee !== article.assignee) await tellAssigned(scene, assignee)
    if (
      isAssigned &&
      [kind, substanceScale, attributionScale, ...Object.values(facts)].every((fact) => fact === undefined)
    )
      return done(null)
    const { requiredReviews = article.requiredReviews, blind = article.blind, panel = article.panel } = facts
    await log('article-changed', articleId, {
      reason: rulesChange(article, { requiredReviews, blind, panel }),
    })
    return done(null)
  })
  return changed.ok ? readArticle(actor, { articleId }) : changed
}

/** Takes an article off the desk; its history stays in the database. */
export function deleteArticle(
  actor: Actor,
  named: z.output<typeof deleteArticleInput>,
): Promise<Outcome<{ id: string }>> {
  return changeArticle(actor, 'delete-article', named, async ({ tx, article, at, log }) => {
    await log('article-deleted', article.id)
    await tx.article.update({
      where: { id: article.id },
      data: { deletedAt: at, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ id: article.id })
  })
}
