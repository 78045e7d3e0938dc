import { describe, expect, test } from 'vitest'
import { proofOf, type Proof } from '@/lib/domain/proof'
import { allSourceRules, sourceRulesChange, type Sourced } from '@/lib/domain/source-rules'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { aProof, only } from './gate-facts'

const faultBy = (key: string, claim: Partial<Sourced>, independent = 2): string | null =>
  allSourceRules(independent)
    .find((rule) => rule.key === key)!
    .faultOf({
      kind: 'assertion',
      proofs: [],
      rating: { label: 'True', tone: 'true' },
      hasReason: true,
      quoteFault: null,
      ...claim,
    })

describe('a claim rated as true or false', () => {
  const fault = (proofs: readonly Proof[], tone: 'true' | 'false' | 'half' = 'true', independent?: number) =>
    faultBy('primary-or-independent', { proofs, rating: { label: 'So', tone } }, independent)
  const posts = aProof()
  const times = aProof({ origin: 'The Times' })

  test('rests on one primary source, or on as many independent ones as the desk asks for', () => {
    expect(fault([posts])).toBe('is rated “So” on 1 of 2 independent sources and on no primary one')
    expect(fault([posts, times])).toBeNull()
    expect(fault([posts, times], 'true', 3)).toBe(
      'is rated “So” on 2 of 3 independent sources and on no primary one',
    )
    expect(fault([aProof({ tier: 'primary' })])).toBeNull()
  })

  test('counts copies of one text once', () => {
    expect(fault([posts, { ...posts, kind: 'document' }, posts])).toMatch(/^is rated “So” on 1 of 2/)
  })

  test('rests on what says the same: neither on what says the opposite, nor on context, nor on who said it', () => {
    const others = [
      aProof({ origin: 'B', stance: 'refutes' }),
      aProof({ origin: 'C', stance: 'context', tier: 'primary' }),
      aProof({ origin: 'D', layer: 'attribution', tier: 'primary' }),
    ]
    expect(fault([posts, ...others])).toMatch(/^is rated “So” on 1 of 2/)
    expect(fault([posts, ...others], 'false')).toMatch(/^is rated “So” on 1 of 2/)
    expect(fault([aProof({ origin: 'E', stance: 'refutes' }), ...others], 'false')).toBeNull()
    expect(fault([], 'half')).toBeNull()
  })
})

test('what was said off the record alone leaves a claim unproven', () => {
  const off = aProof({ kind: 'call', onRecord: false })
  const says = 'is rated “True” on nothing but what was said off the record'
  expect(faultBy('nobody-named', { proofs: [off, { ...off, origin: 'B' }] })).toBe(says)
  expect(faultBy('nobody-named', { proofs: [off, aProof({ stance: 'context' })] })).toBe(says)
  expect(faultBy('nobody-named', { proofs: [off, aProof()] })).toBeNull()
  expect(faultBy('nobody-named', { proofs: [] })).toBeNull()
  expect(
    faultBy('nobody-named', { proofs: [off], rating: { label: 'Unproven', tone: 'unproven' } }),
  ).toBeNull()
})

test('a number has a document, data or a calculation', () => {
  const fault = (proofs: readonly Proof[]) => faultBy('numbers-from-data', { kind: 'quantity', proofs })
  expect(fault([aProof()])).toBe('is a number without a document, data or a calculation')
  for (const kind of ['document', 'data', 'calculation'] as const)
    expect(fault([aProof({ kind })])).toBeNull()
  expect(fault([aProof({ sourceType: 'data' })])).toBeNull()
  expect(faultBy('numbers-from-data', { proofs: [aProof()] })).toBeNull()
})

test('a calculation is checked by a second person', () => {
  const sum = aProof({ kind: 'calculation' })
  expect(faultBy('calculation-checked', { proofs: [sum] })).toBe(
    'rests on a calculation that nobody else checked',
  )
  expect(faultBy('calculation-checked', { proofs: [{ ...sum, isChecked: true }, aProof()] })).toBeNull()
})

test('a quotation that is said on record is found', () => {
  expect(faultBy('quotation-found', { quoteFault: 'is not found' })).toBe('is not found')
  expect(faultBy('quotation-found', { quoteFault: null })).toBeNull()
})

test('evidence is counted by its group, else its source, else the host of its link, else by itself', () => {
  const origin = (change: Parameters<typeof anEvidence>[0]) => proofOf(anEvidence(change)).origin
  const wire = { sourceGroup: 'Wire of 3 March' }
  expect(origin({ ...wire, sourceName: 'The Post' })).toBe(
    origin({ sourceGroup: 'wire of  3 march', sourceName: 'The Times' }),
  )
  expect(origin({ sourceName: 'The Post' })).toBe(origin({ sourceName: 'The Post', url: null }))
  expect(origin({ sourceName: 'The Post' })).not.toBe(origin({ sourceGroup: 'The Post' }))
  expect(origin({ url: 'https://stats.test/a' })).toBe(origin({ id: 'e2', url: 'https://stats.test/b' }))
  expect(origin({ url: null })).not.toBe(origin({ id: 'e2', url: null }))
})

test('what somebody saw with their own eyes is primary, whatever its source is', () => {
  expect(proofOf(anEvidence({ kind: 'observation', sourceTier: 'tertiary' })).tier).toBe('primary')
})

test('the history tells which rules were switched, and that more sources are asked for', () => {
  const before = only('some-evidence')
  expect(sourceRulesChange(before, only('some-evidence', 'calculation-checked'))).toBe(
    'Switched on: Every calculation was checked by a second person.',
  )
  expect(sourceRulesChange(before, { ...before, independentSources: 3 })).toBeNull()
  const counting = only('primary-or-independent')
  expect(sourceRulesChange(counting, { ...counting, independentSources: 3 })).toMatch(
    /^Switched on: .* on 3 independent ones; .* Switched off: .* on 2 independent ones;/,
  )
})
