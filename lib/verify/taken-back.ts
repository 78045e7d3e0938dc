import type { KeptActivity } from '@/lib/domain/activity'
import type { HeldEntry } from '@/lib/domain/held'
import { reviewedForm, type Review } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import { leafForm, newestLeaves, saltForm, saltOf } from '@/lib/record/leaves'
import { reviewContent } from '@/lib/record/content/review'
import type { Finding, Sha256 } from './record'

/** A submitted review that was taken back, as the desk keeps it. */
export type KeptTakenReview = Omit<Review, 'version' | 'outdated' | 'confirmations'> &
  Readonly<{ claimId: string; rules: RoundRules; takenBackAt: string }>

/** Reviews that are kept as taken back and are not those that the history, or what is held apart from it, tells of: which, by whom and when, and word for word. */
export function wrongTakenReviews(
  reviews: readonly KeptTakenReview[],
  history: readonly KeptActivity[],
  held: readonly HeldEntry[],
  sha256: Sha256,
): Finding[] {
  const finding = (id: string, what: string): Finding => ({ check: 'reviews', where: `review ${id}`, what })
  const apart = new Map(held.map((entry) => [`${entry.kind} ${entry.subject}`, entry]))
  const entries = new Map(
    history
      .filter(({ kind }) => kind === 'review-taken-back')
      .map(({ subject, actor, at }) => [subject, { actor, at }]),
  )
  for (const { kind, subject, actor, at } of held)
    if (kind === 'review-taken-back') entries.set(subject, { actor, at })
  const newest = newestLeaves(history)
  const known = new Set(reviews.map(({ id }) => id))
  const isAsSubmitted = (review: KeptTakenReview): boolean => {
    const before = apart.get(`review-submitted ${review.id}`)
    if (before) return before.digest === sha256(reviewedForm(review))
    const name = `review:${review.id}`
    const found = newest.get(name)
    const secret = found?.entry.secret
    return (
      !found ||
      (typeof secret === 'string' &&
        found.leaf.digest ===
          sha256(
            leafForm(
              saltOf(sha256(saltForm(secret, name))),
              name,
              reviewContent(review.claimId, review, review.rules),
            ),
          ))
    )
  }
  return [
    ...[...entries.keys()]
      .filter((id) => !known.has(id))
      .map((id) => finding(id, 'the history tells of it, but it is not there, nor kept as taken back')),
    ...reviews.flatMap((review): Finding[] => {
      const entry = entries.get(review.id)
      if (entry?.actor !== review.reviewer || entry.at !== review.takenBackAt)
        return [finding(review.id, 'it is kept as taken back, but the history does not say so')]
      return isAsSubmitted(review)
        ? []
        : [finding(review.id, 'it was taken back, and does not say what it said when it was submitted')]
    }),
  ]
}
