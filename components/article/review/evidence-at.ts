import type { Evidence } from '@/lib/domain/evidence'

/** The evidence of a claim as it stood at that moment: added by then, and neither it nor its source withdrawn yet. */
export function evidenceAt(evidence: readonly Evidence[], at: string): Evidence[] {
  const isAfter = (moment: string | null): boolean => moment === null || moment > at
  return evidence.filter(
    ({ addedAt, withdrawnAt, sourceWithdrawnAt }) =>
      addedAt <= at && isAfter(withdrawnAt) && isAfter(sourceWithdrawnAt),
  )
}
