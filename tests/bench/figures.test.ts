import { expect, test } from 'vitest'
import { isReached, leadOf, median, quantile, ratioOf, type Row } from './figures'
import { tableOf } from './table'

const row = (some: Partial<Row>): Row => ({
  measure: 'paint',
  what: 'article',
  unit: 'ms',
  ours: 30,
  floor: 20,
  ...some,
})

test('the median stands in the middle of the sorted values, between two where their number is even', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 2, 4, 100])).toBe(7)
  expect(median([])).toBeNaN()
})

test('a quantile lies between its two nearest values', () => {
  expect(quantile([40, 10, 20, 30, 50], 0.95)).toBeCloseTo(48)
  expect(quantile([3], 0.95)).toBe(3)
})

test('ours is told as a multiple of the floor, the peer as a multiple of ours', () => {
  expect(ratioOf(row({}))).toBe(1.5)
  expect(ratioOf(row({ floor: null }))).toBeNull()
  expect(leadOf(row({ peer: 600 }))).toBe(20)
  expect(leadOf(row({}))).toBeNull()
})

test('shares and counts have no multiple', () => {
  expect(ratioOf(row({ unit: '%' }))).toBeNull()
  expect(leadOf(row({ unit: 'claims', peer: 3 }))).toBeNull()
})

test('an aim is reached by the ratio to the floor, by ours alone, or by the lead on the peer', () => {
  expect(isReached(row({}))).toBeNull()
  expect(isReached(row({ aim: { ratio: 1.5 } }))).toBe(true)
  expect(isReached(row({ aim: { ratio: 1.4 } }))).toBe(false)
  expect(isReached(row({ aim: { most: 30 } }))).toBe(true)
  expect(isReached(row({ aim: { most: 29 } }))).toBe(false)
  expect(isReached(row({ unit: '%', aim: { least: 31 } }))).toBe(false)
  expect(isReached(row({ peer: 600, lead: 20 }))).toBe(true)
  expect(isReached(row({ peer: 600, lead: 21 }))).toBe(false)
})

test('where there are two aims both have to be reached', () => {
  expect(isReached(row({ aim: { ratio: 2 }, peer: 60, lead: 20 }))).toBe(false)
  expect(isReached(row({ aim: { ratio: 1 }, peer: 600, lead: 20 }))).toBe(false)
})

test('what could not be measured reaches no aim', () => {
  expect(isReached(row({ ours: Number.NaN, aim: { ratio: 2 } }))).toBe(false)
  expect(isReached(row({ floor: null, aim: { ratio: 2 } }))).toBe(false)
  expect(isReached(row({ lead: 20 }))).toBe(false)
})

test('the table says whether each aim is reached', () => {
  const table = tableOf([
    row({ aim: { ratio: 2 }, peer: 600, lead: 21 }),
    row({ what: 'claims found', unit: '%', ours: 99.97, floor: 100, aim: { least: 99.5 } }),
  ])
  expect(
    table
      .split('\n')
      .slice(2)
      .map((line) => line.replace(/ {2,}/g, ' | ')),
  ).toEqual([
    'article | 30 ms | 20 ms | 1.50 × | 600 ms | 20 × | ≤ 2 ×, 21 × ahead | ✗',
    'claims found | 99.97 % | 100 % | ≥ 99.5 % | ✓',
  ])
})
