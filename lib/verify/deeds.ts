import { heldReason } from '@/lib/domain/held'
import { confirmedForm, reviewedForm } from '@/lib/domain/review'
import { unless, type ArticleRecord, type Check, type Entry, type Finding, type Sha256 } from './record'

const finding = (check: Check, where: string, what: string): Finding => ({ check, where, what })
const untold = 'no entry of the history tells of it'
const gone = 'the history tells of it, but it is not there'

const subjectsOf = (history: readonly Entry[], ...kinds: readonly Entry['kind'][]): string[] =>
  history.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject)

/** The values that come more than once. */
const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
]

/** Things that are there more than once, of which the history does not tell, or that are missing although it does. */
function unmatched(
  check: Check,
  name: string,
  ids: readonly string[],
  told: readonly string[],
  mayBeGone: (id: string) => boolean,
): Finding[] {
  const [known, entered] = [new Set(ids), new Set(told)]
  return [
    ...twice(ids).map((id) => finding(check, `${name} ${id}`, 'it is there twice')),
    ...twice(told).map((id) => finding(check, `${name} ${id}`, 'the history tells of it twice')),
    ...ids.filter((id) => !entered.has(id)).map((id) => finding(check, `${name} ${id}`, untold)),
    ...told
      .filter((id) => !known.has(id) && !mayBeGone(id))
      .map((id) => finding(check, `${name} ${id}`, gone)),
  ]
}

/** The entry of that kind about each thing. */
const entriesOf = (history: readonly Entry[], kind: Entry['kind']): ReadonlyMap<string, Entry> =>
  new Map(history.filter((entry) => entry.kind === kind).map((entry) => [entry.subject, entry]))

/** Whether a thing is by whom and of when the entry tells, where there is one. */
function wrongOrigin(
  check: Check,
  where: string,
  entry: Entry | undefined,
  by: string,
  at: string,
): Finding[] {
  return unless(
    !entry || (entry.actor === by && entry.at === at),
    check,
    where,
    `the history says that it is by ${entry?.actor}, at ${entry?.at}`,
  )
}

/** Claims that are not those the history tells of, by somebody else, part of none that is there, or dropped where it says otherwise. */
export function wrongClaims({ claims, activity }: ArticleRecord): Finding[] {
  const removed = new Set(subjectsOf(activity, 'claim-removed'))
  const marked = entriesOf(activity, 'claim-marked')
  const known = new Set(claims.map(({ id }) => id))
  const dropped = new Map(
    activity
      .filter(({ kind }) => kind === 'claim-dropped' || kind === 'claim-restored')
      .map(({ subject, kind }) => [subject, kind === 'claim-dropped']),
  )
  return [
    ...unmatched(
      'claims',
      'claim',
      claims.map(({ id }) => id),
      subjectsOf(activity, 'claim-marked'),
      (id) => removed.has(id),
    ),
    ...claims
      .filter(({ id }) => removed.has(id))
      .map(({ id }) => finding('claims', `claim ${id}`, 'the history says that it was removed')),
    ...claims
      .filter(({ id, state }) => (state === 'dropped') !== (dropped.get(id) ?? false))
      .map(({ id, state }) =>
        finding(
          'claims',
          `claim ${id}`,
          state === 'dropped'
            ? 'it is dropped, but the history does not say so'
            : 'the history says that it was dropped',
        ),
      ),
    ...claims.flatMap(({ id, createdBy, createdAt }) =>
      wrongOrigin('claims', `claim ${id}`, marked.get(id), createdBy, createdAt),
    ),
    ...claims.flatMap(({ id, parent }) =>
      unless(
        parent === null || (known.has(parent) && parent !== id),
        'claims',
        `claim ${id}`,
        'it is part of a claim that is not there',
      ),
    ),
  ]
}

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

/** Whether an entry says when that was done: by its own time, or in words where it was entered when a closed round opened. */
const isOfTime = ({ at, reason }: Entry, time: string | null): boolean =>
  at === time || (time !== null && reason === heldReason(time))

/** Confirmations of reviews that are not those the history, or what is held apart from it, tells of: of which review, by whom and when, and word for word. */
function wrongConfirmations(
  claims: ArticleRecord['claims'],
  history: readonly Entry[],
  sha256: Sha256,
): Finding[] {
  const entries = history.filter(({ kind }) => kind === 'review-confirmed')
  const kept = claims.flatMap((claim) =>
    claim.reviews.flatMap(({ id, reviewer, confirmations = [] }) =>
      confirmations.map((each) => ({
        ...each,
        review: id,
        entry: entries.find(
          (entry) => entry.subject === each.id && entry.actor === reviewer && isOfTime(entry, each.at),
        ),
      })),
    ),
  )
  const told = new Set(kept.map(({ entry }) => entry))
  return [
    ...entries
      .filter((entry) => !told.has(entry))
      .map(({ subject }) => finding('reviews', `confirmation ${subject}`, gone)),
    ...kept.flatMap((each): Finding[] => {
      if (!each.entry)
        return [
          finding(
            'reviews',
            `review ${each.review}`,
            'no entry of the history tells of a confirmation of it',
          ),
        ]
      return each.entry.leaves ||
        !each.entry.digest ||
        each.entry.digest === sha256(confirmedForm(each.review, each))
        ? []
        : [finding('reviews', `review ${each.review}`, 'a confirmation of it does not say what it said')]
    }),
  ]
}

/** Reviews that are there although the history says that they were taken back, and entries that take back what that person had not submitted before, or twice. */
function wrongTakingBack(reviews: readonly Readonly<{ id: string }>[], history: readonly Entry[]): Finding[] {
  const standing = new Map<string, string>()
  const taken = new Set<string>()
  const findings = history.flatMap((entry): Finding[] => {
    if (entry.kind === 'review-submitted') standing.set(entry.subject, entry.actor)
    if (entry.kind !== 'review-taken-back') return []
    const isRight = standing.get(entry.subject) === entry.actor && !taken.has(entry.subject)
    taken.add(entry.subject)
    return unless(
      isRight,
      'reviews',
      `review ${entry.subject}`,
      'the history says that it was taken back, but not that it was submitted before by the same person',
    )
  })
  return [
    ...findings,
    ...reviews
      .filter(({ id }) => taken.has(id))
      .map(({ id }) => finding('reviews', `review ${id}`, 'the history says that it was taken back')),
  ]
}

/**
 * Submitted reviews, and confirmations of them, that are not those the history, or what is held apart from it, tells of: by whom and when,
 * and word for word where their SHA-256 is kept.
 */
export function wrongReviews({ claims, activity, waiting = [] }: ArticleRecord, sha256: Sha256): Finding[] {
  const history = [...activity, ...waiting]
  const entries = new Map(
    history.filter(({ kind }) => kind === 'review-submitted').map((entry) => [entry.subject, entry]),
  )
  const reviews = claims.flatMap((claim) => claim.reviews)
  const taken = new Set(subjectsOf(history, 'review-taken-back'))
  return [
    ...wrongConfirmations(claims, history, sha256),
    ...wrongTakingBack(reviews, history),
    ...unmatched(
      'reviews',
      'review',
      reviews.map(({ id }) => id),
      subjectsOf(history, 'review-submitted'),
      (id) => taken.has(id),
    ),
    ...reviews.flatMap((review): Finding[] => {
      const entry = entries.get(review.id)
      if (!entry) return []
      if (entry.actor !== review.reviewer || !isOfTime(entry, review.submittedAt))
        return [
          finding(
            'reviews',
            `review ${review.id}`,
            `the history says that ${entry.actor} submitted it at ${entry.at}`,
          ),
        ]
      return entry.leaves || !entry.digest || entry.digest === sha256(reviewedForm(review))
        ? []
        : [finding('reviews', `review ${review.id}`, 'it does not say what it said when it was submitted')]
    }),
  ]
}
