import 'server-only'
import type { Db } from '@/lib/db/client'
import { isCountingEvidence } from '@/lib/domain/evidence'
import { proofOf, type Proof } from '@/lib/domain/proof'
import { evidenceColumns, toEvidence } from './evidence-row'

/** The evidence of an article that counts, by the ids of its claims, in the order in which it was added. */
export async function listProofs(db: Db, articleId: string): Promise<ReadonlyMap<string, readonly Proof[]>> {
  const rows = await db.evidence.findMany({
    where: { claim: { articleId }, withdrawnAt: null },
    select: {
      ...evidenceColumns,
      title: false,
      excerpt: false,
      details: false,
      locator: false,
      excerptAt: false,
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const counting = rows
    .map((row) =>
      toEvidence({ ...row, title: null, excerpt: null, details: {}, locator: null, excerptAt: null }),
    )
    .filter(isCountingEvidence)
  return new Map(
    [...Map.groupBy(counting, ({ claimId }) => claimId)].map(([id, all]) => [id, all.map(proofOf)]),
  )
}
