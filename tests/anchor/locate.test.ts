import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as passageOf } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { locate } from '@/lib/anchor/locate'
import { hostileStretch, hostileText, seeded } from '../support/hostile'
import { marked, show } from '../support/marked'

function found(before: string, after: string): string {
  const { text, span } = marked(before)
  const place = locate(after, passageOf(text, span))
  return place ? `${place.anchor}: ${show(after, place)}` : '(nowhere)'
}

test.each([
  [
    'in the same text',
    'Rents rose [by a third] last year.',
    'Rents rose by a third last year.',
    'exact: Rents rose [by a third] last year.',
  ],
  [
    'behind a new sentence',
    'Rents rose [by a third] last year.',
    'Listen. Rents rose by a third last year.',
    'moved: Listen. Rents rose [by a third] last year.',
  ],
  [
    'when one side of it was edited',
    'Rents rose [by a third] last year.',
    'The rents rose by a third last year.',
    'moved: The rents rose [by a third] last year.',
  ],
  ['as the whole of a text', '[Rents rose]', 'Rents rose', 'exact: [Rents rose]'],
])('finds a passage again %s', (_, before, after, expected) => {
  expect(found(before, after)).toBe(expected)
})

test.each([
  ['its words changed', 'Rents rose [by a third] last year.', 'Rents rose by a fourth last year.'],
  ['its words are gone', 'Rents rose [by a third] last year.', 'Rents rose last year.'],
  ['it stands in two places alike', 'So he [said] it.', 'Yes. So he said it. So he said it.'],
  [
    'another sentence happens to have its words at its offsets',
    'Prices [fell] in May everywhere.',
    'Wages  fell for all of the city.',
  ],
  [
    'only a full stop stands beside the words at its offsets',
    'Nobody met [one].',
    'All became one. Then more.',
  ],
  [
    'only a full stop still stands beside its words',
    'Rents rose by a [third].',
    'Nobody came in third. The end.',
  ],
  [
    'either side of its context leads to another place',
    'The minister has [said] nothing at all.',
    'Yes. The minister has said it. They said nothing at all.',
  ],
])('says that a passage is nowhere when %s', (_, before, after) => {
  expect(found(before, after)).toBe('(nowhere)')
})

test('finds every passage of hostile text at its own place', () => {
  fc.assert(
    fc.property(hostileStretch, ({ text, span }) => {
      const snapped = snap(text, span)
      if (snapped) expect(locate(text, passageOf(text, snapped))).toEqual({ ...snapped, anchor: 'exact' })
    }),
    seeded,
  )
})

test('never answers with other words than the quoted ones', () => {
  fc.assert(
    fc.property(hostileStretch, hostileText, hostileText, ({ text, span }, before, after) => {
      const snapped = snap(text, span)
      if (!snapped) return
      const passage = passageOf(text, snapped)
      for (const edited of [before + text + after, before + after, text.slice(span.start) + before]) {
        const place = locate(edited, passage)
        if (place) expect(edited.slice(place.start, place.end)).toBe(passage.exact)
      }
    }),
    seeded,
  )
})
