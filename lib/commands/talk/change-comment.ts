import 'server-only'
import type { z } from 'zod'
import type { changeCommentInput, removeCommentInput } from '@/lib/api/talk/input'
import { inComment, type CommentScene } from '@/lib/commands/engine/in-comment'
import { burnWords } from '@/lib/db/log'
import { notify } from '@/lib/db/notices/notices'
import { findComment } from '@/lib/db/talk/comments'
import type { Comment } from '@/lib/domain/comment'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { isMissing, noticesOfMentions } from './mentions'

type Change = z.output<typeof changeCommentInput>

/** Puts other words in place of the author's own; whoever is mentioned only now is told. */
async function rewrite(
  scene: CommentScene,
  text: string,
  mentions: readonly string[],
): Promise<Outcome<null>> {
  const { tx, actor, article, comment, at, log } = scene
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
  await log('comment-changed', comment.id)
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

async function resolve(
  { tx, actor, comment, at, log }: CommentScene,
  resolved: boolean,
): Promise<Outcome<null>> {
  if (comment.replyTo !== null)
    return refuse({ code: 'invalid', fields: { resolved: 'Resolve the comment that this one answers.' } })
  await tx.comment.update({
    where: { id: comment.id },
    data: { resolvedAt: resolved ? at : null, resolvedById: resolved ? actor.id : null },
    select: { id: true },
  })
  await log(resolved ? 'comment-resolved' : 'comment-reopened', comment.id)
  return done(null)
}

/** Changes the words of one's own comment, or resolves or reopens a thread, which anybody may who may comment. */
export function changeComment(
  actor: Actor,
  { text, mentions, resolved, ...named }: Change,
): Promise<Outcome<Comment>> {
  const isRewritten = text !== undefined || mentions !== undefined
  return inComment(actor, isRewritten ? 'edit-comment' : 'comment', named, async (scene) => {
    const { comment } = scene
    const names = [...new Set(mentions ?? comment.mentions.map(({ id }) => id))]
    const rewritten = isRewritten ? await rewrite(scene, text ?? comment.text, names) : done(null)
    if (!rewritten.ok) return rewritten
    const isTurned = resolved !== undefined && resolved !== (comment.resolvedAt !== null)
    const turned = isTurned ? await resolve(scene, resolved) : done(null)
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
  return inComment(actor, 'edit-comment', named, async ({ tx, comment, at, log }) => {
    await tx.comment.update({
      where: { id: comment.id },
      data: { text: '', mentions: [], deletedAt: at, version: { increment: 1 } },
      select: { id: true },
    })
    await burnWords(tx, comment.articleId, comment)
    await tx.notice.deleteMany({ where: { commentId: comment.id } })
    await log('comment-removed', comment.id)
    return done({ id: comment.id })
  })
}
