import 'server-only'
import type { Db } from '@/lib/db/client'
import type { Correction } from '@/lib/domain/sign-off'

/** The whole log of an article's corrections, the oldest first, each with the verdict that stood when it was written. */
export async function listCorrectionsOf(db: Db, articleId: string): Promise<Correction[]> {
  const rows = await db.correction.findMany({ where: { articleId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const claimIds = rows.flatMap((row) => row.claimId ?? [])
  const verdicts =
    claimIds.length === 0
      ? []
      : await db.verdict.findMany({
          where: { claimId: { in: claimIds } },
          orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
          select: { claimId: true, attribution: true, substance: true, decidedAt: true },
        })
  return rows.map(({ articleId: _article, byId, claimId, at, ...row }) => {
    const verdict = verdicts.find((each) => each.claimId === claimId && each.decidedAt <= at)
    return {
      ...row,
      claim: claimId,
      by: byId,
      at: at.toISOString(),
      verdict: verdict
        ? {
            attribution: verdict.attribution,
            substance: verdict.substance,
            decidedAt: verdict.decidedAt.toISOString(),
          }
        : null,
    }
  })
}
