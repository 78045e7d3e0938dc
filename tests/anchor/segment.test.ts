import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, type Segment, segment, segmentsByBlock } from '@/lib/anchor/segment'
import type { Span } from '@/lib/anchor/span'
import { hostileText, seeded } from '../support/hostile'

/** One line a segment: its words, the claims over it, and after `/` the claims that are over at its end. */
function read(text: string, segments: readonly Segment[]): string[] {
  return segments.map(
    ({ start, end, ids, ends }) =>
      `${text.slice(start, end)}|${ids.join(' ')}${ends.length ? ` / ${ends.join(' ')}` : ''}`,
  )
}

function over(text: string, id: string, words: string): Mark {
  const start = text.indexOf(words)
  return { id, start, end: start + words.length }
}

const text = 'Rents rose by a third last year.'
const whole = { start: 0, end: text.length }

test('leaves a block without claims in one piece', () => {
  expect(read(text, segment(whole, []))).toEqual([`${text}|`])
  expect(segment({ start: 4, end: 4 }, [])).toEqual([])
})

test('cuts two overlapping claims into three pieces', () => {
  const marks = [over(text, 'a', 'rose by a third'), over(text, 'b', 'a third last year')]
  expect(read(text, segment(whole, marks))).toEqual([
    'Rents |',
    'rose by |a',
    'a third|a b / a',
    ' last year|b / b',
    '.|',
  ])
})

test('names the outer of nested claims first, whatever order they come in', () => {
  const marks = [
    over(text, 'b', 'a third'),
    over(text, 'a', 'by a third'),
    over(text, 'c', 'by a third last year'),
  ]
  expect(read(text, segment(whole, marks))[2]).toBe('a third|c a b / a b')
})

test('names claims that share a range by their id', () => {
  const marks = [over(text, 'b', 'third'), over(text, 'a', 'third')]
  expect(read(text, segment(whole, marks))[1]).toBe('third|a b / a b')
})

test('ends a claim of several passages once, after the last', () => {
  const marks = [over(text, 'a', 'Rents'), over(text, 'a', 'third')]
  expect(read(text, segment(whole, marks))).toEqual([
    'Rents|a',
    ' rose by a |',
    'third|a / a',
    ' last year.|',
  ])
})

test('begins a segment at each sentence', () => {
  const two = 'Rents rose. Wages fell.'
  expect(
    read(two, segment({ start: 0, end: two.length }, [over(two, 'a', 'rose. Wages')], [12, 0, 99])),
  ).toEqual(['Rents |', 'rose. |a', 'Wages|a / a', ' fell.|'])
})

test('carries a claim over the border of a block and ends it in the second', () => {
  const page = 'One two.\n\nThree four.'
  const blocks = [
    { start: 0, end: 8 },
    { start: 10, end: 21 },
  ]
  const [first, second] = segmentsByBlock(blocks, [over(page, 'a', 'two.\n\nThree'), over(page, 'b', '\n\n')])
  expect(read(page, first ?? [])).toEqual(['One |', 'two.|a'])
  expect(read(page, second ?? [])).toEqual(['Three|a / a', ' four.|'])
})

test('ends a claim that is over between two blocks at the last word it covers', () => {
  const page = 'One two.\n\nThree four.'
  const [first] = segmentsByBlock(
    [
      { start: 0, end: 8 },
      { start: 10, end: 21 },
    ],
    [over(page, 'a', 'two.\n')],
  )
  expect(read(page, first ?? [])).toEqual(['One |', 'two.|a / a'])
})

function outermostFirst(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
}

const page = hostileText.chain((body) => {
  const offset = fc.nat(body.length + 3)
  const stretch = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const mark = fc
    .tuple(stretch, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    .map(([span, id]) => ({ ...span, id }))
  const blocks = fc.uniqueArray(fc.nat(body.length), { maxLength: 8 }).map((edges) => {
    const sorted = edges.sort((a, b) => a - b)
    return sorted.flatMap((start, index): Span[] =>
      index % 2 === 0 && sorted[index + 1] !== undefined ? [{ start, end: sorted[index + 1] ?? 0 }] : [],
    )
  })
  return fc.record({
    body: fc.constant(body),
    blocks,
    marks: fc.array(mark, { maxLength: 9 }),
    cuts: fc.array(offset, { maxLength: 4 }),
  })
})

test('gives back the text of every block, and for every unit the claims that brute force finds, outermost first', () => {
  fc.assert(
    fc.property(page, ({ body, blocks, marks, cuts }) => {
      const byBlock = segmentsByBlock(blocks, marks, cuts)
      expect(byBlock).toHaveLength(blocks.length)
      blocks.forEach((block, index) => {
        const segments = byBlock[index] ?? []
        expect(segments.map((piece) => body.slice(piece.start, piece.end)).join('')).toBe(
          body.slice(block.start, block.end),
        )
        expect(
          segments.every(
            (piece, at) => piece.start < piece.end && piece.start === (segments[at - 1]?.end ?? block.start),
          ),
        ).toBe(true)
        const units = segments.flatMap((piece) =>
          Array.from({ length: piece.end - piece.start }, (_, at) => ({
            unit: piece.start + at,
            ids: piece.ids,
          })),
        )
        const expected = units.map(({ unit }) => {
          const covering = marks.filter((mark) => mark.start <= unit && unit < mark.end).sort(outermostFirst)
          return { unit, ids: [...new Set(covering.map((mark) => mark.id))] }
        })
        expect(units).toEqual(expected)
        for (const cut of cuts)
          if (block.start < cut && cut < block.end)
            expect(segments.map((piece) => piece.start)).toContain(cut)
        const alone = segment(block, marks, cuts)
        expect(alone.map(({ start, end, ids }) => ({ start, end, ids }))).toEqual(
          segments.map(({ start, end, ids }) => ({ start, end, ids })),
        )
      })
    }),
    seeded,
  )
})

test('ends each visible claim exactly once, on the last segment it covers', () => {
  fc.assert(
    fc.property(page, ({ blocks, marks, cuts }) => {
      const segments = segmentsByBlock(blocks, marks, cuts).flat()
      for (const id of new Set(marks.map((mark) => mark.id))) {
        const last = segments.findLastIndex((piece) => piece.ids.includes(id))
        expect(segments.flatMap((piece, index) => (piece.ends.includes(id) ? [index] : []))).toEqual(
          last < 0 ? [] : [last],
        )
      }
    }),
    seeded,
  )
})

test('gives the same segments whatever order the claims come in', () => {
  fc.assert(
    fc.property(page, ({ blocks, marks, cuts }) => {
      expect(segmentsByBlock(blocks, marks.toReversed(), cuts.toReversed())).toEqual(
        segmentsByBlock(blocks, marks, cuts),
      )
    }),
    seeded,
  )
})
