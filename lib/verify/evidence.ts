import { filesOf } from '@/lib/domain/kept-file'
import { entriesOf, finding, subjectsOf, unmatched, wrongOrigin } from './entered'
import { unless, type ArticleRecord, type Finding, type RecordedEvidence } from './record'

/** What the desk says of each piece of evidence, or, in older files, of none. */
const saidOfAll = [
  'kind',
  'details',
  'origin',
  'firstHand',
  'onRecord',
  'checkedBy',
  'checkedAt',
  'excerptAt',
] as const

/** Evidence of which something is not said that is said of other evidence. */
const unlikeOthers = (evidence: readonly RecordedEvidence[]): Finding[] =>
  saidOfAll.flatMap((name) => {
    const silent = evidence.filter((each) => each[name] === undefined)
    return silent.length === evidence.length
      ? []
      : silent.map(({ id }) =>
          finding('evidence', `evidence ${id}`, `it does not say its “${name}”, as other evidence does`),
        )
  })

/** The list of files where it is not what the evidence says; there is none where it says nothing of files. */
function unlikeListed(files: ArticleRecord['files'], evidence: readonly RecordedEvidence[]): Finding[] {
  const leantOn = filesOf(evidence)
  return unless(
    JSON.stringify(files) === JSON.stringify(leantOn.length === 0 ? undefined : leantOn),
    'evidence',
    'the files',
    'they are not those that the evidence leans on',
  )
}

/** Evidence that is not what the history tells of, or withdrawn where it says otherwise. A claim that is removed takes its evidence with it, each with an entry. */
export function wrongEvidence({ claims, activity, files }: ArticleRecord): Finding[] {
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
    ...unlikeOthers(evidence),
    ...unlikeListed(files, evidence),
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
