import { describe, expect, test } from 'vitest'
import { gatesOf } from '@/lib/domain/gates'
import {
  gateNames,
  isOverridable,
  overridableGates,
  type Gate,
  type GateFacts,
  type GateName,
} from '@/lib/domain/gate'
import { decided, facts } from './gate-facts'

const gate = (name: GateName, of: GateFacts, signer = 'eve'): Gate =>
  gatesOf(of, signer).find((each) => each.gate === name)!

describe('nobody signs off only their own work', () => {
  test.for<[string, Partial<GateFacts>, boolean]>([
    ['the only reviewer', { claims: [decided({ reviews: [{ reviewer: 'eve', round: 1 }] })] }, false],
    [
      'one of two reviewers',
      {
        claims: [
          decided({
            reviews: [
              { reviewer: 'eve', round: 1 },
              { reviewer: 'ben', round: 1 },
            ],
          }),
        ],
      },
      true,
    ],
    [
      'the reviewer of one claim of two',
      { claims: [decided(), decided({ id: 'c2', reviews: [{ reviewer: 'eve', round: 1 }] })] },
      true,
    ],
    [
      'whoever adjudicated alone',
      {
        claims: [
          decided({
            state: 'adjudicated',
            verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 },
            reviews: [],
          }),
        ],
      },
      false,
    ],
    [
      'whoever voted with others',
      {
        claims: [
          decided({
            state: 'adjudicated',
            verdict: { method: 'adjudication', decidedBy: 'eve', round: 1 },
            reviews: [],
            voters: ['eve', 'ben'],
          }),
        ],
      },
      true,
    ],
    ['whoever cleared every sentence', { claims: [], clearedBy: ['eve'] }, false],
    ['another than who cleared every sentence', { claims: [], clearedBy: ['ada'] }, true],
    ['somebody where nobody has done anything', { claims: [] }, false],
    [
      'somebody whose colleague reviewed in a round before',
      {
        claims: [
          decided({
            verdict: { method: 'agreement', decidedBy: 'eve', round: 2 },
            reviews: [
              { reviewer: 'ada', round: 1 },
              { reviewer: 'eve', round: 2 },
            ],
          }),
        ],
      },
      false,
    ],
  ])('%s', ([, change, isGreen]) => {
    expect(gate('somebody-else', facts(change), 'eve').isGreen).toBe(isGreen)
  })

  test('that gate is the one that nobody can override', () => {
    expect(gateNames.filter((name) => !isOverridable(name))).toEqual(['somebody-else'])
    expect(overridableGates.every(isOverridable)).toBe(true)
  })
})
