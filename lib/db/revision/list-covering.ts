import 'server-only'
import type { Db } from '@/lib/db/client'
import type { CoveringSpan } from '@/lib/domain/coverage'

/** The stretches of one revision that cover its sentences: those of claims that are not dropped, where they were not lost. */
export async function listCovering(
  tx: Db,
  revision: { id: string; number: number },
): Promise<CoveringSpan[]> {
  const spans = await tx.span.findMany({
    where: { revisionId: revision.id, anchor: { not: 'lost' }, claim: { state: { not: 'dropped' } } },
    select: { start: true, end: true, claim: { select: { placedIn: true } } },
  })
  return spans.map(({ claim, ...span }) => ({ ...span, isPlaced: claim.placedIn === revision.number }))
}
