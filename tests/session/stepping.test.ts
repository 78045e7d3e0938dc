import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newClaim } from '@/components/article/session/stepping'
import {
  pieceOf,
  stepped,
  turned,
  withEnds,
  withOneMore,
  withoutPiece,
  withSelected,
  type Stepping,
} from '@/components/article/session/stepping'
import { snap } from '@/lib/anchor/graphemes'
import { hostileStretch, seeded } from '@/tests/support/hostile'
import { by, on, shown, span, text } from './stepped-words'

const sentences = [
  span('Rents rose by a third last year, the office said. '),
  span('It was the steepest rise since 1990.'),
]

test('each end goes by words and by letters', () => {
  expect(shown(stepped(text, on('by a third'), by('end', 'forward')))).toEqual(['[by a third last]'])
  expect(shown(stepped(text, on('by a third'), by('start', 'back')))).toEqual(['[rose by a third]'])
  expect(shown(stepped(text, on('by a third'), by('end', 'back', 'grapheme')))).toEqual(['[by a thir]'])
})

test('a passage that grows into another becomes one with it, and no words are lost', () => {
  expect(shown(stepped(text, on('a third', 'last year'), by('end', 'forward')))).toEqual([
    '[a third last year]',
  ])
})

test('one more passage is what is left of the sentence, then the next sentence that is free', () => {
  const two = withOneMore(text, on('Rents rose'), sentences, 'en')!
  expect(shown(two)).toEqual(['Rents rose', '[a third last year, the office said.]'])
  const three = withOneMore(text, two, sentences, 'en')!
  expect(shown(three)).toEqual([
    'Rents rose',
    'a third last year, the office said.',
    '[It was the steepest rise since 1990.]',
  ])
  expect(withOneMore(text, three, sentences, 'en')).toBeNull()
})

test('one passage is in hand, and the keys go round', () => {
  const two = on('Rents', 'third')
  expect(shown(turned(two, 1))).toEqual(['Rents', '[third]'])
  expect(shown(turned(turned(two, 1), 1))).toEqual(['[Rents]', 'third'])
  expect(shown(withoutPiece(turned(two, 1)))).toEqual(['[Rents]'])
  expect(shown(withoutPiece(on('Rents')))).toEqual(['[Rents]'])
})

test('words selected by hand change the passage that they touch, else the one in hand', () => {
  const two = on('Rents', 'third')
  expect(shown(withSelected(two, [span('a third last')]))).toEqual(['Rents', '[a third last]'])
  expect(shown(withSelected(two, [span('the office')]))).toEqual(['third', '[the office]'])
})

test('words selected while one more passage is open are that passage, wherever they are', () => {
  const two = withOneMore(text, on('Rents rose'), sentences, 'en')!
  const third = withSelected(two, [span('the office')])
  expect(shown(third)).toEqual(['Rents rose', '[the office]'])
  expect(shown(withSelected(turned(third, 1), [span('last year')]))).toEqual(['Rents rose', '[last year]'])
  expect(shown(withSelected(stepped(text, third, by('end', 'forward')), [span('1990')]))).toEqual([
    'Rents rose',
    '[1990]',
  ])
  expect(shown(withSelected(third, [span('rose by a third')]))).toEqual(['[Rents rose by a third]'])
})

test('words selected in several stretches are as many passages', () => {
  expect(shown(withSelected(on('Rents'), [span('Rents rose'), span('third'), span('1990')]))).toEqual([
    'Rents rose',
    'third',
    '[1990]',
  ])
})

test('no walk of steps through hostile text leaves a passage empty or two that overlap', () => {
  const anyStep = fc.record({
    edge: fc.constantFrom('start' as const, 'end' as const),
    by: fc.constantFrom('word' as const, 'grapheme' as const),
    way: fc.constantFrom('forward' as const, 'back' as const),
  })
  fc.assert(
    fc.property(
      hostileStretch,
      fc.array(fc.oneof(anyStep, fc.constant('more' as const)), { maxLength: 8 }),
      ({ text: hostile, span }, walk) => {
        const first = snap(hostile, span)
        fc.pre(first !== null)
        let now: Stepping = { aim: newClaim, pieces: [first], at: 0 }
        for (const one of walk)
          now =
            one === 'more'
              ? (withOneMore(hostile, now, [{ start: 0, end: hostile.length }], 'en') ?? now)
              : stepped(hostile, now, { ...one, language: 'en' })
        now.pieces.forEach((piece, index) => {
          expect(piece.start).toBeLessThan(piece.end)
          if (index > 0) expect(piece.start).toBeGreaterThanOrEqual(now.pieces[index - 1]!.end)
        })
        expect(now.pieces).toContain(pieceOf(now))
        expect(withEnds(now, pieceOf(now)).pieces).toHaveLength(now.pieces.length)
      },
    ),
    seeded,
  )
})
