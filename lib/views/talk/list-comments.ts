import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listArticleCommentsInput, listClaimCommentsInput } from '@/lib/api/talk/input'
import { findArticle } from '@/lib/db/article/find-article'
import { findClaim } from '@/lib/db/claim/find-claim'
import { db } from '@/lib/db/client'
import { listCommentsOn } from '@/lib/db/talk/comments'
import type { Comment } from '@/lib/domain/comment'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

type PageAsked = { limit: number; cursor?: string | undefined }

async function pageOf(
  place: { articleId: string } | { claimId: string },
  { limit, cursor }: PageAsked,
): Promise<Outcome<List<Comment>>> {
  const after = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (after === null) return refuse(noCursor)
  const found = await listCommentsOn(db(), place, { limit: limit + 1, after })
  return done(cutPage(found, limit, ({ at, id }) => [at, id]))
}

/** One page of all that was said of an article and of what is in it, the oldest first. */
export async function listArticleComments(
  actor: Actor,
  { articleId, ...asked }: z.output<typeof listArticleCommentsInput>,
): Promise<Outcome<List<Comment>>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  return article ? pageOf({ articleId }, asked) : refuse({ code: 'not-there' })
}

/** One page of what was said of a claim and its evidence, the oldest first. */
export async function listClaimComments(
  actor: Actor,
  { claimId, ...asked }: z.output<typeof listClaimCommentsInput>,
): Promise<Outcome<List<Comment>>> {
  const claim = may(actor, 'read-article') ? await findClaim(db(), actor, claimId) : null
  return claim ? pageOf({ claimId }, asked) : refuse({ code: 'not-there' })
}
