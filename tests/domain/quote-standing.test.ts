import { expect, test } from 'vitest'
import type { Quotation, QuoteDifference, QuoteMatch } from '@/lib/domain/quotation'
import {
  attributionFault,
  quotationsOfClaim,
  quoteStanding,
  type QuoteCheck,
} from '@/lib/domain/quote-standing'
import { findRating } from '@/lib/domain/scales'
import { shippedScales } from '@/lib/domain/shipped-scales'

const found = (
  outcome: 'verbatim' | 'edited' | 'altered',
  speakers = ['Ada'],
  count = outcome === 'verbatim' ? 0 : 1,
): QuoteMatch => ({
  outcome,
  place: { start: 0, end: 9, from: null, to: null, speakers },
  others: [],
  differences: Array.from({ length: count }, (): QuoteDifference => ({
    edit: 'trimmed',
    reason: 'ellipsis',
    quoted: { start: 1, end: 1 },
    said: { start: 1, end: 3 },
  })),
})
const lost: QuoteMatch = { outcome: 'not-found' }
const standing = (check: Partial<QuoteCheck>) =>
  quoteStanding({ matches: [], named: [], isListened: false, ...check })

test.for([
  ['it is found word by word', { matches: [found('verbatim')] }, 'verbatim', true],
  [
    'one source of many has it',
    { matches: [lost, found('altered'), found('verbatim'), lost] },
    'verbatim',
    true,
  ],
  ['honest edits are not named', { matches: [found('edited')] }, 'to-name', false],
  [
    'honest edits are not named, though heard',
    { matches: [found('edited')], isListened: true },
    'to-name',
    false,
  ],
  ['honest edits are named', { matches: [found('edited')], named: ['trimmed'] }, 'edited', true],
  [
    'the checker calls it altered',
    { matches: [found('verbatim')], named: ['altered'], isListened: true },
    'altered',
    false,
  ],
  ['it is altered, and nobody says more', { matches: [found('altered')] }, 'to-name', false],
  ['it is altered, and only named', { matches: [found('altered')], named: ['cleaned-up'] }, 'to-hear', false],
  [
    'it is altered, but heard and named',
    { matches: [found('altered')], named: ['cleaned-up'], isListened: true },
    'overruled',
    true,
  ],
  [
    'it is altered and heard, but not named',
    { matches: [found('altered')], isListened: true },
    'to-name',
    false,
  ],
  ['two people speak there', { matches: [found('verbatim', ['Ada', 'Bo'])] }, 'two-voices', false],
  [
    'two people speak there, and it was heard',
    { matches: [found('verbatim', ['Ada', 'Bo'])], isListened: true },
    'verbatim',
    true,
  ],
  [
    'one source knows only one voice',
    { matches: [found('verbatim', ['Ada', 'Bo']), found('verbatim')] },
    'verbatim',
    true,
  ],
  ['it is not found', { matches: [lost, lost], named: ['trimmed'], isListened: true }, 'not-found', false],
  ['there is nothing to look in', { isListened: true }, 'not-looked-for', false],
  ['it is said to be translated', { matches: [lost], named: ['translated'] }, 'not-found', false],
  [
    'it is translated, and the original was heard',
    { matches: [lost], named: ['translated'], isListened: true },
    'translated',
    true,
  ],
  [
    'it is called translated, but found in this language',
    { matches: [found('edited')], named: ['translated'] },
    'to-hear',
    false,
  ],
  [
    'it is translated and altered',
    { matches: [lost], named: ['translated', 'altered'], isListened: true },
    'altered',
    false,
  ],
] as const)('where %s', ([, check, wanted, isOpen]) => {
  const said = standing(check)
  expect([said.standing, said.maySayOnRecord]).toEqual([wanted, isOpen])
  expect(said.says).toMatch(/^The .*\.$/)
})

test('the standing rests on the best match: the one with fewer differences among equals', () => {
  expect(
    standing({ matches: [found('edited', ['Ada'], 3), found('edited', ['Bo'], 1), lost] }).match,
  ).toMatchObject({
    place: { speakers: ['Bo'] },
  })
  expect(standing({ matches: [lost] }).match).toBeNull()
})

test('only “said, on record” needs the quotation to be found', () => {
  const missing = standing({ matches: [lost] })
  const fine = standing({ matches: [found('verbatim')] })
  expect(attributionFault('said-on-record', [fine, missing])).toBe(missing.says)
  expect(attributionFault('said-on-record', [fine])).toBeNull()
  expect(attributionFault('said-on-record', [])).toBeNull()
  for (const rating of ['said-confirmed', 'reported-only', 'not-said', null])
    expect(attributionFault(rating, [missing])).toBeNull()
})

test('the rating that needs it is one of the shipped scale', () => {
  const scale = shippedScales.find(({ layer }) => layer === 'attribution')!
  expect(findRating(scale, 'said-on-record')).toBeTruthy()
})

const quotation = (start: number, end: number, depth = 0): Quotation => ({
  start,
  end,
  depth,
  by: 'marks',
  marks: '“”',
  isClosed: true,
  pieces: [{ start, end }],
})
const spansOf = (kind: 'assertion' | 'quotation', span: [number, number], all: Quotation[]) =>
  quotationsOfClaim(kind, [{ start: span[0], end: span[1] }], all).map(({ pieces }) => [
    pieces[0]!.start,
    pieces.at(-1)!.end,
  ])

test('a claim is found by the outermost quotation that its words lie in', () => {
  const all = [quotation(10, 50), quotation(20, 30, 1), quotation(60, 70)]
  expect(spansOf('assertion', [22, 28], all)).toEqual([[10, 50]])
  expect(spansOf('assertion', [10, 50], all)).toEqual([[10, 50]])
  expect(spansOf('assertion', [5, 15], all)).toEqual([])
  expect(spansOf('assertion', [52, 58], all)).toEqual([])
})

test('a claim of kind quotation is found by what it touches, or by its own words', () => {
  const all = [quotation(10, 50), quotation(60, 70)]
  expect(spansOf('quotation', [5, 65], all)).toEqual([
    [10, 50],
    [60, 70],
  ])
  expect(spansOf('quotation', [52, 58], all)).toEqual([[52, 58]])
  expect(quotationsOfClaim('quotation', [], all)).toEqual([])
})
