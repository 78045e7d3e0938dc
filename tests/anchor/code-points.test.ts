import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf, toCodePoints, toUnits, unitsOf } from '@/lib/anchor/code-points'
import { hostileText, seeded } from '../support/hostile'

test('counts a character outside the basic plane as one code point and two units', () => {
  const text = 'a👍b𝒜c'
  expect([0, 1, 3, 4, 6, 7].map((offset) => toCodePoints(text, offset))).toEqual([0, 1, 2, 3, 4, 5])
  expect([0, 1, 2, 3, 4, 5].map((offset) => toUnits(text, offset))).toEqual([0, 1, 3, 4, 6, 7])
})

test('keeps questions outside the text inside it', () => {
  expect([-1, 9].map(codePointsOf('a👍'))).toEqual([0, 2])
  expect([-1, 9].map(unitsOf('a👍'))).toEqual([0, 3])
})

test('agrees with the iteration of the language at every offset of hostile text, half pairs included', () => {
  const text = fc
    .array(fc.oneof(hostileText, fc.constantFrom('\ud83d', '\udc4d')), { maxLength: 4 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (whole) => {
      const offsets = Array.from({ length: whole.length + 1 }, (_, offset) => offset)
      const counted = offsets.map((offset) => [...whole.slice(0, offset)].length)
      expect(offsets.map(codePointsOf(whole))).toEqual(counted)
      expect(offsets.map((offset) => toCodePoints(whole, offset))).toEqual(counted)
    }),
    seeded,
  )
})

test('goes to code points and back at every boundary of a code point', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const codePoints = codePointsOf(text)
      const units = unitsOf(text)
      const whole = [...text]
      const counts = Array.from({ length: whole.length + 1 }, (_, count) => count)
      expect(counts.map(units)).toEqual(counts.map((count) => whole.slice(0, count).join('').length))
      expect(counts.map((count) => codePoints(units(count)))).toEqual(counts)
    }),
    seeded,
  )
})
