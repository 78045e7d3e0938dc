import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boundaryAtOrAfter,
  boundaryAtOrBefore,
  graphemeAfter,
  graphemeBefore,
  snap,
} from '@/lib/anchor/graphemes'
import { hostileStretch, hostileText, seeded } from '../support/hostile'
import { marked, show } from '../support/marked'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function boundariesOf(text: string): number[] {
  return [...segmenter.segment(text)].map((grapheme) => grapheme.index).concat(text.length)
}

test.each([
  [
    'drops white space at both ends',
    'Rents rose[ by a third ]last year.',
    'Rents rose [by a third] last year.',
  ],
  [
    'drops line ends and no-break spaces',
    'One.[\r\n\u00a0Two.\u00a0\n]Three.',
    'One.\r\n\u00a0[Two.]\u00a0\nThree.',
  ],
  ['takes the whole of a family of emoji', 'A 👨‍[👩]‍👧 came.', 'A [👨‍👩‍👧] came.'],
  ['takes both halves of a flag', 'The \ud83c[\uddf5]\ud83c\uddf0 flag', 'The [🇵🇰] flag'],
  ['takes the accent with its letter', 'the caf[e]\u0301 closed', 'the caf[e\u0301] closed'],
  ['keeps what is whole', 'کہا [طالبان] نے', 'کہا [طالبان] نے'],
  ['finds nothing in white space', 'One.[ \n ]Two.', '(nowhere)'],
  ['finds nothing in signs without ink', 'One[\u200b\u2066]Two', '(nowhere)'],
  ['finds nothing in nothing', 'One[]Two', '(nowhere)'],
])('%s', (_, before, after) => {
  const { text, span } = marked(before)
  expect(show(text, snap(text, span))).toBe(after)
})

test('brings ends outside the text back into it', () => {
  expect(snap('Rents rose.', { start: -5, end: 99 })).toEqual({ start: 0, end: 11 })
  expect(snap('Rents rose.', { start: 11, end: 99 })).toBeNull()
  expect(snap('Rents rose.', { start: Number.NaN, end: 3 })).toBeNull()
})

test('agrees at every offset of hostile text with a segmentation of the whole text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const boundaries = boundariesOf(text)
      const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset)
      const last = (offset: number): number => boundaries.findLast((boundary) => boundary <= offset) ?? 0
      const first = (offset: number): number =>
        boundaries.find((boundary) => boundary >= offset) ?? text.length
      expect(offsets.map((offset) => boundaryAtOrBefore(text, offset))).toEqual(offsets.map(last))
      expect(offsets.map((offset) => boundaryAtOrAfter(text, offset))).toEqual(offsets.map(first))
      expect(offsets.map((offset) => graphemeAfter(text, offset))).toEqual(
        offsets.map((offset) => first(offset + 1)),
      )
      expect(offsets.map((offset) => graphemeBefore(text, offset))).toEqual(
        offsets.map((offset) => last(offset - 1)),
      )
    }),
    seeded,
  )
})

test('never splits a grapheme, begins and ends with ink, and snapping twice is snapping once', () => {
  fc.assert(
    fc.property(hostileStretch, ({ text, span }) => {
      const snapped = snap(text, span)
      if (!snapped) return
      const boundaries = boundariesOf(text)
      expect(boundaries).toContain(snapped.start)
      expect(boundaries).toContain(snapped.end)
      const inside = boundaries.filter((boundary) => boundary >= snapped.start && boundary <= snapped.end)
      expect(text.slice(inside[0], inside[1])).toMatch(/\S/u)
      expect(text.slice(inside.at(-2), inside.at(-1))).toMatch(/\S/u)
      expect(snap(text, snapped)).toEqual(snapped)
    }),
    seeded,
  )
})

test('a long stretch in which no boundary is certain has the boundaries that the segmenter tells, asked in any order and of several texts in turn', () => {
  const texts = ['क।'.repeat(400), 'e\u0301'.repeat(400), '👨‍👩‍👧‍👦'.repeat(60), `x${'\u0301'.repeat(900)}y`]
  const truth = texts.map(
    (text) =>
      new Set(
        [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)]
          .map(({ index }) => index)
          .concat(text.length),
      ),
  )
  for (let step = 0; step < 900; step++) {
    const [text, boundaries] = [texts[step % 4]!, truth[step % 4]!]
    const offset = (step * 97) % (text.length + 1)
    expect(boundaryAtOrBefore(text, offset) === offset).toBe(boundaries.has(offset))
    expect(
      boundaries.has(boundaryAtOrBefore(text, offset)) && boundaries.has(boundaryAtOrAfter(text, offset)),
    ).toBe(true)
  }
})
