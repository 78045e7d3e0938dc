import { expect } from 'vitest'
import type { BadInput } from './refused'

const span = (start: number, end: number, exact: string) => ({ start, end, exact })
const mark = (spans: unknown): BadInput[1] => ['POST', '/articles/{article}/claims', { revision: 1, spans }]
const review = (words: unknown): BadInput[1] => ['PUT', '/claims/{claim}/reviews/mine', words]
const evidence = (words: unknown): BadInput[1] => ['POST', '/claims/{claim}/evidence', words]

/** What is wrong with claims, their reviews and their evidence. */
export const badClaimInput: readonly BadInput[] = [
  [
    'a javascript: link of evidence',
    evidence({ stance: 'context', url: 'JaVaScRiPt:alert(1)' }),
    { url: 'A link must begin with http:// or https://.' },
  ],
  [
    'a javascript: link in a change',
    ['PATCH', '/evidence/{evidence}', { version: 1, url: ' java\nscript:alert(1)' }],
    { url: 'A link must begin with http:// or https://.' },
  ],
  ['no spans', mark([]), { spans: 'A claim has at least one span.' }],
  [
    'a span behind the text',
    mark([span(0, 5, 'Rents'), span(100_000, 100_005, 'Rents')]),
    { 'spans.1.end': 'This lies behind the end of the text.' },
  ],
  ['a span before the text', mark([span(-5, 5, 'Rents')]), { 'spans.0.start': 'This lies before the text.' }],
  [
    'a span that ends before it begins',
    mark([span(5, 5, '')]),
    { 'spans.0': 'A span ends after it begins.' },
  ],
  [
    'a span of nothing but space',
    mark([span(5, 6, ' ')]),
    { 'spans.0': 'There are no words in this stretch.' },
  ],
  [
    'a span beyond all numbers',
    [
      'POST',
      '/articles/{article}/claims',
      '{"revision":1,"spans":[{"start":0,"end":1e400,"exact":"x"}]}',
      { 'content-type': 'application/json' },
    ],
    { 'spans.0.end': 'This must be a whole number.' },
  ],
  [
    'a rating of another scale',
    review({ substance: 'verified' }),
    { substance: expect.stringContaining('not on the scale') },
  ],
  ['a rating that is a number', review({ substance: 5 }), { substance: 'This must be text.' }],
  [
    'a review without its ratings',
    review({ submit: true }),
    { attribution: expect.any(String), substance: expect.any(String) },
  ],
  [
    'a reasoning over the limit',
    review({ reasoning: 'x'.repeat(20_001) }),
    { reasoning: 'This is too long: at most 20000 characters.' },
  ],
  [
    'a source that is not there',
    evidence({ stance: 'context', sourceId: 'nobody' }),
    { sourceId: 'There is no such source.' },
  ],
  [
    'a time no calendar has',
    evidence({
      stance: 'context',
      title: 'x',
      retrievedAt: '0000-01-01T00:00:00Z',
    }),
    { retrievedAt: expect.any(String) },
  ],
  [
    'a change without the version',
    ['PATCH', '/claims/{claim}', { kind: 'opinion' }],
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a removal without the version',
    ['DELETE', '/claims/{claim}'],
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a claim dropped without a reason',
    ['PATCH', '/claims/{claim}', { version: 2, state: 'dropped' }],
    { reason: 'Say why the claim is dropped.' },
  ],
]
