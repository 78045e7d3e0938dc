import { expect, test } from 'vitest'
import { movedTo, toSend } from '@/components/article/passages'

const text = 'Rents rose by a third last year.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('passages are sent in the order of the text, each with its words', () => {
  expect(toSend(text, [span('last year'), span('Rents')]).map((sent) => sent.exact)).toEqual(['Rents', 'last year'])
})

test('passages that overlap or touch become one', () => {
  expect(toSend(text, [span('by a'), span('a third')]).map((sent) => sent.exact)).toEqual(['by a third'])
  expect(toSend(text, [span('by '), span('a third')]).map((sent) => sent.exact)).toEqual(['by a third'])
})

test('a moved boundary replaces the passage that it overlaps and leaves the others', () => {
  expect(toSend(text, movedTo([span('Rents'), span('third')], span('a third last'))!).map((sent) => sent.exact)).toEqual(['Rents', 'a third last'])
})

test('the only passage may move anywhere, but of several one must be touched', () => {
  expect(movedTo([span('Rents')], span('year'))).toEqual([span('year')])
  expect(movedTo([span('Rents'), span('third')], span('year'))).toBeNull()
})
