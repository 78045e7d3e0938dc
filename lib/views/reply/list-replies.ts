import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listRepliesInput } from '@/lib/api/reply/input'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listReplyPage } from '@/lib/db/reply/find-replies'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Reply } from '@/lib/domain/reply'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

/** One page of who was asked for comment on an article, in the order in which it was entered. */
export async function listReplies(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listRepliesInput>,
): Promise<Outcome<List<Reply>>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  if (!article) return refuse({ code: 'not-there' })
  const after = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (after === null) return refuse(noCursor)
  const found = await listReplyPage(db(), articleId, { limit: limit + 1, after })
  const { items, next } = cutPage(found, limit, ({ place: { at, id } }) => [at.toISOString(), id])
  return done({ items: items.map(({ reply }) => reply), next })
}
