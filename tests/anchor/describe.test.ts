import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as passageOf } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { contains, isWithin, overlaps } from '@/lib/anchor/span'
import { hostileStretch, seeded } from '../support/hostile'
import { marked } from '../support/marked'

test('tells the words of a passage and what stands around it', () => {
  const { text, span } = marked('Rents rose [by a third] last year.')
  expect(passageOf(text, span)).toEqual({
    ...span,
    exact: 'by a third',
    prefix: 'Rents rose ',
    suffix: ' last year.',
  })
})

test('leaves out of the context a family of emoji that does not fit whole', () => {
  const { text, span } = marked(`x👨‍👩‍👧‍👦${'a'.repeat(25)}[claim]${'b'.repeat(25)}👨‍👩‍👧‍👦x`)
  expect(passageOf(text, span)).toMatchObject({ prefix: 'a'.repeat(25), suffix: 'b'.repeat(25) })
})

test('cuts quote and context out of the text itself, 32 units at most, and through no grapheme', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(hostileStretch, ({ text, span }) => {
      const snapped = snap(text, span)
      if (!snapped) return
      const { start, end, exact, prefix, suffix } = passageOf(text, snapped)
      expect(text.slice(start, end)).toBe(exact)
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32)
      const boundaries = [...graphemes.segment(text)].map((grapheme) => grapheme.index).concat(text.length)
      expect(boundaries).toContain(start - prefix.length)
      expect(boundaries).toContain(end + suffix.length)
    }),
    seeded,
  )
})

test('knows stretches that overlap, contain and lie within a text', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true)
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 3 }, { start: 1, end: 1 })).toBe(false)
  expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true)
  expect(contains({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(false)
  expect(isWithin('Rents', { start: 0, end: 5 })).toBe(true)
  expect(isWithin('Rents', { start: 0, end: 6 })).toBe(false)
  expect(isWithin('Rents', { start: 2, end: 2 })).toBe(false)
  expect(isWithin('Rents', { start: -1, end: 2 })).toBe(false)
  expect(isWithin('Rents', { start: 0.5, end: 2 })).toBe(false)
})
