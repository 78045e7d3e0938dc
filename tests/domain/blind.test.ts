import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVeiled, veil } from '@/lib/domain/blind'
import { aReview } from '@/tests/support/dossier'

const stored = (reviewers: readonly string[], more: object = {}) => ({
  state: 'open' as const,
  round: 1,
  lastSeq: 9,
  lastOpenSeq: 4,
  blindRound: 1,
  verdict: null,
  rounds: [],
  reviews: reviewers.map((reviewer) => aReview({ id: `r-${reviewer}`, reviewer, round: 1 })),
  ...more,
})

describe('a blind round that is open', () => {
  test('shows somebody who has not submitted nothing from which a review would follow', () => {
    expect(veil(stored(['ada']), 'ben')).toEqual({ ...stored([]), lastSeq: 4 })
  })

  test('shows whoever has submitted the others’ reviews', () => {
    expect(veil(stored(['ada', 'ben']), 'ben')).toEqual({ ...stored(['ada', 'ben']), state: 'in-review' })
    expect(veil(stored(['ada', 'ben']), null)).toEqual({ ...stored(['ada', 'ben']), state: 'in-review' })
  })

  test('stays dropped where the claim is dropped', () => {
    expect(
      ['ada', 'ben', null].map((reader) => veil(stored(['ada'], { state: 'dropped' }), reader).state),
    ).toEqual(['dropped', 'dropped', 'dropped'])
  })

  test('counts a draft as nothing submitted, and leaves it to its reviewer', () => {
    const draft = aReview({ id: 'draft', reviewer: 'ben', round: 1, submittedAt: null })
    const seen = veil({ ...stored(['ada']), reviews: [...stored(['ada']).reviews, draft] }, 'ben')
    expect(seen.reviews).toEqual([draft])
  })

  test('shows the reviews of earlier rounds, and the state from before', () => {
    const first = aReview({ id: 'first', reviewer: 'cleo', round: 1 })
    const second = aReview({ id: 'second', reviewer: 'ada', round: 2 })
    const claim = {
      ...stored([]),
      round: 2,
      blindRound: 2,
      reviews: [first, second],
      state: 'stale' as const,
    }
    expect(veil(claim, 'ben')).toMatchObject({ reviews: [first], round: 1, state: 'stale' })
  })

  test('whoever it is and whatever was submitted: one sees the same as if nobody else had, or one has submitted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cleo')),
        fc.constantFrom('ada', 'ben', 'dora'),
        (reviewers, reader) => {
          const seen = veil(stored(reviewers), reader)
          if (isVeiled(stored(reviewers), reader)) expect(seen).toEqual(veil(stored(['somebody']), reader))
          else expect(reviewers).toContain(reader)
        },
      ),
    )
  })
})

test('without a blind round everybody sees everything', () => {
  expect(veil(stored(['ada'], { blindRound: null }), 'ben')).toEqual(stored(['ada'], { blindRound: null }))
})
