import { expect, test } from 'vitest'
import { spansToSend } from '@/components/article/session/passages'

const text = 'Rents rose by a third last year.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('passages are sent in the order of the text, each with its words', () => {
  expect(spansToSend(text, [span('last year'), span('Rents')]).map((sent) => sent.exact)).toEqual([
    'Rents',
    'last year',
  ])
})

test('passages that overlap or touch become one', () => {
  expect(spansToSend(text, [span('by a'), span('a third')]).map((sent) => sent.exact)).toEqual(['by a third'])
  expect(spansToSend(text, [span('by '), span('a third')]).map((sent) => sent.exact)).toEqual(['by a third'])
})
