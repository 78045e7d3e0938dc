import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listEvidenceInput } from '@/lib/api/evidence/input'
import type { Evidence } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readClaim } from '@/lib/views/claim/read-claims'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

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
  return done(cutPage(evidence.slice(from), limit, ({ id }) => [id]))
}
