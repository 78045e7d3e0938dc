import { expect, test } from 'vitest'
import { countAsOne, findCopies, proposedGroup } from '@/lib/domain/copied-texts'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const sentences = (theme: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    [`The ${theme} office counted ${at} hundred`, `of its ${theme} rooms in ward ${at}, as asked`].join(' '),
  )
const wire = sentences('rent', 12)
const local = [
  'Our own reporter stood at the gate and heard the mayor deny it twice.',
  ...sentences('gate', 9),
]

test('a report cut to half its length, with a head of its own, is a copy of the wire', () => {
  const cut = ['City in turmoil over rents', ...wire.slice(0, 6)]
  expect(
    findCopies([
      { evidence: ['wire'], text: wire.join('. ') },
      { evidence: ['local'], text: local.join('. ') },
      { evidence: ['cut', 'cut again'], text: cut.join('. ') },
    ]),
  ).toEqual([{ evidence: ['wire', 'cut', 'cut again'], share: expect.closeTo(0.96, 1) }])
})

test('two reports that quote one statement at length are not copies of each other', () => {
  const statement =
    'We have never agreed to anything of the kind, and whoever says so has not read the paper that we signed in May'
  const [one, other] = [
    [...sentences('north', 8), statement],
    [...sentences('south', 8), statement],
  ]
  expect(
    findCopies([
      { evidence: ['one'], text: one.join('. ') },
      { evidence: ['other'], text: other.join('. ') },
    ]),
  ).toEqual([])
})

test('copies of copies are one text, though the first and the last have no words in common', () => {
  const long = sentences('rent', 20)
  const [head, middle, tail] = [long.slice(0, 10), long.slice(5, 15), long.slice(10, 20)]
  const found = findCopies(
    [head, middle, tail].map((part, at) => ({ evidence: [String(at)], text: part.join('. ') })),
  )
  expect(found).toHaveLength(1)
  expect(found[0]!.evidence).toEqual(['0', '1', '2'])
})

test('short words that are pasted twice are no copies of a text', () => {
  const pasted = 'The ministry declined to comment on the report on Monday evening in the capital.'
  expect(
    findCopies([
      { evidence: ['a'], text: pasted },
      { evidence: ['b'], text: pasted },
    ]),
  ).toEqual([])
})

test('the label that is proposed is a group that is there, else the agency, else the first source', () => {
  const [dawn, wireService] = [
    anEvidence({ sourceName: 'Dawn', sourceType: 'media' }),
    anEvidence({ sourceName: 'The Wire Service', sourceType: 'agency' }),
  ]
  expect(proposedGroup([dawn, wireService])).toBe('The Wire Service')
  expect(proposedGroup([dawn, { ...wireService, sourceType: 'media' }])).toBe('Dawn')
  expect(proposedGroup([dawn, { ...wireService, sourceGroup: 'Pool report' }])).toBe('Pool report')
  expect(proposedGroup([{ ...dawn, sourceName: null }])).toBeNull()
})

test('a long name is cut to a label between its signs', () => {
  const named = anEvidence({ sourceName: `${'x'.repeat(199)}😀`, sourceType: 'media' })
  expect(proposedGroup([named])).toBe('x'.repeat(199))
})

test('pieces of one group count as one source, those of two hosts do not', () => {
  const [a, b] = [anEvidence({ sourceGroup: 'Wire' }), anEvidence({ sourceGroup: 'wire' })]
  expect(countAsOne([a, b])).toBe(true)
  expect(countAsOne([a, { ...b, sourceGroup: null, sourceName: null, url: 'https://b.example/' }])).toBe(
    false,
  )
})
