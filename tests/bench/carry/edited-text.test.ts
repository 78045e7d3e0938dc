import { expect, test } from 'vitest'
import { describe } from '@/lib/anchor/describe'
import { madeArticle, madeSpans } from '../made-article'
import { editText } from './edited-text'

const before = madeArticle(2000)
const passages = madeSpans(before, 100).map((span) => describe(before, span))

test('the truth of an edited text names places at which the very words of each untouched claim stand', () => {
  const { after, truth } = editText(before, passages, 0.05, 7)
  const untouched = truth.flatMap((place, at) =>
    place === null ? [] : [{ place, exact: passages[at]!.exact }],
  )
  expect(after).not.toBe(before)
  expect(untouched.length).toBeGreaterThan(30)
  expect(untouched.length).toBeLessThan(100)
  for (const { place, exact } of untouched) expect(after.slice(place, place + exact.length)).toBe(exact)
})

test('where nothing is edited every claim stands where it stood', () => {
  const { after, truth } = editText(before, passages, 0, 7)
  expect(after).toBe(before)
  expect(truth).toEqual(passages.map(({ start }) => start))
})
