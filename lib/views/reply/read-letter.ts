import 'server-only'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listRepliesOf } from '@/lib/db/reply/find-replies'
import { letterTo, type Letter } from '@/lib/domain/letter'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** The letter to the party that an entry of an article is of. */
export async function readLetter(
  actor: Actor,
  { articleId, replyId }: Readonly<{ articleId: string; replyId: string }>,
): Promise<Outcome<Letter>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  const replies = article ? await listRepliesOf(db(), article.id) : []
  const reply = replies.find(({ id }) => id === replyId)
  return reply ? done(letterTo(reply, replies)) : refuse({ code: 'not-there' })
}
