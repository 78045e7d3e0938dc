import { addEvidenceInput } from '@/lib/api/evidence/input'
import { saveReviewInput } from '@/lib/api/review/input'
import type { Refused } from './refused-of-articles'

const evidence = { claimId: 'c1', stance: 'supports', layer: 'substance', url: 'https://stats.test' }

/** What is refused of reviews and evidence. */
export const refusedOfReviews: readonly Refused[] = [
  [
    'submit in words',
    saveReviewInput,
    { claimId: 'c1', submit: 'yes' },
    { submit: 'This must be true or false.' },
  ],
  [
    'a confidence nobody has',
    saveReviewInput,
    { claimId: 'c1', confidence: 'total' },
    { confidence: 'This must be one of: low, medium, high.' },
  ],
  [
    'evidence without a stance',
    addEvidenceInput,
    { ...evidence, stance: undefined },
    { stance: 'This must be one of: supports, refutes, mixed, context.' },
  ],
  [
    'evidence of nothing',
    addEvidenceInput,
    { claimId: 'c1', stance: 'context', title: ' ' },
    { url: 'Evidence needs a link, a title, a source or an excerpt.' },
  ],
  [
    'a locator nobody knows',
    addEvidenceInput,
    { ...evidence, locator: { chapter: '2' } },
    { locator: 'This is not known here: chapter.' },
  ],
  [
    'a page in digits',
    addEvidenceInput,
    { ...evidence, locator: { page: 12 } },
    { 'locator.page': 'This must be text.' },
  ],
  [
    'a time that is none',
    addEvidenceInput,
    { ...evidence, retrievedAt: 'yesterday' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time before all calendars',
    addEvidenceInput,
    { ...evidence, retrievedAt: '0000-01-01T00:00:00Z' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time after all calendars',
    addEvidenceInput,
    { ...evidence, retrievedAt: '9999-12-31T23:59:59-12:00' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
]
