import { describe, expect, test } from 'vitest'
import { claimStates, type ClaimState } from '@/lib/domain/claim'
import { gatesOf } from '@/lib/domain/gates'
import {
  gateNames,
  isShut,
  type Gate,
  type GateClaim,
  type GateFacts,
  type GateName,
} from '@/lib/domain/gate'
import { tones } from '@/lib/domain/scales'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { allSourceRules, rulesOn, sourceRuleKeys } from '@/lib/domain/source-rules'
import { aProof, only, decided, facts } from './gate-facts'

const ruleSays =
  'A claim rated as true, false or anything between has evidence that was not withdrawn, or a reason in words.'
const gate = (name: GateName, of: GateFacts, signer = 'eve'): Gate =>
  gatesOf(of, signer).find((each) => each.gate === name)!

test('an article in which all is looked at, decided and reviewed by somebody else is green all over', () => {
  const gates = gatesOf(facts(), 'eve')
  expect(gates.map((each) => each.gate)).toEqual(gateNames)
  expect(gates.filter((each) => !each.isGreen)).toEqual([])
  expect(gates.map((each) => each.says)).toEqual([
    'All 4 sentences have been looked at.',
    '1 claim has a verdict that holds.',
    'Each claim has 1 review, or was adjudicated.',
    ruleSays,
    'Somebody other than you has a part in it.',
  ])
})

test('a pending sentence makes a gate red, and is told by its number and its words', () => {
  expect(
    gate('sentences', facts({ pending: [{ number: 2, words: 'It was the steepest rise.' }] })),
  ).toMatchObject({
    isGreen: false,
    says: '1 sentence is pending.',
    failing: 1,
    fails: [{ sentence: 2, words: 'It was the steepest rise.', says: 'is pending' }],
  })
})

test('of very many failing things the number and the first hundred are told, and of long ones the first words', () => {
  const pending = Array.from({ length: 5000 }, (_, number) => ({ number, words: '😀'.repeat(500) }))
  const red = gate('sentences', facts({ pending }))
  expect([
    red.failing,
    red.fails.length,
    red.fails[0]!.words.isWellFormed(),
    red.fails[0]!.words.length,
  ]).toEqual([5000, 100, true, 199])
})

describe('no open, contested or stale claim', () => {
  const says: Partial<Record<ClaimState, string>> = {
    suggested: 'is only suggested',
    open: 'is open',
    'in-review': 'is in review',
    contested: 'is contested',
    stale: 'is stale: something changed after its verdict',
  }
  test.for(claimStates.filter((state) => state !== 'dropped'))('a claim that is %s', (state) => {
    const found = gate('claims', facts({ claims: [decided({ state })] }))
    expect(found.fails).toEqual(says[state] ? [{ claim: 'c1', words: 'by a third', says: says[state] }] : [])
    expect(found.isGreen).toBe(says[state] === undefined)
  })
})

describe('required reviews', () => {
  const two = [
    { reviewer: 'ada', round: 1 },
    { reviewer: 'ben', round: 1 },
  ]
  test.for<[string, Partial<GateClaim>, boolean]>([
    ['one of two reviews', {}, false],
    ['both reviews', { reviews: two }, true],
    ['both, in two rounds', { reviews: [two[0]!, { reviewer: 'ben', round: 2 }] }, false],
    [
      'an adjudication instead',
      { state: 'adjudicated', verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 } },
      true,
    ],
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
  const sources = (claim: Partial<GateClaim>, rules = rulesOn(only('evidence-or-reason'))) =>
    gate('sources', facts({ claims: [decided(claim)], rules }))

  test('without a rule that is on are grey: nothing is green that nobody checked, and nothing is held up', () => {
    const grey = sources({ proofs: [] }, [])
    expect(grey).toMatchObject({
      state: 'grey',
      isGreen: false,
      failing: 0,
      fails: [],
      rules: [],
      says: 'No rule is on, so nothing was checked here. An administrator switches rules on under Settings.',
    })
    expect(isShut(grey)).toBe(false)
  })

  test.for(tones)(
    'of a claim rated %s: evidence or a reason in words, if the answer is not left open',
    (tone) => {
      const rating = { label: 'So', tone }
      const isRated = tone !== 'unproven' && tone !== 'not-ratable'
      expect(sources({ rating, proofs: [] })).toMatchObject(
        isRated
          ? {
              state: 'red',
              isGreen: false,
              failing: 1,
              fails: [
                {
                  claim: 'c1',
                  words: 'by a third',
                  says: 'is rated “So” with neither evidence nor a reason',
                },
              ],
            }
          : { state: 'green', isGreen: true, says: ruleSays, rules: [ruleSays] },
      )
      expect(sources({ rating, proofs: [], hasReason: true }).state).toBe('green')
      expect(sources({ rating, proofs: [aProof()] }).state).toBe('green')
      expect(sources({ rating: null, proofs: [] }).state).toBe('green')
    },
  )

  test('of the scales that ship, the answers that leave it open are those that the newsroom calls so', () => {
    const open = shippedScales
      .filter(({ layer }) => layer === 'substance')
      .flatMap(({ ratings }) =>
        ratings.filter((rating) => sources({ rating, proofs: [] }).state === 'green').map(({ key }) => key),
      )
    expect(open).toEqual(['unconfirmed', 'not-ratable', 'unproven', 'not-ratable', 'not-enough-evidence'])
  })

  test('every rule of the table is met or makes the gate red, and several are told together', () => {
    const all = sourceRuleKeys
    expect(sources({ proofs: [aProof({ tier: 'primary' })] }, rulesOn(only(...all)))).toMatchObject({
      state: 'green',
      rules: allSourceRules(2).map(({ says }) => says),
    })
    expect(sources({ proofs: [] }, rulesOn(only(...all)))).toMatchObject({
      state: 'red',
      failing: 3,
      says: `1 claim does not meet this: ${allSourceRules(2)
        .map(({ says }) => says)
        .join(' ')}`,
    })
    expect(sources({ proofs: [], hasReason: true }, rulesOn(only('some-evidence')))).toMatchObject({
      state: 'red',
      fails: [{ says: 'has no evidence' }],
    })
  })
})
