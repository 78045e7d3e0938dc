import 'server-only'
import { findReply } from '@/lib/db/reply/find-replies'
import type { Deed } from '@/lib/domain/deeds'
import { refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Reply } from '@/lib/domain/reply'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'

/** An article's scene with one entry of somebody being asked for comment. */
export type ReplyScene = ArticleScene & Readonly<{ reply: Reply }>

/** Which entry, in the version that the actor saw, and the rule by which its own state refuses the deed. */
type Named = Readonly<{ replyId: string; version: number; ruleAgainst: (reply: Reply) => Rule | null }>

/** Does a deed on an entry of somebody being asked for comment, as the table of rights lets it be done. */
export function inReply<T>(
  actor: Actor,
  deed: Extract<Deed, 'ask-for-comment' | 'edit-reply'>,
  { replyId, version, ruleAgainst }: Named,
  work: (scene: ReplyScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, { replyId }, async (scene) => {
    const reply = await findReply(scene.tx, scene.article.id, replyId)
    if (!reply) return refuse({ code: 'not-there' })
    const target = {
      thing: { createdBy: reply.askedBy.id },
      now: reply,
      isSeen: reply.version === version,
      rule: ruleAgainst(reply),
    }
    return byTable(scene, deed, target, () => work({ ...scene, reply }))
  })
}
