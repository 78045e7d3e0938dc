import { expect, test } from 'vitest'
import type { Verdict } from '@/lib/domain/review'
import { sayState, sayWhose } from '@/lib/domain/verdict-words'
import { aClaim, aVerdict } from '@/tests/support/dossier'

const names: Record<string, string> = { ada: 'Ada', ben: 'Ben', cleo: 'Cleo', eve: 'Eve' }
const by = (...people: string[]) => people.map((person) => ({ person, words: `${person} says so.` }))
const says = (change: Partial<Verdict>): string => sayWhose(aVerdict(change), (id) => names[id]!)

test.for<[string, Partial<Verdict>]>([
  ['of one review, Ada', { by: by('ada') }],
  ['by agreement of Ada and Ben', { by: by('ada', 'ben') }],
  ['by agreement of Ada, Ben and Cleo', { by: by('ada', 'ben', 'cleo') }],
  [
    'of a panel, Ada and Ben',
    { method: 'adjudication', by: by('ada', 'ben'), explanation: 'x', reason: 'x' },
  ],
  [
    'by adjudication, Eve decided',
    { method: 'adjudication', by: by('eve'), decidedBy: 'eve', explanation: 'x', reason: 'x' },
  ],
  [
    'of one review, Ada, confirmed again by Eve',
    { by: by('ada'), decidedBy: 'eve', reason: 'The new table says the same.' },
  ],
  [
    'by adjudication, Eve decided, confirmed again by Ben',
    { method: 'adjudication', by: by('eve'), decidedBy: 'ben', explanation: 'x', reason: 'y' },
  ],
])('a verdict is told as one %s', ([words, change]) => {
  expect(says(change)).toBe(words)
})

test('a claim that one review decided is not called agreed', () => {
  expect(sayState(aClaim({ state: 'agreed', verdict: aVerdict({ by: by('ada') }) }))).toBe('One review')
  expect(sayState(aClaim({ state: 'agreed', verdict: aVerdict({ by: by('ada', 'ben') }) }))).toBe('Agreed')
  expect(sayState(aClaim({ state: 'contested' }))).toBe('Contested')
})
