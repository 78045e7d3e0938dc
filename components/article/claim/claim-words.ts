import { claimantTypeLabel, claimKindLabel, type Claim } from '@/lib/domain/claim'
import { isCountingEvidence, stances, type Evidence, type Stance } from '@/lib/domain/evidence'

/** The label of a claim's own words. */
export const wordingLabel = 'The claim in a sentence that stands alone'

/** Who makes the claim, in a few words; null when nobody is named yet. */
export function claimantWords({ claimant }: Pick<Claim, 'claimant'>): string | null {
  if (!claimant) return null
  return claimant.name ?? claimant.description ?? claimantTypeLabel[claimant.type]
}

/** The claim's facts in one line: its kind, who makes it, and when. */
export function factsSay(claim: Pick<Claim, 'kind' | 'claimant' | 'claimDate'>): string {
  return [claimKindLabel[claim.kind], claimantWords(claim), claim.claimDate?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ')
}

/** What one piece of evidence does, and what several do. */
const does: Record<Stance, readonly [one: string, several: string]> = {
  supports: ['supports', 'support'],
  refutes: ['refutes', 'refute'],
  mixed: ['is mixed', 'are mixed'],
  context: ['gives context', 'give context'],
}

/** What the evidence comes to: "2 pieces support, 1 refutes"; null when none counts. */
export function evidenceWords(evidence: readonly Evidence[]): string | null {
  const counts = stances.map(
    (stance) =>
      [stance, evidence.filter((each) => each.stance === stance && isCountingEvidence(each)).length] as const,
  )
  const said = counts
    .filter(([, count]) => count > 0)
    .map(([stance, count], at) => {
      const [one, several] = does[stance]
      return `${count}${at > 0 ? '' : count === 1 ? ' piece' : ' pieces'} ${count === 1 ? one : several}`
    })
  return said.join(', ') || null
}
