import { editClaimInput, markClaimInput, removeClaimInput } from '@/lib/api/claim/input'
import type { Refused } from './refused-of-articles'

const span = { start: 0, end: 5, exact: 'Rents' }
const mark = { articleId: 'a1', revision: 1, spans: [span] }
const long = (length: number) => 'x'.repeat(length)

/** What is refused of claims. */
export const refusedOfClaims: readonly Refused[] = [
  ['no spans', markClaimInput, { ...mark, spans: [] }, { spans: 'A claim has at least one span.' }],
  ['spans that are missing', markClaimInput, { articleId: 'a1', revision: 1 }, { spans: 'This is missing.' }],
  [
    'too many spans',
    markClaimInput,
    { ...mark, spans: Array(51).fill(span) },
    { spans: 'A claim has at most 50 spans.' },
  ],
  [
    'a span that begins before the text',
    markClaimInput,
    { ...mark, spans: [{ ...span, start: -1 }] },
    { 'spans.0.start': 'This lies before the text.' },
  ],
  [
    'a span that ends before it begins',
    markClaimInput,
    { ...mark, spans: [span, { ...span, start: 9 }] },
    { 'spans.1': 'A span ends after it begins.' },
  ],
  [
    'a span at half a letter',
    markClaimInput,
    { ...mark, spans: [{ ...span, start: 0.5 }] },
    { 'spans.0.start': 'This must be a whole number.' },
  ],
  [
    'a span beyond all numbers',
    markClaimInput,
    { ...mark, spans: [{ ...span, end: 1e300 }] },
    { 'spans.0.end': 'This must be a whole number.' },
  ],
  [
    'a span that is a text',
    markClaimInput,
    { ...mark, spans: ['0-5'] },
    { 'spans.0': 'This must be an object.' },
  ],
  [
    'a span without words',
    markClaimInput,
    { ...mark, spans: [{ start: 0, end: 5 }] },
    { 'spans.0.exact': 'This is missing.' },
  ],
  [
    'a place in words',
    markClaimInput,
    { ...mark, spans: [{ ...span, start: '0' }] },
    { 'spans.0.start': 'This must be a whole number.' },
  ],
  [
    'a revision in words',
    markClaimInput,
    { ...mark, revision: 'one' },
    { revision: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a claimant without a type',
    markClaimInput,
    { ...mark, claimant: { name: 'Ana' } },
    { 'claimant.type': 'This must be one of: person, organisation, government, unnamed.' },
  ],
  [
    'a wording over the limit',
    editClaimInput,
    { claimId: 'c1', version: 1, claimReviewed: long(2001) },
    { claimReviewed: 'This is too long: at most 2000 characters.' },
  ],
  [
    'no version',
    editClaimInput,
    { claimId: 'c1' },
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'version 0',
    editClaimInput,
    { claimId: 'c1', version: 0 },
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a claim dropped without a reason',
    editClaimInput,
    { claimId: 'c1', version: 1, state: 'dropped', reason: ' ' },
    { reason: 'Say why the claim is dropped.' },
  ],
  [
    'spans without their revision',
    editClaimInput,
    { claimId: 'c1', version: 1, spans: [span] },
    { revision: 'Name the revision that the spans count in.' },
  ],
  [
    'a state that only the desk gives',
    editClaimInput,
    { claimId: 'c1', version: 1, state: 'agreed' },
    { state: 'This must be one of: dropped, open.' },
  ],
  [
    'a version in a link that is none',
    removeClaimInput,
    { claimId: 'c1', version: 'x' },
    { version: 'This must be the version you saw, a whole number.' },
  ],
]
