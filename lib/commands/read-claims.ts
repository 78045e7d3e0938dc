import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listClaimsInput } from '@/lib/api/claim/input'
import type { listEvidenceInput } from '@/lib/api/evidence/input'
import { findArticle } from '@/lib/db/article/find-article'
import { findClaim, listClaimPage } from '@/lib/db/claim/find-claim'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { noCursor, readCursor, readPlaceInTime, writeCursor } from './cursor'

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
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return done({ items, next: found.length > limit && last ? writeCursor(last.createdAt, last.id) : null })
}

/** One claim with what the actor may see of it. */
export async function readClaim(actor: Actor, { claimId }: { claimId: string }): Promise<Outcome<Claim>> {
  const claim = may(actor, 'read-article') ? await findClaim(db(), actor, claimId) : null
  return claim ? done(claim) : refuse(notThere)
}

/** One page of a claim's evidence in the order it was added, withdrawn evidence with it. */
export async function listEvidence(
  actor: Actor,
  { claimId, limit, cursor }: z.output<typeof listEvidenceInput>,
): Promise<Outcome<List<Evidence>>> {
  const claim = await readClaim(actor, { claimId })
  if (!claim.ok) return claim
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  if (place === null) return refuse(noCursor)
  const { evidence } = claim.value
  const from = place ? evidence.findIndex((each) => each.id === place[0]) + 1 : 0
  const items = evidence.slice(from, from + limit)
  return done({ items, next: from + limit < evidence.length ? writeCursor(items.at(-1)!.id) : null })
}
