import { describe, expect, test } from 'vitest'
import type { KeptActivity } from '@/lib/domain/activity'
import type { HeldEntry } from '@/lib/domain/held'
import { reviewedForm } from '@/lib/domain/review'
import { takenBackForm } from '@/lib/domain/take-back'
import { leafForm, saltForm, saltOf } from '@/lib/record/leaves'
import { reviewContent } from '@/lib/record/content/review'
import { wrongTakenReviews, type KeptTakenReview } from '@/lib/verify/taken-back'
import { sha256 } from './forgeries'
import { at, entry } from './history-entry'

const says = (findings: readonly { where: string; what: string }[]): string[] =>
  findings.map(({ where, what }) => `${where}: ${what}`)

describe('reviews that were taken back', () => {
  const rules = { requiredReviews: 2, blind: false, panel: false }
  const review: KeptTakenReview = {
    id: 'r1',
    claimId: 'c1',
    reviewer: 'ada',
    round: 1,
    attribution: 'unknown',
    substance: 'true',
    reasoning: 'The table.',
    confidence: null,
    wouldChange: '',
    submittedAt: at(0),
    seal: null,
    rules,
    takenBackAt: at(1),
  }
  const another = { ...review, reasoning: 'Another table.' }
  const salt = saltOf(sha256(saltForm('secret', 'review:r1')))
  const submitted = entry('review-submitted', 'r1', {
    leaves: {},
    secret: 'secret',
    digest: sha256(leafForm(salt, 'review:r1', reviewContent('c1', review, rules))),
  })
  const back = entry('review-taken-back', 'r1')
  const apart: HeldEntry[] = [
    {
      seq: 1,
      claimId: 'c1',
      round: 1,
      at: at(0),
      actor: 'ada',
      kind: 'review-submitted',
      subject: 'r1',
      digest: sha256(reviewedForm(review)),
      hash: '',
      previousHash: '',
    },
    {
      seq: 2,
      claimId: 'c1',
      round: 1,
      at: at(1),
      actor: 'ada',
      kind: 'review-taken-back',
      subject: 'r1',
      digest: sha256(takenBackForm('r1')),
      hash: '',
      previousHash: '',
    },
  ]
  const notSaid = 'review r1: it is kept as taken back, but the history does not say so'
  const otherwise = 'review r1: it was taken back, and does not say what it said when it was submitted'

  test.for<
    readonly [
      string,
      readonly KeptTakenReview[],
      readonly KeptActivity[],
      readonly HeldEntry[],
      readonly string[],
    ]
  >([
    ['as they were submitted', [review], [submitted, back], [], []],
    ['as they were submitted in a closed round', [review], [], apart, []],
    ['whose words are others', [another], [submitted, back], [], [otherwise]],
    ['whose words are others, in a closed round', [another], [], apart, [otherwise]],
    ['whose secret is gone', [review], [{ ...submitted, secret: null }, back], [], [otherwise]],
    [
      'left out',
      [],
      [submitted, back],
      [],
      ['review r1: the history tells of it, but it is not there, nor kept as taken back'],
    ],
    [
      'left out of a closed round',
      [],
      [],
      apart,
      ['review r1: the history tells of it, but it is not there, nor kept as taken back'],
    ],
    ['put in', [review], [submitted], [], [notSaid]],
    ['by somebody else', [{ ...review, reviewer: 'ben' }], [submitted, back], [], [notSaid]],
    ['at another time', [{ ...review, takenBackAt: at(2) }], [submitted, back], [], [notSaid]],
  ])('%s', ([, reviews, history, held, found]) => {
    expect(says(wrongTakenReviews(reviews, history, held, sha256))).toEqual(found)
  })
})
