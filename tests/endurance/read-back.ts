import type { TickmarkExport } from '@/lib/export/export-schema'
import type { Kept, Kind } from './writer'

type Told = Pick<TickmarkExport, 'claims' | 'activity'>

/** Each kind of write: the entry that it leaves in the history, and where its word stands in the export, each time that it stands there. */
const places: Readonly<
  Record<
    Kind,
    readonly [entry: string, wordsOf: (claim: Told['claims'][number]) => readonly (string | null)[]]
  >
> = {
  claim: ['claim-marked', ({ id }) => [id]],
  wording: ['claim-changed', ({ claimReviewed }) => [claimReviewed]],
  evidence: ['evidence-added', ({ evidence }) => evidence.map(({ title }) => title)],
  comment: ['comment-added', ({ comments }) => comments.map(({ text }) => text)],
  review: ['review-submitted', ({ reviews }) => reviews.map(({ reasoning }) => reasoning)],
}

/** What is wrong beside what the desk said it had kept: lost, there more than once, or there without anybody having been told; in records and in the history. */
export function compare(kept: readonly Kept[], exported: readonly Told[]): string[] {
  const claims = exported.flatMap((each) => each.claims)
  return Object.entries(places).flatMap(([kind, [entry, wordsOf]]) => {
    const ours = kept.filter((write) => write.kind === kind)
    const there = new Map<string, number>()
    for (const claim of claims)
      for (const word of wordsOf(claim))
        there.set(`${claim.id} ${word}`, (there.get(`${claim.id} ${word}`) ?? 0) + 1)
    const lost = ours
      .filter(({ claimId, word }) => !there.has(`${claimId} ${word}`))
      .map(({ claimId }) => `lost: ${kind} of claim ${claimId}`)
    const twice = [...there]
      .filter(([, times]) => times > 1)
      .map(([where, times]) => `${times} times: ${kind} ${where}`)
    const known = new Set(ours.map(({ claimId, word }) => `${claimId} ${word}`))
    const untold = [...there.keys()]
      .filter((where) => !known.has(where))
      .map((where) => `without having been told: ${kind} ${where}`)
    const entries = exported.flatMap(({ activity }) => activity).filter((each) => each.kind === entry).length
    return [
      ...lost,
      ...twice,
      ...untold,
      ...(entries === ours.length ? [] : [`${entries} entries ${entry} of ${ours.length} writes`]),
    ]
  })
}
