import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceKinds } from '@/lib/domain/evidence-kinds'
import { strengthOf } from '@/lib/domain/strength'
import { aProof } from './gate-facts'

const from = (origin: string, change: Parameters<typeof aProof>[0] = {}) => aProof({ origin, ...change })

test.for([
  ['one report', [from('A')], 'Supported by one report.'],
  ['two reports of two houses', [from('A'), from('B')], 'Supported by two independent reports.'],
  ['copies of one', [from('A'), from('A'), from('A')], 'Supported by one report in three places.'],
  [
    'a primary document and two reports',
    [from('A'), from('B'), from('C', { kind: 'document', tier: 'primary' })],
    'Supported by one primary document and two independent reports.',
  ],
  ['a primary page', [from('A', { tier: 'primary' })], 'Supported by one primary source.'],
  [
    'what speaks against it',
    [from('A'), from('B', { stance: 'refutes', kind: 'data' })],
    'Supported by one report; refuted by one set of data.',
  ],
  [
    'a call off the record and an unchecked sum',
    [from('A', { kind: 'call', onRecord: false }), from('B', { kind: 'calculation' })],
    'Supported by one conversation off the record and one unchecked calculation.',
  ],
  ['a checked sum', [from('A', { kind: 'calculation', isChecked: true })], 'Supported by one calculation.'],
  ['only what is mixed', [from('A', { stance: 'mixed' })], 'Mixed only: one report.'],
] as const)('%s is told in one sentence', ([, proofs, sentence]) => {
  expect(strengthOf(proofs)).toBe(sentence)
})

test('nothing is said of context, of evidence on who said it, and of no evidence', () => {
  expect(strengthOf([])).toBeNull()
  expect(strengthOf([from('A', { stance: 'context' }), from('B', { layer: 'attribution' })])).toBeNull()
})

const proof = fc.record({
  stance: fc.constantFrom('supports', 'refutes', 'mixed', 'context'),
  kind: fc.constantFrom(...evidenceKinds),
  tier: fc.constantFrom('primary', 'secondary', null),
  origin: fc.constantFrom('A', 'B', 'C'),
  isChecked: fc.boolean(),
})

test('the order in which evidence was added does not change how much there is', () => {
  const words = (sentence: string | null) => sentence?.toLowerCase().split(/\W+/).toSorted()
  fc.assert(
    fc.property(fc.array(proof, { maxLength: 8 }), (some) => {
      const proofs = some.map((each) => aProof(each as Parameters<typeof aProof>[0]))
      expect(words(strengthOf(proofs.toReversed()))).toEqual(words(strengthOf(proofs)))
    }),
  )
})
