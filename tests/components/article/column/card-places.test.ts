import { expect, test } from 'vitest'
import {
  cardAt,
  drawnFor,
  drawnIn,
  likelyHeight,
  cardPlacesOf,
} from '@/components/article/column/card-places'

const places = cardPlacesOf([100, 50, 200, 100, 100])

test('each card begins where the one before ends', () => {
  expect(places).toEqual([0, 100, 150, 350, 450, 550])
  expect(cardPlacesOf([])).toEqual([0])
})

test('a longer quote makes a taller card, up to three lines', () => {
  const [one, two, many] = [20, 60, 400].map((length) => likelyHeight({ quote: 'x'.repeat(length) }))
  expect(two).toBeGreaterThan(one!)
  expect(many! - two!).toBe(two! - one!)
})

test.each([
  [-40, 0],
  [0, 0],
  [99, 0],
  [100, 1],
  [349, 2],
  [549, 4],
  [9000, 4],
])('at pixel %i lies card %i', (pixel, card) => {
  expect(cardAt(places, pixel)).toBe(card)
})

test('the cards that reach into what is seen are drawn, and no others', () => {
  expect(drawnIn(places, { top: 120, bottom: 340 }, [])).toEqual([1, 2])
  expect(drawnIn(cardPlacesOf([]), { top: 0, bottom: 500 }, [])).toEqual([])
})

test('a card that is held is drawn with its neighbours, wherever it lies', () => {
  expect(drawnIn(places, { top: 0, bottom: 10 }, [4])).toEqual([0, 3, 4])
  expect(drawnIn(places, { top: 0, bottom: 10 }, [0])).toEqual([0, 1])
})

test('scrolling a little draws nothing else; far enough draws well beyond what is seen on both sides', () => {
  const first = drawnFor({ top: 0, bottom: 700 }, null)
  expect(first.bottom).toBeGreaterThan(1000)
  expect(drawnFor({ top: 60, bottom: 760 }, first)).toBe(first)
  const next = drawnFor({ top: 5000, bottom: 5700 }, first)
  expect(next.top).toBeLessThan(5000)
  expect(next.bottom).toBeGreaterThan(5700)
})
