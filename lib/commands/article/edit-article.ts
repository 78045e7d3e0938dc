import 'server-only'
import type { z } from 'zod'
import type { deleteArticleInput, editArticleInput } from '@/lib/api/article/input'
import { assignmentColumns, assignmentFault } from '@/lib/commands/claim/assign-claims'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { notifyAssignee } from '@/lib/commands/notices/notify-people'
import { titleWordsOf } from '@/lib/db/claim/word-index'
import { snake } from '@/lib/db/enum-case'
import type { ArticleView } from '@/lib/domain/article'
import { isOther } from '@/lib/domain/assignment'
import { isHiding } from '@/lib/domain/blind'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { rulesChange, type RoundRules } from '@/lib/domain/round'
import { readArticle } from '@/lib/views/article/read-article'
import { scalesChosen } from './choose-scales'

/** The moment from which rounds hide no more reviews, where they did until now. */
const blindUntilOf = (before: RoundRules, after: Partial<RoundRules>, at: Date): { blindUntil?: Date } =>
  isHiding(before) && !isHiding({ ...before, ...after }) ? { blindUntil: at } : {}

type Wish = z.output<typeof editArticleInput>

/** What is written of a wish: the facts that it names, and what follows from them. */
function columnsOf(
  { kind, assignee, dueAt, ...wish }: Wish,
  { article, at }: Pick<ArticleScene, 'article' | 'at'>,
) {
  const {
    articleId: _id,
    version: _version,
    substanceScale: _substance,
    attributionScale: _attribution,
    ...facts
  } = wish
  return {
    ...facts,
    ...(facts.title === undefined ? {} : { titleWords: titleWordsOf(facts.title) }),
    ...blindUntilOf(article, facts, at),
    ...assignmentColumns({ assignee, dueAt }),
    kind: kind && snake(kind),
  }
}

/** Whether a wish is about nothing but whose work the article is, and until when. */
function isOnlyAssignment({ articleId, version, assignee, dueAt, ...facts }: Wish): boolean {
  return Object.values<unknown>(facts).every((fact) => fact === undefined)
}

/**
 * Changes those facts of an article that are given, never its text; the scale of ratings stays once a claim is rated on it. Other rules of
 * review hold for rounds that begin from now on; where somebody has submitted, the round goes on under those it began with.
 */
export async function editArticle(actor: Actor, wish: Wish): Promise<Outcome<ArticleView>> {
  const { articleId, assignee } = wish
  const changed = await inArticle(actor, 'edit-article', wish, async (scene) => {
    const { tx, article, log } = scene
    const fault = await assignmentFault(scene, article, wish)
    if (fault) return fault
    const scales = await scalesChosen(scene, wish.kind ?? article.kind, {
      substance: wish.substanceScale,
      attribution: wish.attributionScale,
    })
    if (!scales.ok) return scales
    await tx.article.update({
      where: { id: articleId },
      data: { ...columnsOf(wish, scene), ...scales.value, version: { increment: 1 } },
      select: { id: true },
    })
    const isAssigned = isOther(article, wish)
    if (isAssigned) await log('article-assigned', articleId)
    if (assignee !== article.assignee) await notifyAssignee(scene, assignee)
    if (isAssigned && isOnlyAssignment(wish)) return done(null)
    const { requiredReviews = article.requiredReviews, blind = article.blind, panel = article.panel } = wish
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
  return inArticle(actor, 'delete-article', named, async ({ tx, article, at, log }) => {
    await log('article-deleted', article.id)
    await tx.article.update({
      where: { id: article.id },
      data: { deletedAt: at, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ id: article.id })
  })
}
