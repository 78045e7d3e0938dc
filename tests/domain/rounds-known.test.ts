import { expect, test } from 'vitest'
import { sayDeed } from '@/lib/domain/history-words'
import { rulesOf } from '@/lib/domain/round'
import { reviewsKnown } from '@/lib/domain/standing'

const ofArticle = { requiredReviews: 1, blind: false, panel: false }
const begun = { round: 2, requiredReviews: 3, blind: true, panel: true }

test('a round that has begun goes on by its own rules, whatever the article says by now', () => {
  const { round, ...rules } = begun
  expect(rulesOf({ round, rounds: [begun] }, ofArticle)).toEqual(rules)
})

test('a round that has yet to begin goes by the rules of the article', () => {
  expect(rulesOf({ round: 1, rounds: [begun] }, ofArticle)).toEqual(ofArticle)
})

test('a claim takes as many reviews as its present round asks for, and one before anything was said of it', () => {
  expect(reviewsKnown({ round: 2, rounds: [begun], reviews: [] })).toEqual({ reviews: 0, required: 3 })
  expect(reviewsKnown({ round: 1, rounds: [begun], reviews: [] })).toEqual({ reviews: 0, required: 1 })
})

test('the history says as whom somebody failed to sign in, and of no other deed', () => {
  const entry = { subject: '', person: { id: 'p1', name: 'Ada' }, actor: null, reason: null }
  expect(sayDeed({ ...entry, kind: 'sign-in-failed' })).toMatch(/ as Ada$/)
  expect(sayDeed({ ...entry, kind: 'sign-in-failed', person: null })).toMatch(/ as somebody unknown$/)
  expect(sayDeed({ ...entry, kind: 'person-added' })).toMatch(/: Ada$/)
})
