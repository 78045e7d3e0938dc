import type { Evidence } from '@/lib/domain/evidence'

/** The evidence of a claim as it stood at that moment: added by then, and not withdrawn yet. */
export function evidenceAt(evidence: readonly Evidence[], at: string): Evidence[] {
  return evidence.filter(
    ({ addedAt, withdrawnAt }) => addedAt <= at && (withdrawnAt === null || withdrawnAt > at),
  )
}
