import 'server-only'
import type { z } from 'zod'
import type { changeCommentInput, removeCommentInput } from '@/lib/api/talk/input'
import { db } from '@/lib/db/client'
import { findComment } from '@/lib/db/comments'
import { burnWords } from '@/lib/db/log'
import { notify } from '@/lib/db/notices'
import type { Comment } from '@/lib/domain/comment'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { isMissing, logOnClaim, noticesOfMentions } from './comment-scene'
import { changeArticle, type Scene } from './scene'

type Change = z.output<typeof changeCommentInput>

/** Does a deed on one comment that is there, by the version that was seen. */
async function withComment<T>(
  actor: Actor,
  named: { commentId: string; version: number },
  work: (scene: Scene, comment: Comment) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const row = await db().comment.findUnique({ where: { id: named.commentId }, select: { articleId: true } })
  if (!row) return refuse({ code: 'not-there' })
  return changeArticle(actor, 'comment', row, async (scene) => {
    const comment = await findComment(scene.tx, row.articleId, named.commentId)
    if (!comment) return refuse({ code: 'not-there' })
    return comment.version === named.version ? work(scene, comment) : refuse({ code: 'stale', now: comment })
  })
}

const isOwn = (actor: Actor, comment: Comment): boolean =>
  may(actor, 'edit-comment', { createdBy: comment.author.id })

/** Puts other words in place of the author's own; whoever is mentioned only now is told. */
async function rewrite(
  scene: Scene,
  comment: Comment,
  text: string,
  mentions: readonly string[],
): Promise<Outcome<null>> {
  const { tx, actor, article, at } = scene
  if (await isMissing(scene, mentions))
    return refuse({
      code: 'invalid',
      fields: { mentions: 'Somebody who is mentioned cannot see this article.' },
    })
  await tx.comment.update({
    where: { id: comment.id },
    data: { text, mentions: [...mentions], editedAt: at },
    select: { id: true },
  })
  await burnWords(tx, article.id, comment)
  await logOnClaim(scene, comment.claimId)('comment-changed', comment.id)
  const fresh = mentions.filter((id) => !comment.mentions.some((known) => known.id === id))
  await notify(
    tx,
    noticesOfMentions(fresh, {
      articleId: article.id,
      claimId: comment.claimId,
      commentId: comment.id,
      by: actor.id,
    }),
    at,
  )
  return done(null)
}

async function resolve(scene: Scene, comment: Comment, resolved: boolean): Promise<Outcome<null>> {
  const { tx, actor, at } = scene
  if (comment.replyTo !== null)
    return refuse({ code: 'invalid', fields: { resolved: 'Resolve the comment that this one answers.' } })
  await tx.comment.update({
    where: { id: comment.id },
    data: { resolvedAt: resolved ? at : null, resolvedById: resolved ? actor.id : null },
    select: { id: true },
  })
  await logOnClaim(scene, comment.claimId)(resolved ? 'comment-resolved' : 'comment-reopened', comment.id)
  return done(null)
}

/** Changes the words of one's own comment, or resolves or reopens a thread, which anybody may who may comment. */
export function changeComment(
  actor: Actor,
  { text, mentions, resolved, ...named }: Change,
): Promise<Outcome<Comment>> {
  return withComment(actor, named, async (scene, comment) => {
    const isRewritten = text !== undefined || mentions !== undefined
    if (isRewritten && comment.deletedAt !== null) return refuse({ code: 'not-there' })
    if (isRewritten && !isOwn(actor, comment)) return refuse({ code: 'not-allowed' })
    const names = [...new Set(mentions ?? comment.mentions.map(({ id }) => id))]
    const rewritten = isRewritten ? await rewrite(scene, comment, text ?? comment.text, names) : done(null)
    if (!rewritten.ok) return rewritten
    const isTurned = resolved !== undefined && resolved !== (comment.resolvedAt !== null)
    const turned = isTurned ? await resolve(scene, comment, resolved) : done(null)
    if (!turned.ok) return turned
    if (isRewritten || isTurned)
      await scene.tx.comment.update({
        where: { id: comment.id },
        data: { version: { increment: 1 } },
        select: { id: true },
      })
    const now = await findComment(scene.tx, comment.articleId, comment.id)
    return now ? done(now) : refuse({ code: 'not-there' })
  })
}

/** Deletes one's own comment: its words are gone, and so is it unless somebody answered; the history keeps that it was there. */
export function removeComment(
  actor: Actor,
  named: z.output<typeof removeCommentInput>,
): Promise<Outcome<{ id: string }>> {
  return withComment(actor, named, async (scene, comment) => {
    if (!isOwn(actor, comment)) return refuse({ code: 'not-allowed' })
    if (comment.deletedAt !== null) return refuse({ code: 'not-there' })
    await scene.tx.comment.update({
      where: { id: comment.id },
      data: { text: '', mentions: [], deletedAt: scene.at, version: { increment: 1 } },
      select: { id: true },
    })
    await burnWords(scene.tx, comment.articleId, comment)
    await scene.tx.notice.deleteMany({ where: { commentId: comment.id } })
    await logOnClaim(scene, comment.claimId)('comment-removed', comment.id)
    return done({ id: comment.id })
  })
}
