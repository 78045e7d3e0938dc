import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCodePoints } from '@/lib/anchor/code-points'
import { describe } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { locateSelector, type Selector } from '@/lib/anchor/locate-selector'
import { hostileStretch, seeded } from '../support/hostile'
import { show } from '../support/marked'

const text = '👍🏽 Rents rose by a third, she said. 🇵🇰 Prices fell by a third, she said. پاکستان نے کہا'

const told = (selector: Selector): string => {
  const found = locateSelector(text, selector)
  return found ? `${found.by}: ${show(text, found)}` : 'nowhere'
}
const bracket = (words: string, from = 0): string =>
  show(text, { start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length })

test('a position alone counts in code points', () => {
  expect(told({ position: { start: 3, end: 13 } })).toBe(`position: ${bracket('Rents rose')}`)
})

test('a position alone must lie in the text and hold something', () => {
  const end = toCodePoints(text, text.length)
  for (const position of [
    { start: 5, end: 5 },
    { start: 9, end: 4 },
    { start: -2, end: 4 },
    { start: 0, end: end + 1 },
    { start: 8, end: 9 },
  ]) {
    expect(told({ position })).toBe('nowhere')
  }
})

test('a quote alone must stand once', () => {
  expect(told({ quote: { exact: 'Prices fell' } })).toBe(`quote: ${bracket('Prices fell')}`)
  expect(told({ quote: { exact: 'by a third' } })).toBe('nowhere')
  expect(told({ quote: { exact: 'by a fourth' } })).toBe('nowhere')
})

test('what stands before or after tells which of several is meant', () => {
  expect(told({ quote: { exact: 'by a third', prefix: 'Prices fell ' } })).toBe(
    `quote: ${bracket('by a third', 30)}`,
  )
  expect(told({ quote: { exact: 'she said', suffix: '. 🇵🇰' } })).toBe(`quote: ${bracket('she said')}`)
  expect(told({ quote: { exact: 'by a third', prefix: 'Wages grew ', suffix: ', he said' } })).toBe('nowhere')
})

test('a long quote that stands once needs no context', () => {
  expect(
    told({ quote: { exact: 'Prices fell by a third', prefix: 'Advertisement ', suffix: ' Menu' } }),
  ).toBe(`quote: ${bracket('Prices fell by a third')}`)
})

test('a position tells which of several, in code points or as others count', () => {
  const start = text.lastIndexOf('by a third')
  const position = { start: toCodePoints(text, start), end: toCodePoints(text, start + 10) }
  expect(told({ quote: { exact: 'by a third' }, position })).toBe(
    `quote-and-position: ${bracket('by a third', start)}`,
  )
  expect(told({ quote: { exact: 'by a third' }, position: { start, end: start + 10 } })).toBe(
    `quote-and-utf16-position: ${bracket('by a third', start)}`,
  )
  expect(told({ quote: { exact: 'Prices fell' }, position: { start: 0, end: 3 } })).toBe(
    `quote: ${bracket('Prices fell')}`,
  )
})

test('a quote in decomposed letters or with another line end is the same quote', () => {
  expect(locateSelector('Le café\nest fermé', { quote: { exact: 'cafe\u0301\r\nest' } })).toEqual({
    start: 3,
    end: 11,
    by: 'quote',
  })
})

test('finds its own selectors again in any text', () => {
  fc.assert(
    // Our texts are canonical when they are stored: composed, and with one sign for the end of a line.
    fc.property(
      hostileStretch.filter(({ text }) => text === text.normalize('NFC') && !text.includes('\r')),
      ({ text, span }) => {
        const snapped = snap(text, span)
        if (!snapped) return
        const { exact, prefix, suffix } = describe(text, snapped)
        const position = { start: toCodePoints(text, snapped.start), end: toCodePoints(text, snapped.end) }
        expect(locateSelector(text, { position })).toMatchObject(snapped)
        expect(locateSelector(text, { quote: { exact, prefix, suffix }, position })).toEqual({
          ...snapped,
          by: 'quote-and-position',
        })
      },
    ),
    seeded,
  )
})
