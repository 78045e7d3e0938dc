import { entriesOf, finding, subjectsOf, unmatched, wrongOrigin } from './entered'
import { unless, type ArticleRecord, type Finding } from './record'

/** Evidence that is not what the history tells of, or withdrawn where it says otherwise. A claim that is removed takes its evidence with it, each with an entry. */
export function wrongEvidence({ claims, activity }: ArticleRecord): Finding[] {
  const evidence = claims.flatMap((claim) => claim.evidence)
  const added = entriesOf(activity, 'evidence-added')
  const newest = new Map(
    activity
      .filter(({ kind }) => kind === 'evidence-withdrawn' || kind === 'evidence-restored')
      .map((entry) => [entry.subject, entry]),
  )
  const withdrawn = new Map([...newest].filter(([, { kind }]) => kind === 'evidence-withdrawn'))
  const removed = new Set(subjectsOf(activity, 'evidence-removed'))
  return [
    ...unmatched(
      'evidence',
      'evidence',
      evidence.map(({ id }) => id),
      subjectsOf(activity, 'evidence-added'),
      (id) => removed.has(id),
    ),
    ...evidence
      .filter(({ id, withdrawnAt }) => (withdrawnAt !== null) !== withdrawn.has(id))
      .map(({ id, withdrawnAt }) =>
        finding(
          'evidence',
          `evidence ${id}`,
          withdrawnAt
            ? 'it is withdrawn, but the history does not say so'
            : 'the history says that it was withdrawn',
        ),
      ),
    ...evidence.flatMap(({ id, addedBy, addedAt }) =>
      wrongOrigin('evidence', `evidence ${id}`, added.get(id), addedBy, addedAt),
    ),
    ...evidence.flatMap(({ id, withdrawnAt }) =>
      unless(
        withdrawnAt === null || (withdrawn.get(id)?.at ?? withdrawnAt) === withdrawnAt,
        'evidence',
        `evidence ${id}`,
        'the history says that it was withdrawn at another time',
      ),
    ),
  ]
}
