import 'server-only'
import type { z } from 'zod'
import type {
  callReadyInput,
  correctInput,
  publishInput,
  reopenInput,
  retractInput,
} from '@/lib/api/sign-off/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { notifyWorkers } from '@/lib/commands/notices/notify-people'
import { factsOf } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { madeId } from '@/lib/db/deed-key'
import type { Prisma } from '@/lib/db/generated/client'
import { staleVerdicts } from '@/lib/db/review/stale-verdicts'
import { endOverrides } from '@/lib/db/sign-off/overrides'
import type { ArticleFacts } from '@/lib/domain/article'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** Raises the article's version and answers with its facts as they are now. */
async function settled(
  { tx, article, actor }: ArticleScene,
  change: Prisma.ArticleUpdateInput = {},
): Promise<Outcome<ArticleFacts>> {
  await tx.article.update({
    where: { id: article.id },
    data: { ...change, version: { increment: 1 } },
    select: { id: true },
  })
  const now = await findArticle(tx, actor, article.id)
  return now ? done(factsOf(now)) : refuse({ code: 'not-there' })
}

/** Says that the check is done and an editor may sign off; whoever then changes anything takes that back. */
export function callReady(
  actor: Actor,
  named: z.output<typeof callReadyInput>,
): Promise<Outcome<ArticleFacts>> {
  return inArticle(actor, 'call-ready', named, async (scene) => {
    await scene.log('article-ready', named.articleId)
    return settled(scene)
  })
}

/** Opens an article to changes again, with a reason; what was let pass for its sign-off holds no more. */
export function reopenArticle(
  actor: Actor,
  { reason, ...named }: z.output<typeof reopenInput>,
): Promise<Outcome<ArticleFacts>> {
  return inArticle(actor, 'reopen-article', named, async (scene) => {
    await endOverrides(scene.tx, named.articleId, scene.at)
    await scene.log('article-reopened', named.articleId, { reason: reason.trim() })
    await notifyWorkers(scene, 'reopened')
    return settled(scene)
  })
}

/** Says that an article is published, and where; the desk's own copy takes the link as its own. */
export function publishArticle(
  actor: Actor,
  { url, ...named }: z.output<typeof publishInput>,
): Promise<Outcome<ArticleFacts>> {
  return inArticle(actor, 'publish-article', named, async (scene) => {
    const { article, at } = scene
    await scene.log('article-published', named.articleId, { reason: url ?? null })
    const own =
      article.kind === 'own-copy'
        ? { ...(url ? { url } : {}), publishedAt: article.publishedAt ?? at.toISOString() }
        : {}
    return settled(scene, own)
  })
}

type Wrong = Readonly<{ what: string; why: string; claimId?: string | null }>

async function enterCorrection(
  { tx, article, actor, at, log }: ArticleScene,
  { what, why, claimId = null }: Wrong,
  isRetraction: boolean,
): Promise<void> {
  const id = madeId()
  const row = {
    id,
    articleId: article.id,
    isRetraction,
    what: what.trim(),
    why: why.trim(),
    claimId,
    revision: article.currentRevision,
    byId: actor.id,
    at,
  }
  await tx.correction.create({ data: row, select: { id: true } })
  await log(isRetraction ? 'article-retracted' : 'article-corrected', id, { reason: row.why })
}

/**
 * Enters in the log of corrections what was wrong and why, and opens the article to be put right. The verdict of a claim that is named
 * stays in sight as stale: somebody has to decide it anew before the article can be signed off again.
 */
export function correctArticle(
  actor: Actor,
  { what, why, claimId, ...named }: z.output<typeof correctInput>,
): Promise<Outcome<ArticleFacts>> {
  return inArticle(actor, 'correct-article', named, async (scene) => {
    const { tx, at } = scene
    const claim = claimId
      ? await tx.claim.findFirst({
          where: { id: claimId, articleId: named.articleId },
          select: { verdicts: { where: { status: 'current' }, select: { id: true } } },
        })
      : null
    if (claimId && !claim)
      return refuse({ code: 'invalid', fields: { claimId: 'There is no such claim in this article.' } })
    await enterCorrection(scene, { what, why, claimId }, false)
    if (claimId && claim && claim.verdicts.length > 0)
      await staleVerdicts(tx, named.articleId, [claimId], { actor: actor.id, at })
    await endOverrides(tx, named.articleId, at)
    return settled(scene)
  })
}

/** Takes an article back for good, and says in the log of corrections what was wrong and why. */
export function retractArticle(
  actor: Actor,
  { what, why, ...named }: z.output<typeof retractInput>,
): Promise<Outcome<ArticleFacts>> {
  return inArticle(actor, 'retract-article', named, async (scene) => {
    await enterCorrection(scene, { what, why }, true)
    return settled(scene)
  })
}
