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
  const text = fc.tuple(hostileText, fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud83d', '\udc4d')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (whole) => {
      const codePoints = codePointsOf(whole)
      for (let offset = 0; offset <= whole.length; offset += 1) {
        expect(codePoints(offset)).toBe([...whole.slice(0, offset)].length)
        expect(toCodePoints(whole, offset)).toBe(codePoints(offset))
      }
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
      for (let count = 0; count <= whole.length; count += 1) {
        expect(units(count)).toBe(whole.slice(0, count).join('').length)
        expect(codePoints(units(count))).toBe(count)
      }
    }),
    seeded,
  )
})
