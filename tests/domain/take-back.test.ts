import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import type { Rule } from '@/lib/domain/outcome'
import type { RoundRules } from '@/lib/domain/round'
import { roundWithout, ruleAgainstTakingReviewBack, type DoneSince } from '@/lib/domain/take-back'
import { aClaim, aReview, aVerdict } from '@/tests/support/dossier'

const [before, then, later] = [
  '2026-11-23T11:00:00.000Z',
  '2026-11-23T12:00:00.000Z',
  '2026-11-23T13:00:00.000Z',
]
const mine = aReview({ id: 'mine', reviewer: 'ada', submittedAt: then })
const ben = (submittedAt: string, more = {}) => aReview({ id: 'ben', reviewer: 'ben', submittedAt, ...more })
const confirmation = { id: 'k', at: later, note: '', seal: 's' }
const verdict = aVerdict({ round: 1, method: 'agreement', status: 'current', reason: null, decidedAt: then })
const draft = aReview({
  id: 'draft',
  submittedAt: null,
  attribution: null,
  substance: null,
  reasoning: '',
  wouldChange: '',
  confidence: null,
})

const plain: RoundRules = { requiredReviews: 2, blind: false, panel: false }
const blind: RoundRules = { ...plain, blind: true }

type Case = [
  what: string,
  claim: Partial<Claim>,
  rules: RoundRules,
  since: Partial<DoneSince>,
  rule: Rule | null,
]

const cases: Case[] = [
  ['alone in its round', { reviews: [mine] }, plain, {}, null],
  ['after a colleague’s, openly', { reviews: [ben(before), mine] }, plain, {}, null],
  [
    'with the verdict that follows from it alone',
    { state: 'agreed', reviews: [mine], verdict },
    { ...plain, requiredReviews: 1 },
    {},
    null,
  ],
  [
    'on which a new round has a draft that says nothing',
    { state: 'agreed', reviews: [mine], verdict, mine: draft },
    plain,
    {},
    null,
  ],
  ['alone in a blind round', { reviews: [mine] }, blind, {}, null],
  [
    'where one review is a round, be it called blind',
    { state: 'agreed', reviews: [mine], verdict },
    { ...blind, requiredReviews: 1 },
    {},
    null,
  ],
  ['signed off before it was given', { reviews: [mine] }, plain, { signedOffAt: before }, null],
  [
    'after a verdict of an earlier round',
    { round: 2, reviews: [ben(before), { ...mine, round: 2 }], verdict },
    plain,
    {},
    null,
  ],

  ['that is not there', { reviews: [ben(before)] }, plain, {}, 'not-submitted'],
  ['of an earlier round', { round: 2, reviews: [mine] }, plain, {}, 'not-submitted'],
  ['that is a draft', { reviews: [], mine: draft }, plain, {}, 'not-submitted'],
  ['of a claim that was dropped', { state: 'dropped', reviews: [mine] }, plain, {}, 'is-dropped'],
  ['that is outdated', { reviews: [{ ...mine, outdated: true }] }, plain, {}, 'changed-since'],
  [
    'that was confirmed',
    { reviews: [{ ...mine, confirmations: [confirmation] }] },
    plain,
    {},
    'changed-since',
  ],
  [
    'that is outdated in a blind round, whoever else is in it',
    { reviews: [ben(before), { ...mine, outdated: true }] },
    blind,
    {},
    'changed-since',
  ],
  [
    'in a blind round after a colleague’s, which is read',
    { reviews: [ben(before), mine] },
    blind,
    {},
    'read-others',
  ],
  ['in a blind round before a colleague’s', { reviews: [mine, ben(later)] }, blind, {}, 'read-others'],
  ['before a colleague’s', { reviews: [mine, ben(later)] }, plain, {}, 'reviewed-since'],
  [
    'after a colleague’s that was confirmed since',
    { reviews: [ben(before, { confirmations: [confirmation] }), mine] },
    plain,
    {},
    'reviewed-since',
  ],
  [
    'with a verdict by adjudication',
    {
      state: 'adjudicated',
      reviews: [ben(before), mine],
      verdict: { ...verdict, method: 'adjudication', decidedAt: later },
    },
    plain,
    {},
    'decided-since',
  ],
  [
    'with a verdict that was confirmed',
    {
      state: 'agreed',
      reviews: [mine],
      verdict: { ...verdict, reason: 'It still says so.', decidedAt: later },
    },
    plain,
    {},
    'decided-since',
  ],
  [
    'with a verdict that went stale',
    { state: 'stale', reviews: [mine], verdict: { ...verdict, status: 'stale' } },
    plain,
    {},
    'decided-since',
  ],
  [
    'on which a panel votes',
    { state: 'contested', reviews: [ben(before), mine] },
    { ...plain, panel: true },
    { votes: 1 },
    'voted-since',
  ],
  [
    'with which the article was signed off',
    { state: 'agreed', reviews: [mine], verdict },
    plain,
    { signedOffAt: later },
    'signed-off-since',
  ],
  [
    'after which another is being written',
    { state: 'agreed', reviews: [mine], verdict, mine: { ...draft, reasoning: 'Half a sentence' } },
    plain,
    {},
    'has-draft',
  ],
]

describe('a submitted review', () => {
  test.for(cases)('%s is taken back, or kept by its rule', ([, claim, rules, since, rule]) => {
    expect(
      ruleAgainstTakingReviewBack(aClaim({ state: 'in-review', ...claim }), 'ada', rules, {
        votes: 0,
        signedOffAt: null,
        ...since,
      }),
    ).toBe(rule)
  })

  test('that was alone in its round leaves the claim in the round before, and never before the first', () => {
    expect(roundWithout({ round: 1, reviews: [mine] }, 'mine')).toBe(1)
    expect(roundWithout({ round: 3, reviews: [ben(before), { ...mine, round: 3 }] }, 'mine')).toBe(2)
    expect(
      roundWithout({ round: 2, reviews: [ben(before, { round: 2 }), { ...mine, round: 2 }] }, 'mine'),
    ).toBe(2)
  })
})
