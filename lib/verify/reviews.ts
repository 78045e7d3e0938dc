import { confirmedForm, reviewedForm } from '@/lib/domain/review'
import { finding, gone, isOfTime, subjectsOf, unmatched } from './entered'
import { unless, type ArticleRecord, type Entry, type Finding, type Sha256 } from './record'

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
