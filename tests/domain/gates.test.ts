import { describe, expect, test } from 'vitest'
import { claimStates, type ClaimState } from '@/lib/domain/claim'
import { gateNames, gatesOf, isOverridable, overridableGates, type Gate, type GateClaim, type GateFacts, type GateName } from '@/lib/domain/gates'
import { sourceRules } from '@/lib/domain/source-rules'

const decided = (change: Partial<GateClaim> = {}): GateClaim => ({
  id: 'c1', quote: 'by a third', state: 'agreed', verdict: { method: 'agreement', decidedBy: 'ada', round: 1 }, reviews: [{ reviewer: 'ada', round: 1 }], voters: [], evidence: 1, ...change,
})
const facts = (change: Partial<GateFacts> = {}): GateFacts => ({ sentences: 4, pending: [], clearedBy: [], claims: [decided()], requiredReviews: 1, ...change })
const gate = (name: GateName, of: GateFacts, signer = 'eve'): Gate => gatesOf(of, signer).find((each) => each.gate === name)!

test('an article in which all is looked at, decided and reviewed by somebody else is green all over', () => {
  const gates = gatesOf(facts(), 'eve')
  expect(gates.map((each) => each.gate)).toEqual(gateNames)
  expect(gates.filter((each) => !each.isGreen)).toEqual([])
  expect(gates.map((each) => each.says)).toEqual([
    'All 4 sentences have been looked at.', '1 claim has a verdict that holds.', 'Each claim has 1 review, or was adjudicated.', 'No rule is set.', 'Somebody other than you has a part in it.',
  ])
})

test('a pending sentence makes a gate red, and is told by its number and its words', () => {
  expect(gate('sentences', facts({ pending: [{ number: 2, words: 'It was the steepest rise.' }] }))).toMatchObject({
    isGreen: false, says: '1 sentence is pending.', failing: 1, fails: [{ sentence: 2, words: 'It was the steepest rise.', says: 'is pending' }],
  })
})

test('of very many failing things the number and the first hundred are told, and of long ones the first words', () => {
  const pending = Array.from({ length: 5000 }, (_, number) => ({ number, words: '😀'.repeat(500) }))
  const red = gate('sentences', facts({ pending }))
  expect([red.failing, red.fails.length, red.fails[0]!.words.isWellFormed(), red.fails[0]!.words.length]).toEqual([5000, 100, true, 199])
})

describe('no open, contested or stale claim', () => {
  const says: Partial<Record<ClaimState, string>> = {
    suggested: 'is only suggested', open: 'is open', 'in-review': 'is in review', contested: 'is contested', stale: 'is stale: something changed after its verdict',
  }
  test.for(claimStates.filter((state) => state !== 'dropped'))('a claim that is %s', (state) => {
    const found = gate('claims', facts({ claims: [decided({ state })] }))
    expect(found.fails).toEqual(says[state] ? [{ claim: 'c1', words: 'by a third', says: says[state] }] : [])
    expect(found.isGreen).toBe(says[state] === undefined)
  })
})

describe('required reviews', () => {
  const two = [{ reviewer: 'ada', round: 1 }, { reviewer: 'ben', round: 1 }]
  test.for<[string, Partial<GateClaim>, boolean]>([
    ['one of two reviews', {}, false],
    ['both reviews', { reviews: two }, true],
    ['both, in two rounds', { reviews: [two[0]!, { reviewer: 'ben', round: 2 }] }, false],
    ['an adjudication instead', { state: 'adjudicated', verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 } }, true],
    ['a contested round of two', { state: 'contested', verdict: null, reviews: two }, true],
    ['an open claim with both from before', { state: 'open', reviews: two }, false],
    ['a stale verdict of both', { state: 'stale', reviews: two }, true],
  ])('%s', ([, change, isGreen]) => {
    const found = gate('reviews', facts({ requiredReviews: 2, claims: [decided(change)] }))
    expect(found.isGreen).toBe(isGreen)
    if (!isGreen) expect(found.fails).toEqual([{ claim: 'c1', words: 'by a third', says: 'needs 2 reviews' }])
  })
})

describe('required sources', () => {
  test('ships with no rule that is on, and says so', () => {
    expect(sourceRules.map((rule) => rule.isOn)).toEqual([false])
    expect(gate('sources', facts({ claims: [decided({ evidence: 0 })] }))).toMatchObject({ isGreen: true, says: 'No rule is set.' })
  })

  test('a rule that is on is met or makes the gate red', () => {
    const on = sourceRules.map((rule) => ({ ...rule, isOn: true }))
    const sources = (evidence: number) => gatesOf(facts({ claims: [decided({ evidence })] }), 'eve', on).find((each) => each.gate === 'sources')
    expect(sources(1)).toMatchObject({ isGreen: true, says: 'Every claim has evidence.' })
    expect(sources(0)).toMatchObject({ isGreen: false, fails: [{ claim: 'c1', words: 'by a third', says: 'has no evidence' }] })
  })
})

describe('nobody signs off only their own work', () => {
  test.for<[string, Partial<GateFacts>, boolean]>([
    ['the only reviewer', { claims: [decided({ reviews: [{ reviewer: 'eve', round: 1 }] })] }, false],
    ['one of two reviewers', { claims: [decided({ reviews: [{ reviewer: 'eve', round: 1 }, { reviewer: 'ben', round: 1 }] })] }, true],
    ['the reviewer of one claim of two', { claims: [decided(), decided({ id: 'c2', reviews: [{ reviewer: 'eve', round: 1 }] })] }, true],
    ['whoever adjudicated alone', { claims: [decided({ state: 'adjudicated', verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 }, reviews: [] })] }, false],
    ['whoever voted with others', { claims: [decided({ state: 'adjudicated', verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 }, reviews: [], voters: ['eve', 'ben'] })] }, true],
    ['whoever cleared every sentence', { claims: [], clearedBy: ['eve'] }, false],
    ['another than who cleared every sentence', { claims: [], clearedBy: ['ada'] }, true],
    ['somebody where nobody has done anything', { claims: [] }, false],
    ['somebody whose colleague reviewed in a round before', { claims: [decided({ verdict: { method: 'agreement', decidedBy: 'eve', round: 2 }, reviews: [{ reviewer: 'ada', round: 1 }, { reviewer: 'eve', round: 2 }] })] }, false],
  ])('%s', ([, change, isGreen]) => {
    expect(gate('somebody-else', facts(change), 'eve').isGreen).toBe(isGreen)
  })

  test('that gate is the one that nobody can override', () => {
    expect(gateNames.filter((name) => !isOverridable(name))).toEqual(['somebody-else'])
    expect(overridableGates.every(isOverridable)).toBe(true)
  })
})
