import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snap } from '@/lib/anchor/graphemes'
import {
  pulled,
  type EdgeStep,
  step,
  wordEndAfter,
  wordEndBefore,
  wordsIn,
  wordStartAfter,
  wordStartBefore,
} from '@/lib/anchor/words'
import { hostileStretch, hostileText, seeded } from '../support/hostile'
import { marked, show } from '../support/marked'

const cases: [string, string, string, string][] = [
  ['end word forward', 'en', 'Rents [rose] by a third.', 'Rents [rose by] a third.'],
  ['end word back', 'en', 'Rents [rose by] a third.', 'Rents [rose] by a third.'],
  ['start word forward', 'en', '[Rents rose] by a third.', 'Rents [rose] by a third.'],
  ['start word back', 'en', 'Rents [rose] by a third.', '[Rents rose] by a third.'],
  ['end word forward', 'en', 'Rents rose by a [third].', 'Rents rose by a [third.]'],
  ['end grapheme forward', 'en', 'Rents rose by a [third]. Wages', 'Rents rose by a [third.] Wages'],
  ['end grapheme forward', 'en', 'Rents [rose] by', 'Rents [rose b]y'],
  ['end grapheme back', 'en', 'Rents [rose b]y', 'Rents [rose] by'],
  ['start grapheme back', 'en', 'A 👨‍👩‍👧[, then]', 'A [👨‍👩‍👧, then]'],
  ['start grapheme forward', 'en', '[e\u0301a]', 'e\u0301[a]'],
  ['end word forward', 'ur', 'وزیر [نے] کہا کہ۔', 'وزیر [نے کہا] کہ۔'],
  ['end word back', 'en', 'Rents [rose] by', 'Rents [rose] by'],
  ['start word forward', 'en', 'Rents [rose] by', 'Rents [rose] by'],
  ['start word back', 'en', '[Rents] rose', '[Rents] rose'],
  ['start word back', 'en', 'I [saw] it', '[I saw] it'],
  ['end word forward', 'en', 'Saw [it] I', 'Saw [it I]'],
  ['end word forward', 'th', '[ราคา]บ้านเพิ่มขึ้น', '[ราคาบ้าน]เพิ่มขึ้น'],
  ['end word forward', 'not a language', '[Rents] rose', '[Rents rose]'],
]

test.each(cases)('moves the %s in %s: %s', (name, language, before, after) => {
  const [edge, by, way] = name.split(' ') as [EdgeStep['edge'], EdgeStep['by'], EdgeStep['way']]
  const { text, span } = marked(before)
  expect(show(text, step(text, span, { edge, by, way, language }))).toBe(after)
})

test('finds the next word behind a long stretch without any', () => {
  const gap = ' – '.repeat(400)
  const text = `One${gap}two`
  expect(wordStartAfter(text, 1, 'en')).toBe(text.length - 3)
  expect(wordEndBefore(text, text.length, 'en')).toBe(3)
})

test('finds the same words near an offset as a segmentation of the whole text', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const prose = fc
    .array(
      fc.constantFrom('Rents', 'rose', "don't", '3.5', '–', '“third”', 'کہا', 'é', '👍🏽', 'U.S.', '(a)'),
      { maxLength: 90 },
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(prose, fc.nat(600), (text, anywhere) => {
      const offset = Math.min(anywhere, text.length)
      const words = [...segmenter.segment(text)]
        .filter((piece) => piece.isWordLike)
        .map((piece) => ({ start: piece.index, end: piece.index + piece.segment.length }))
      expect(wordStartAfter(text, offset, 'en')).toBe(
        words.find((word) => word.start > offset)?.start ?? text.length,
      )
      expect(wordStartBefore(text, offset, 'en')).toBe(
        words.findLast((word) => word.start < offset)?.start ?? 0,
      )
      expect(wordEndAfter(text, offset, 'en')).toBe(
        words.find((word) => word.end > offset)?.end ?? text.length,
      )
      expect(wordEndBefore(text, offset, 'en')).toBe(words.findLast((word) => word.end < offset)?.end ?? 0)
    }),
    seeded,
  )
})

test('leaves a stretch snapped after any step through hostile text', () => {
  const anyStep = fc.record({
    edge: fc.constantFrom('start' as const, 'end' as const),
    by: fc.constantFrom('word' as const, 'grapheme' as const),
    way: fc.constantFrom('forward' as const, 'back' as const),
  })
  fc.assert(
    fc.property(hostileStretch, fc.array(anyStep, { maxLength: 6 }), ({ text, span }, walk) => {
      const snapped = snap(text, span)
      if (!snapped) return
      const arrived = walk.reduce((now, next) => step(text, now, { ...next, language: 'en' }), snapped)
      expect(snap(text, arrived)).toEqual(arrived)
    }),
    seeded,
  )
})

test('never stands still before the ends of hostile text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const offsets = Array.from({ length: text.length }, (_, offset) => offset)
      expect(offsets.filter((offset) => wordEndAfter(text, offset, 'en') <= offset)).toEqual([])
      expect(offsets.filter((offset) => wordStartBefore(text, offset + 1, 'en') > offset)).toEqual([])
    }),
    { ...seeded, numRuns: 100 },
  )
})

test('words in a stretch are those of its language, cut where the stretch cuts them', () => {
  const { text, span } = marked('Rents ro[se by a th]ird.')
  expect(wordsIn(text, span, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'se',
    'by',
    'a',
    'th',
  ])
})

test('an end that is pulled anywhere in hostile text leaves a stretch that is snapped', () => {
  const pull = fc.record({
    edge: fc.constantFrom('start' as const, 'end' as const),
    by: fc.constantFrom('word' as const, 'grapheme' as const),
    to: fc.nat(60),
    language: fc.constant('en'),
  })
  fc.assert(
    fc.property(hostileStretch, pull, ({ text, span }, asked) => {
      const before = snap(text, span)
      if (!before) return
      const after = pulled(text, before, { ...asked, to: Math.min(asked.to, text.length) })
      expect(snap(text, after)).toEqual(after)
    }),
    seeded,
  )
})
