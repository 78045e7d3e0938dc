import 'server-only'
import { findComment } from '@/lib/db/talk/comments'
import type { Comment } from '@/lib/domain/comment'
import type { Deed } from '@/lib/domain/deeds'
import { refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'
import { logOnClaim } from './log-on-claim'

/** An article's scene with one comment of it; what is entered in the history is told to whoever looks at the comment's claim. */
export type CommentScene = ArticleScene & Readonly<{ comment: Comment }>

/** Does a deed on a comment as the table of rights lets it be done, on the version that the actor saw; the words of a deleted one are not there. */
export function inComment<T>(
  actor: Actor,
  deed: Extract<Deed, 'comment' | 'edit-comment'>,
  { commentId, version }: Readonly<{ commentId: string; version: number }>,
  work: (scene: CommentScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, { commentId }, async (scene) => {
    const comment = await findComment(scene.tx, scene.article.id, commentId)
    const isGone = comment !== null && deed === 'edit-comment' && comment.deletedAt !== null
    if (!comment || isGone) return refuse({ code: 'not-there' })
    const target = {
      thing: { createdBy: comment.author.id },
      now: comment,
      isSeen: comment.version === version,
      rule: null,
    }
    return byTable(scene, deed, target, () =>
      work({ ...scene, log: logOnClaim(scene, comment.claimId), comment }),
    )
  })
}
