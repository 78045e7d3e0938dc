import { expect, test } from 'vitest'
import { withClaims, withReading, type Known } from '@/components/article/session/known-claims'
import { sketchOf } from '@/lib/domain/sketch'
import { aClaim, aDossier } from '@/tests/support/dossier'

const nothing: Known = { claims: new Map(), removed: new Set() }
const whole = aClaim({ claimReviewed: 'Rents rose', lastSeq: 4, version: 2 })
const sketch = (lastSeq: number) =>
  sketchOf(
    {
      ...whole,
      lastSeq,
      quote: null,
      verdict: null,
      mine: null,
      spans: [{ start: 0, end: 5, anchor: 'exact', was: null }],
    },
    aDossier().revisions[0]!,
  )

test('the rest of a claim takes the place of its sketch, and a sketch never that of the whole claim', () => {
  const known = withReading(nothing, [sketch(4)], 4)
  const filled = withClaims(known, [whole])
  expect(filled.claims.get('c1')).toBe(whole)
  expect(withReading(filled, [sketch(4)], 4).claims.get('c1')).toBe(whole)
})

test('a newer sketch says that the claim known is out of date', () => {
  const newer = sketch(5)
  expect(withReading(withClaims(nothing, [whole]), [newer], 5).claims.get('c1')).toBe(newer)
})

test('a claim removed here does not come back with the rest of others', () => {
  expect(withClaims({ ...nothing, removed: new Set(['c1']) }, [whole]).claims.size).toBe(0)
})
