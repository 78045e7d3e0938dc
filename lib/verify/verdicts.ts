import { sealedForm } from '@/lib/domain/seal'
import type { ArticleRecord, Entry, Finding, RecordedClaim, Sha256 } from './record'

/** Entries that make a verdict, or say that it does not fit any more; of each claim the newest one counts. */
const deciding: readonly Entry['kind'][] = ['verdict-made', 'verdict-stale']

const decided = (claim: RecordedClaim, what: string): Finding => ({ check: 'verdicts', where: `claim ${claim.id}`, what })

/** Verdicts of which the history does not tell, that are missing, or that do not stand as it says. */
export function wrongVerdicts({ claims, activity }: ArticleRecord): Finding[] {
  const newest = new Map(activity.filter(({ kind }) => deciding.includes(kind)).map((entry) => [entry.subject, entry]))
  return claims.flatMap((claim): Finding[] => {
    const { verdict, state } = claim
    const entry = newest.get(claim.id)
    if (!verdict) return entry ? [decided(claim, 'the history tells of a verdict, but it is not there')] : isDecided(state) ? [decided(claim, `it is ${state} without a verdict`)] : []
    if (!entry) return [decided(claim, 'no entry of the history tells of its verdict')]
    if ((verdict.status === 'stale') !== (entry.kind === 'verdict-stale')) return [decided(claim, `its verdict is ${verdict.status}, but the history says otherwise`)]
    return isDecided(state) && verdict.status !== 'current' ? [decided(claim, `it is ${state}, but its verdict is ${verdict.status}`)] : []
  })
}

const isDecided = (state: RecordedClaim['state']): boolean => state === 'agreed' || state === 'adjudicated'

/** Verdicts that are said to hold although their seal does not fit the words, the wording, the evidence or the scales any more. */
export function wrongSeals({ claims, scales }: ArticleRecord, sha256: Sha256): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    if (claim.verdict?.status !== 'current') return []
    const places = claim.placedIn === undefined ? [...new Set(claim.spans.map(({ revision }) => revision))] : [claim.placedIn]
    const fits = places.some((placedIn) => sha256(sealedForm({ ...claim, placedIn }, scales)) === claim.verdict?.seal)
    return fits ? [] : [{ check: 'seals', where: `claim ${claim.id}`, what: 'what its verdict is sealed to has changed, but the verdict is not stale' }]
  })
}
