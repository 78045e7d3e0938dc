import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReview, aVerdict } from '@/tests/support/dossier'
import type { Claim } from '@/lib/domain/claim'
import { hasAnswered, roundFor, standingOf } from '@/lib/domain/standing'

const by = (reviewer: string, substance = 'true', round = 1) =>
  aReview({ id: `${reviewer}-${round}`, reviewer, substance, round, reasoning: `${reviewer}.` })
const claim = (change: Partial<Claim> = {}) => ({
  state: 'open' as const,
  round: 1,
  verdict: null,
  reviews: [],
  ...change,
})
const two = { requiredReviews: 2, blind: false }
const open = { blindRound: null, agreement: null }

describe('the reviews of a round', () => {
  test('leave the claim open, in review, contested or agreed', () => {
    expect(standingOf(claim(), two)).toEqual({ ...open, state: 'open' })
    expect(standingOf(claim({ reviews: [by('ada')] }), two)).toEqual({ ...open, state: 'in-review' })
    expect(standingOf(claim({ reviews: [by('ada'), by('ben', 'false')] }), two)).toEqual({
      ...open,
      state: 'contested',
    })
    expect(standingOf(claim({ reviews: [by('ada'), by('ben')] }), two)).toEqual({
      ...open,
      state: 'agreed',
      agreement: {
        attribution: 'said-on-record',
        substance: 'true',
        explanation: 'ada.\n\nben.',
        decidedBy: 'ben',
        by: [
          { person: 'ada', words: 'ada.' },
          { person: 'ben', words: 'ben.' },
        ],
      },
    })
  })

  test('do not count when they are drafts or of another round', () => {
    const draft = { ...by('ben'), submittedAt: null }
    expect(standingOf(claim({ reviews: [by('ada'), draft] }), two).state).toBe('in-review')
    expect(
      standingOf(
        claim({ round: 2, reviews: [by('ada', 'true', 1), by('ben', 'false', 1), by('ada', 'true', 2)] }),
        two,
      ).state,
    ).toBe('in-review')
  })

  test('leave a claim that is dropped dropped, and its blind round closed', () => {
    expect(standingOf(claim({ state: 'dropped', reviews: [by('ada')] }), { ...two, blind: true })).toEqual({
      ...open,
      state: 'dropped',
      blindRound: 1,
    })
    expect(standingOf(claim({ state: 'dropped', reviews: [by('ada'), by('ben')] }), two)).toEqual({
      ...open,
      state: 'dropped',
    })
  })
})

describe('a blind round that is open', () => {
  const blind = { ...two, blind: true }

  test('leaves the claim in the state that it had', () => {
    const second = [by('ada', 'true', 2)]
    expect(standingOf(claim({ reviews: [by('ada')] }), blind)).toEqual({
      ...open,
      state: 'open',
      blindRound: 1,
    })
    expect(standingOf(claim({ round: 2, reviews: second }), blind)).toEqual({
      ...open,
      state: 'contested',
      blindRound: 2,
    })
    expect(standingOf(claim({ round: 2, reviews: second, verdict: aVerdict() }), blind).state).toBe('agreed')
    expect(
      standingOf(claim({ round: 2, reviews: second, verdict: aVerdict({ method: 'adjudication' }) }), blind)
        .state,
    ).toBe('adjudicated')
    expect(
      standingOf(claim({ round: 2, reviews: second, verdict: aVerdict({ status: 'stale' }) }), blind).state,
    ).toBe('stale')
    expect(
      standingOf(claim({ round: 3, reviews: [by('ada', 'true', 3)], verdict: aVerdict() }), blind).state,
    ).toBe('contested')
  })
})

test('a verdict of the present round is never undone, whatever number of reviews is required', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.constantFrom('current' as const, 'stale' as const),
      fc.constantFrom('agreement' as const, 'adjudication' as const),
      (requiredReviews, blind, status, method) => {
        const decided = claim({
          reviews: [by('ada'), by('ben', 'false')],
          verdict: aVerdict({ status, method }),
        })
        expect(standingOf(decided, { requiredReviews, blind })).toEqual({
          ...open,
          state: status === 'stale' ? 'stale' : method === 'agreement' ? 'agreed' : 'adjudicated',
        })
      },
    ),
  )
})

describe('the next review of a person', () => {
  test('counts in the present round until it is complete', () => {
    expect(roundFor(claim(), 'ben')).toBe(1)
    expect(roundFor(claim({ state: 'in-review', reviews: [by('ada')] }), 'ben')).toBe(1)
    expect(
      roundFor(
        claim({
          state: 'in-review',
          round: 2,
          reviews: [by('ada', 'true', 1), by('ada', 'true', 2)],
          verdict: aVerdict(),
        }),
        'ben',
      ),
    ).toBe(2)
  })

  test('waits while one’s own of this round waits for the others’', () => {
    const waiting = claim({ state: 'in-review', reviews: [by('ada')] })
    expect(hasAnswered(waiting, 'ada')).toBe(true)
    expect(roundFor(waiting, 'ada')).toBeNull()
  })

  test('begins a new round once there is a verdict, and for who has answered in a contested one', () => {
    expect(roundFor(claim({ state: 'agreed', reviews: [by('ada')], verdict: aVerdict() }), 'ben')).toBe(2)
    const contested = claim({ state: 'contested', reviews: [by('ada'), by('ben', 'false')] })
    expect(roundFor(contested, 'ada')).toBe(2)
    expect(roundFor(contested, 'cleo')).toBe(1)
  })
})
