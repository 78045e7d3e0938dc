import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Span } from '@/lib/anchor/span'
import { coveredSentences } from '@/lib/domain/coverage'
import { seeded } from '@/tests/support/hostile'

const words = (sentences: readonly Span[], spans: readonly Span[]) =>
  coveredSentences(sentences, spans).map((sentence) => sentence.coverage)
const three = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 20, end: 30 },
]

test('a sentence is claimed when a claim touches one unit of it, and pending otherwise', () => {
  expect(words(three, [])).toEqual(['pending', 'pending', 'pending'])
  expect(words(three, [{ start: 9, end: 10 }])).toEqual(['claimed', 'pending', 'pending'])
  expect(words(three, [{ start: 11, end: 12 }])).toEqual(['pending', 'claimed', 'pending'])
})

test('a claim that only borders on a sentence does not cover it', () => {
  expect(words(three, [{ start: 10, end: 11 }])).toEqual(['pending', 'pending', 'pending'])
  expect(words(three, [{ start: 12, end: 20 }])).toEqual(['pending', 'claimed', 'pending'])
  expect(words(three, [{ start: 20, end: 21 }])).toEqual(['pending', 'pending', 'claimed'])
})

test('a claim across sentences covers each of them, also when a shorter one follows it', () => {
  expect(words(three, [{ start: 5, end: 25 }])).toEqual(['claimed', 'claimed', 'claimed'])
  expect(
    words(three, [
      { start: 0, end: 25 },
      { start: 1, end: 2 },
    ]),
  ).toEqual(['claimed', 'claimed', 'claimed'])
})

test('a sentence keeps its place, and nobody has said that there is nothing to check', () => {
  expect(coveredSentences([{ start: 3, end: 7 }], [])).toEqual([
    { start: 3, end: 7, coverage: 'pending', by: null, reason: null },
  ])
})

const stretch = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({ start, end: start + length }))

/** Sentences as a text has them: in order, with gaps or none between them. */
const sentences = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 8 })), { maxLength: 12 })
  .map((steps) => {
    let end = 0
    return steps.map(([gap, length]) => {
      const start = end + gap
      end = start + length
      return { start, end }
    })
  })

test('it says what a look at every pair would say, in whatever order the spans come', () => {
  fc.assert(
    fc.property(sentences, fc.array(stretch, { maxLength: 12 }), (all, spans) => {
      expect(words(all, spans)).toEqual(
        all.map((sentence) => (spans.some((span) => overlaps(span, sentence)) ? 'claimed' : 'pending')),
      )
    }),
    seeded,
  )
})

test('a sentence whose words changed is pending, whatever claims were carried over, until somebody places a claim there or clears it', () => {
  const on = (isPlaced: boolean) => [{ start: 12, end: 15, isPlaced }]
  expect(coveredSentences(three, on(false), [], [11])[1]).toEqual({
    start: 11,
    end: 20,
    coverage: 'pending',
    by: null,
    reason: null,
    changed: true,
  })
  expect(coveredSentences(three, on(true), [], [11])[1]).toMatchObject({ coverage: 'claimed' })
  expect(coveredSentences(three, on(false), [{ start: 11, by: 'ada', reason: null }], [11])[1]).toMatchObject(
    {
      coverage: 'claimed',
    },
  )
  expect(coveredSentences(three, [], [{ start: 11, by: 'ada', reason: null }], [11])[1]).toMatchObject({
    coverage: 'nothing-to-check',
  })
  expect(coveredSentences(three, on(false), [], [0])[1]).toMatchObject({ coverage: 'claimed' })
})
