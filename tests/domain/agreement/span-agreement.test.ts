import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterF1, overlapF1, type MarkedText } from '@/lib/domain/agreement/span-agreement'

const at = (start: number, end: number) => ({ start, end })

test('counts characters that both marked: 10 and 10 with 5 in common are 0.5', () => {
  expect(characterF1([{ first: [at(0, 10)], second: [at(5, 15)] }])).toEqual({ value: 0.5 })
})

test('counts a stretch as found when any of it was marked: 1 of 2 and 1 of 1 are 2/3', () => {
  expect(overlapF1([{ first: [at(0, 10), at(20, 30)], second: [at(9, 15)] }]).value).toBeCloseTo(2 / 3, 12)
  expect(overlapF1([{ first: [at(0, 10)], second: [at(10, 20)] }])).toEqual({ value: 0 })
})

test('counts a character once however many claims hold it', () => {
  expect(characterF1([{ first: [at(0, 10), at(2, 8), at(5, 10)], second: [at(0, 10)] }])).toEqual({
    value: 1,
  })
})

test('adds texts up, and leaves out those where one of them marked nothing', () => {
  expect(
    characterF1([
      { first: [at(0, 10)], second: [at(0, 10)] },
      { first: [at(0, 30)], second: [at(40, 70)] },
      { first: [at(0, 500)], second: [] },
    ]),
  ).toEqual({ value: 0.25 })
  expect(characterF1([{ first: [at(0, 5)], second: [] }])).toEqual({
    value: null,
    because: 'no-shared-articles',
  })
  expect(overlapF1([])).toEqual({ value: null, because: 'no-shared-articles' })
})

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => at(start, start + length)),
  { minLength: 1, maxLength: 8 },
)
const texts = fc.array(fc.record({ first: spans, second: spans }), { minLength: 1, maxLength: 3 })

/** The same, character by character. */
function byCharacter(all: readonly MarkedText[]): number {
  const each = all.map(({ first, second }) =>
    [first, second].map(
      (list) =>
        new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n))),
    ),
  )
  const [both, marked] = each.reduce(
    ([shared, size], [a, b]) => [
      shared + [...a!].filter((place) => b!.has(place)).length,
      size + a!.size + b!.size,
    ],
    [0, 0],
  )
  return (2 * both) / marked
}

test('is the same whoever comes first, between 0 and 1, and 1 for the same marks', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const turned = all.map(({ first, second }) => ({ first: second, second: first }))
      for (const figure of [characterF1, overlapF1]) {
        expect(figure(turned).value).toBeCloseTo(figure(all).value!, 12)
        expect(figure(all).value).toBeGreaterThanOrEqual(0)
        expect(figure(all).value).toBeLessThanOrEqual(1)
        expect(figure(all.map(({ first }) => ({ first, second: first })))).toEqual({ value: 1 })
      }
      expect(characterF1(all).value).toBeCloseTo(byCharacter(all), 12)
    }),
  )
})
