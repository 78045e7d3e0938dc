import { expect, test } from 'vitest'
import {
  claimsInTextOrder,
  withClaim,
  withoutClaim,
  withReading,
  type Known,
} from '@/components/article/session/known-claims'
import { aClaim, aReview } from '@/tests/support/dossier'

const of = (...claims: ReturnType<typeof aClaim>[]): Known => ({
  claims: new Map(claims.map((claim) => [claim.id, claim])),
  removed: new Set(),
})
const wording = (known: Known, id = 'c1') => known.claims.get(id)?.claimReviewed

test('a deed’s answer shows at once', () => {
  expect(wording(withClaim(of(aClaim()), aClaim({ lastSeq: 2, version: 2, claimReviewed: 'New' })))).toBe(
    'New',
  )
})

test('an answer that comes late does not undo a later one', () => {
  const now = of(aClaim({ lastSeq: 3, version: 3, claimReviewed: 'Latest' }))
  expect(wording(withClaim(now, aClaim({ lastSeq: 2, version: 2, claimReviewed: 'Old' })))).toBe('Latest')
})

test('an older draft of one’s own review does not replace a newer one', () => {
  const now = of(aClaim({ mine: aReview({ version: 4, reasoning: 'Longer', submittedAt: null }) }))
  const kept = withClaim(now, aClaim({ mine: aReview({ version: 3, reasoning: 'Long', submittedAt: null }) }))
  expect(kept.claims.get('c1')?.mine?.reasoning).toBe('Longer')
})

test('a reading of the article takes over what others changed and removed', () => {
  const now = of(aClaim(), aClaim({ id: 'c2' }))
  const read = withReading(now, [aClaim({ lastSeq: 5, claimReviewed: 'Theirs' })], 6)
  expect([...read.claims.keys()]).toEqual(['c1'])
  expect(wording(read)).toBe('Theirs')
})

test('a reading made before a claim was marked here does not take it away', () => {
  expect([...withReading(of(aClaim({ id: 'c9', lastSeq: 8 })), [], 7).claims.keys()]).toEqual(['c9'])
})

test('a claim removed here is not brought back by a reading made before', () => {
  expect([...withReading(withoutClaim(of(aClaim()), 'c1'), [aClaim()], 1).claims.keys()]).toEqual([])
})

test('claims come in the order of the text, the longer of two that begin together first, the lost ones last', () => {
  const early = aClaim({ id: 'early', words: 'Rents in' })
  const long = aClaim({ id: 'long', words: 'by a third last year' })
  const short = aClaim({ id: 'short', words: 'by a third' })
  const lost = aClaim({
    id: 'lost',
    spans: aClaim({ words: 'Rents in' }).spans.map((span) => ({ ...span, anchor: 'lost' as const })),
  })
  expect(claimsInTextOrder([lost, short, long, early], 1).map((claim) => claim.id)).toEqual([
    'early',
    'long',
    'short',
    'lost',
  ])
})
