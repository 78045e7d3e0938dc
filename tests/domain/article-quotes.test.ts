import { expect, test } from 'vitest'
import { quoteFaultOf, tellQuote, type KeptWords } from '@/lib/domain/article-quotes'
import type { QuoteMatch } from '@/lib/domain/quotation'

const text = 'He said “we will not sell”.'
const kept: KeptWords = {
  in: { kind: 'file', id: 'f1', name: 'call.srt' },
  text: 'Well, we will sell.',
  pageAt: () => 3,
}
const altered: QuoteMatch = {
  outcome: 'altered',
  place: { start: 6, end: 18, from: 723_000, to: 724_000, speakers: ['Ada'] },
  others: [],
  differences: [
    { edit: 'altered', reason: 'negation', quoted: { start: 17, end: 20 }, said: { start: 13, end: 13 } },
  ],
}

test('where a quotation is found is told with the words there, the page, the time, who speaks and each difference', () => {
  expect(tellQuote(text, [kept], [altered])).toEqual({
    outcome: 'altered',
    says: 'The quotation is found with other words than were said.',
    found: {
      in: kept.in,
      at: { start: 6, end: 18 },
      said: 'we will sell',
      page: 3,
      from: 723_000,
      speakers: ['Ada'],
      differences: [{ edit: 'altered', quoted: 'not', said: '', says: 'What denies is not the same' }],
    },
  })
})

test('the best of several texts is told', () => {
  const other = { ...kept, in: { ...kept.in, id: 'f2' } }
  const verbatim: QuoteMatch = { ...altered, outcome: 'verbatim', differences: [] }
  expect(tellQuote(text, [kept, other], [altered, verbatim])).toMatchObject({
    outcome: 'verbatim',
    found: { in: { id: 'f2' } },
  })
})

test('not found is one thing, and nothing to look in another', () => {
  expect(tellQuote(text, [kept], [{ outcome: 'not-found' }])).toMatchObject({
    outcome: 'not-found',
    found: null,
  })
  expect(tellQuote(text, [], [])).toMatchObject({ outcome: 'not-looked-for', found: null })
})

test('only what is said on record needs its quotation, and honest edits are no fault', () => {
  const quote = (outcome: 'verbatim' | 'edited' | 'altered' | 'not-found' | 'not-looked-for') => [{ outcome }]
  for (const outcome of ['altered', 'not-found', 'not-looked-for'] as const) {
    expect(quoteFaultOf('said-on-record', quote(outcome)), outcome).toMatch(/^is rated as said on record/)
    expect(quoteFaultOf('said-confirmed', quote(outcome)), outcome).toBeNull()
    expect(quoteFaultOf(null, quote(outcome)), outcome).toBeNull()
  }
  for (const outcome of ['verbatim', 'edited'] as const)
    expect(quoteFaultOf('said-on-record', quote(outcome)), outcome).toBeNull()
  expect(quoteFaultOf('said-on-record', [])).toBeNull()
  expect(quoteFaultOf('said-on-record', [...quote('verbatim'), ...quote('not-found')])).toMatch(/not found/)
})
