import { expect, test } from 'vitest'
import { keysOfStep, stepActionOf } from '@/components/article/stepper/step-keys'
import { pieceSays, stepSays } from '@/components/article/session/step-words'
import { pulledTo, stepped, turned, type Stepping } from '@/components/article/session/stepping'
import { by, on, shown, text } from './stepped-words'

const pull = (
  stepping: Stepping,
  edge: 'start' | 'end',
  to: number,
  unit: 'word' | 'grapheme' = 'grapheme',
) => shown(pulledTo(text, stepping, { edge, by: unit, to, language: 'en' }))

test('a hand pulls an end to the character, or to the nearest end of a word', () => {
  const year = text.indexOf('year')
  expect(pull(on('by a third'), 'end', year + 1)).toEqual(['[by a third last y]'])
  expect(pull(on('by a third'), 'end', year + 1, 'word')).toEqual(['[by a third last]'])
  expect(pull(on('by a third'), 'end', year + 3, 'word')).toEqual(['[by a third last year]'])
  expect(pull(on('by a third'), 'start', 7, 'word')).toEqual(['[rose by a third]'])
})

test('a hand can pull an end neither past the other nor into another passage', () => {
  expect(pull(on('by a third'), 'end', 0)).toEqual(['[b]'])
  expect(pull(on('by a third'), 'start', text.length)).toEqual(['[d]'])
  expect(pull(on('Rents', 'a third'), 'end', text.length, 'word')).toEqual(['[Rents rose by]', 'a third'])
})

test('a step tells which end went which way, the words next to it, and how many there are', () => {
  const before = on('Rents rose by a third')
  const ahead = by('end', 'forward')
  expect(stepSays(text, before, stepped(text, before, ahead), ahead)).toBe(
    'End moved forward: “… by a third last”, 6 words.',
  )
  const back = by('start', 'forward')
  expect(stepSays(text, before, stepped(text, before, back), back)).toBe(
    'Start moved forward: “rose by a third”, 4 words.',
  )
  const first = by('start', 'back')
  expect(stepSays(text, before, stepped(text, before, first), first)).toBe(
    'Start stays: there is no further word to go to.',
  )
})

test('a passage is told by its first and last words, and as which of several', () => {
  expect(pieceSays(text, on('Rents rose by a third last year, the office said.'), 'en')).toBe(
    '“Rents rose by a … year, the office said.”, 10 words.',
  )
  expect(pieceSays(text, turned(on('Rents', 'third'), 1), 'en')).toBe('Passage 2 of 2. “third”, 1 word.')
})

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
  direction: 'ltr' | 'rtl' = 'ltr',
) =>
  stepActionOf(
    { key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held },
    direction,
  )

test('the arrow that points to the end of a line grows the words, in either direction of writing', () => {
  expect(press('ArrowRight')).toEqual({ name: 'step', edge: 'end', by: 'word', way: 'forward' })
  expect(press('ArrowLeft', {}, 'rtl')).toEqual({ name: 'step', edge: 'end', by: 'word', way: 'forward' })
  expect(press('ArrowRight', { shiftKey: true, altKey: true })).toEqual({
    name: 'step',
    edge: 'start',
    by: 'grapheme',
    way: 'forward',
  })
  expect(press('ArrowRight', { shiftKey: true, ctrlKey: true }, 'rtl')).toEqual({
    name: 'step',
    edge: 'start',
    by: 'grapheme',
    way: 'back',
  })
})

test('a button’s key is the key that does the same', () => {
  for (const direction of ['ltr', 'rtl'] as const)
    for (const edge of ['start', 'end'] as const)
      for (const unit of ['word', 'grapheme'] as const)
        for (const way of ['forward', 'back'] as const) {
          const keys = keysOfStep(edge, unit, way, direction).split('+')
          const pressed = press(
            keys.at(-1)!,
            { shiftKey: keys.includes('Shift'), altKey: keys.includes('Alt') },
            direction,
          )
          expect(pressed).toEqual({ name: 'step', edge, by: unit, way })
        }
})

test('keys with Command, and letters with Ctrl, stay the browser’s', () => {
  expect(press('ArrowRight', { metaKey: true })).toBeNull()
  expect(press('c', { ctrlKey: true })).toBeNull()
  expect(press('Enter')).toEqual({ name: 'commit' })
})
