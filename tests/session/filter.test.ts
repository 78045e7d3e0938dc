import { expect, test } from 'vitest'
import { everything, filterFrom, passes, shownOf, withFilter } from '@/components/article/session/filter'
import { restingStop, stepStop } from '@/components/article/column/sheet-stops'
import { aClaim, aRatedClaim, aReview } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

test('keeps the filter in the link and reads it back', () => {
  const filter = { state: 'in-review', rating: 'mostly-true', mine: true, find: 'rents & “flats”' } as const
  const link = withFilter(new URLSearchParams('claim=c1'), filter)
  expect(link.get('claim')).toBe('c1')
  expect(filterFrom(new URLSearchParams(link.toString()))).toEqual(filter)
})

test('leaves what filters nothing out of the link', () => {
  expect(
    withFilter(new URLSearchParams('state=open&find=x&claim=c1'), { ...everything, find: '  ' }).toString(),
  ).toBe('claim=c1')
})

test.each(['state=zebra&rating=<b>&mine=yes', '', 'state=&rating=&find='])(
  'takes a link that it does not understand for no filter: %s',
  (link) => {
    expect(filterFrom(new URLSearchParams(link))).toEqual(everything)
  },
)

test.each([
  { asked: { find: 'THIRD rents' }, claim: aClaim({ claimReviewed: 'Rents rose by a third.' }), is: true },
  { asked: { find: 'third zebra' }, claim: aClaim({ claimReviewed: 'Rents rose by a third.' }), is: false },
  { asked: { find: 'letê "by a third" -zebra' }, claim: aClaim({ quote: '„L’été”—by a third…' }), is: true },
  { asked: { find: 'third -rents' }, claim: aClaim({ claimReviewed: 'Rents rose by a third.' }), is: false },
  { asked: { find: '上涨' }, claim: aClaim({ quote: '房租上涨。' }), is: true },
  { asked: { find: 'thi' }, claim: aClaim({ claimReviewed: 'Rents rose by a third.' }), is: true },
  { asked: { find: ' “ ' }, claim: aClaim(), is: true },
  {
    asked: { find: 'akten gazette' },
    claim: aClaim({
      reviews: [aReview({ reasoning: 'Die Akten.' })],
      evidence: [anEvidence({ url: 'https://example.org/gazette' })],
    }),
    is: true,
  },
  {
    asked: { find: 'gazette' },
    claim: aClaim({
      evidence: [anEvidence({ url: 'https://example.org/gazette', withdrawnAt: '2026-11-25T10:00:00.000Z' })],
    }),
    is: false,
  },
  {
    asked: { find: 'entwurf' },
    claim: aClaim({ mine: aReview({ reasoning: 'Entwurf', submittedAt: null }) }),
    is: false,
  },
  { asked: { rating: 'reported-only' }, claim: aRatedClaim('true', 'reported-only'), is: true },
  { asked: { rating: 'none' }, claim: aRatedClaim('true'), is: false },
  { asked: { rating: 'none' }, claim: aClaim(), is: true },
  {
    asked: { rating: 'half-true' },
    claim: aClaim({ mine: aReview({ substance: 'half-true', submittedAt: null }) }),
    is: true,
  },
  { asked: { state: 'dropped' as const }, claim: aClaim({ state: 'dropped' }), is: true },
  { asked: { mine: true }, claim: aClaim({ createdBy: 'ben', reviews: [aReview()] }), is: true },
  { asked: { mine: true }, claim: aClaim({ createdBy: 'ben' }), is: false },
  {
    asked: { state: 'unreviewed' as const },
    claim: aClaim({ reviews: [aReview({ reviewer: 'ben' })], mine: aReview({ submittedAt: null }) }),
    is: true,
  },
  {
    asked: { state: 'unreviewed' as const },
    claim: aClaim({ given: { attribution: 'unknown', substance: 'true', outdated: false } }),
    is: false,
  },
  {
    asked: { state: 'unreviewed' as const },
    claim: aClaim({ given: { attribution: 'unknown', substance: 'true', outdated: true } }),
    is: true,
  },
  { asked: { state: 'unreviewed' as const }, claim: aClaim({ state: 'dropped' }), is: false },
  {
    asked: { rating: 'unproven' },
    claim: aClaim({ given: { attribution: 'unknown', substance: 'unproven', outdated: false } }),
    is: true,
  },
])('decides for $asked whether a claim is asked for: $is', ({ asked, claim, is }) => {
  expect(passes(claim, { ...everything, ...asked }, 'ada')).toBe(is)
})

test.each([
  [0.1, 0, 'peek'],
  [0.5, 0, 'half'],
  [0.9, 0, 'full'],
  [0.5, 3, 'full'],
  [0.5, -3, 'peek'],
] as const)('lets a sheet of %f of the window, flicked by %f, rest at %s', (share, flick, stop) => {
  expect(restingStop(share, flick)).toBe(stop)
})

test('moves the sheet stop by stop and no further', () => {
  expect([stepStop('peek', 1), stepStop('full', 1), stepStop('peek', -1)]).toEqual(['half', 'full', 'peek'])
})

test('what is said in a claim is folded once, however much is typed', () => {
  let read = 0
  const claims = Array.from({ length: 120 }, (_, n) =>
    Object.defineProperty(aClaim({ id: `c${n}` }), 'quote', {
      get: () => ((read += 1), `The mayor’s office, district ${n}`),
    }),
  )
  for (const find of ['m', 'ma', 'may', 'mayors', 'mayors -office', ''])
    shownOf(claims, { ...everything, find }, 'ada')
  expect(read).toBe(120)
  expect(shownOf(claims, { ...everything, find: 'mayors 7' }, 'ada').map(({ id }) => id)).toEqual([
    'c7',
    'c17',
    'c27',
    'c37',
    'c47',
    'c57',
    'c67',
    ...Array.from({ length: 10 }, (_, n) => `c${70 + n}`),
    'c87',
    'c97',
    'c107',
    'c117',
  ])
})
