import 'server-only'
import type { z } from 'zod'
import type { searchClaimsInput } from '@/lib/api/claim/input'
import type { List } from '@/lib/api/contract'
import { listClaimsById } from '@/lib/db/claim/find-claim'
import { searchClaimIds } from '@/lib/db/claim/search-claims'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { noCursor, readPlaceInTime, writeCursor } from '@/lib/views/cursor'
import { readAssignee } from '@/lib/views/read-assignee'

/** One page of the desk's claims in articles that the actor may see, the newest first, with what the actor may see of them. */
export async function searchClaims(
  actor: Actor,
  { q, cursor, limit, assignee, ...asked }: z.output<typeof searchClaimsInput>,
): Promise<Outcome<List<Claim>>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await searchClaimIds(db(), actor, {
    ...asked,
    assignee: readAssignee(actor, assignee),
    q: q?.trim(),
    limit: limit + 1,
    before,
  })
  const items = await listClaimsById(db(), actor, found.slice(0, limit))
  const last = items.at(-1)
  return done({ items, next: found.length > limit && last ? writeCursor(last.createdAt, last.id) : null })
}
