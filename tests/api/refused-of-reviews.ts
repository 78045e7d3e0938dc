import * as input from '@/lib/api/inputs'
import type { Refused } from './refused-of-articles'

const evidence = { claimId: 'c1', stance: 'supports', layer: 'substance', url: 'https://stats.test' }

/** What is refused of reviews and evidence. */
export const refusedOfReviews: readonly Refused[] = [
  [
    'submit in words',
    input.saveReviewInput,
    { claimId: 'c1', submit: 'yes' },
    { submit: 'This must be true or false.' },
  ],
  [
    'a confidence nobody has',
    input.saveReviewInput,
    { claimId: 'c1', confidence: 'total' },
    { confidence: 'This must be one of: low, medium, high.' },
  ],
  [
    'evidence without a stance',
    input.addEvidenceInput,
    { ...evidence, stance: undefined },
    { stance: 'This must be one of: supports, refutes, mixed, context.' },
  ],
  [
    'evidence of nothing',
    input.addEvidenceInput,
    { claimId: 'c1', stance: 'context', title: ' ' },
    { url: 'Evidence needs a link, a title, a source or an excerpt.' },
  ],
  [
    'a locator nobody knows',
    input.addEvidenceInput,
    { ...evidence, locator: { chapter: '2' } },
    { locator: 'This is not known here: chapter.' },
  ],
  [
    'a page in digits',
    input.addEvidenceInput,
    { ...evidence, locator: { page: 12 } },
    { 'locator.page': 'This must be text.' },
  ],
  [
    'a time that is none',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: 'yesterday' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time before all calendars',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: '0000-01-01T00:00:00Z' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time after all calendars',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: '9999-12-31T23:59:59-12:00' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
]
