import { expect, test } from 'vitest'
import { takeIn } from '@/components/article/evidence/take-in'

test.for([
  ['https://stats.test/rents?a=1#b', { kind: 'link', url: 'https://stats.test/rents?a=1#b' }],
  ['  www.stats.test/rents ', { kind: 'link', url: 'www.stats.test/rents' }],
  ['mara.lind@housing.test', { kind: 'e-mail', who: 'mara.lind@housing.test' }],
  ['call', { kind: 'call' }],
  ['Call with Mara Lind', { kind: 'call', who: 'Mara Lind' }],
  ['called Mara Lind', { kind: 'call', who: 'Mara Lind' }],
  ['interview: Mara Lind', { kind: 'call', who: 'Mara Lind' }],
  ['spoke to Mara Lind', { kind: 'call', who: 'Mara Lind' }],
  ['email from Mara Lind', { kind: 'e-mail', who: 'Mara Lind' }],
  ['seen at the harbour', { kind: 'observation', where: 'at the harbour' }],
  ['= 400 / 300 - 1', { kind: 'calculation', formula: '400 / 300 - 1' }],
  ['data', { kind: 'data' }],
  ['document The lease of 2019', { kind: 'document', title: 'The lease of 2019' }],
  ['“By a third.”', { excerpt: 'By a third.' }],
  ['„Um ein Drittel.“', { excerpt: 'Um ein Drittel.' }],
  ['« D’un tiers. »', { excerpt: 'D’un tiers.' }],
  ['「三分の一」', { excerpt: '三分の一' }],
  ['Housing office', { source: 'Housing office' }],
  ['Caller ID Ltd', { source: 'Caller ID Ltd' }],
  ['Datastream', { source: 'Datastream' }],
  ['https://two words', { source: 'https://two words' }],
  ['https://', { source: 'https://' }],
] as const)('“%s” is taken for what it is', ([words, fields]) => {
  expect(takeIn(words)?.fields).toEqual(fields)
})

test('words that are too long for a name are taken for words out of a source', () => {
  const words =
    'Rents rose by a third last year, the housing office said, and it was the steepest rise since 1990.'
  expect(takeIn(words)?.fields).toEqual({ excerpt: words })
})

test('nothing is taken for nothing, and only a link is whole by itself', () => {
  expect(takeIn(' \n')).toBeNull()
  expect(
    ['https://stats.test/', 'call Mara', 'Housing office'].map((words) => takeIn(words)?.isWhole),
  ).toEqual([true, false, false])
})
