import { aClaim, anActor, aReview, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

/** When Ben answered. */
export const later = '2026-11-23T13:00:00.000Z'
/** What Ben answered, other than Ada. */
export const ben = aReview({
  id: 'r2',
  reviewer: 'ben',
  substance: 'false',
  reasoning: 'The table says 12 %.',
  submittedAt: later,
})
/** A claim that the two differ on, with evidence before, between and after their answers. */
export const contested = aClaim({
  state: 'contested',
  reviews: [aReview(), ben],
  evidence: [
    anEvidence({ withdrawnAt: '2026-11-23T12:30:00.000Z' }),
    anEvidence({
      id: 'e2',
      title: 'A letter',
      excerpt: null,
      addedAt: '2026-11-23T12:40:00.000Z',
      changedAt: '2026-11-23T13:10:00.000Z',
    }),
  ],
})
/** Two reviews are asked for. */
export const two = { requiredReviews: 2 }
/** An editor who did not review. */
export const eve = anActor({ id: 'eve', name: 'Eve Lund', role: 'editor' })
/** All claims of the page. */
export const claims = [contested]

/** A desk that takes drafts. */
export const keeping = {
  saveDraft: async () => ({ ok: true as const, value: { savedAt: noon } }),
  dropDraft: async () => ({ ok: true as const, value: { dropped: true as const } }),
}
