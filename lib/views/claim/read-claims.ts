import 'server-only'
import type { z } from 'zod'
import type { listClaimsInput } from '@/lib/api/claim/input'
import type { List } from '@/lib/api/contract'
import { findArticle } from '@/lib/db/article/find-article'
import { findClaim, listClaimPage } from '@/lib/db/claim/find-claim'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

const notThere = { code: 'not-there' } as const

/** One page of an article's claims in the order they were made, or those that are named in the order of the text, with what the actor may see of them. */
export async function listClaims(
  actor: Actor,
  { articleId, ids, limit, cursor }: z.output<typeof listClaimsInput>,
): Promise<Outcome<List<Claim>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  if (ids) return done({ items: await listClaimsOf(db(), actor, articleId, { id: { in: ids } }), next: null })
  const after = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (after === null) return refuse(noCursor)
  const found = await listClaimPage(db(), actor, articleId, { limit: limit + 1, after })
  return done(cutPage(found, limit, ({ createdAt, id }) => [createdAt, id]))
}

/** One claim with what the actor may see of it. */
export async function readClaim(actor: Actor, { claimId }: { claimId: string }): Promise<Outcome<Claim>> {
  const claim = may(actor, 'read-article') ? await findClaim(db(), actor, claimId) : null
  return claim ? done(claim) : refuse(notThere)
}
