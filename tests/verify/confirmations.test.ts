import { expect, test } from 'vitest'
import type { Activity } from '@/lib/domain/activity'
import { commentedForm } from '@/lib/domain/comment'
import { heldReason } from '@/lib/domain/held'
import { confirmedForm, reviewedForm, type Review } from '@/lib/domain/review'
import { wrongReviews } from '@/lib/verify/reviews'
import type { ArticleRecord } from '@/lib/verify/record'
import { wrongTalk } from '@/lib/verify/talk'
import { aClaim, aReview, noon } from '@/tests/support/dossier'
import { sha256 } from './forgeries'

const later = '2026-11-23T15:00:00.000Z'
const confirmation = { id: 'o1', at: later, note: 'Still so.', seal: 'new seal' }
const review = aReview({ confirmations: [confirmation] })
const entry = (
  kind: Activity['kind'],
  subject: string,
  at: string,
  digest: string | null,
  more: Partial<Activity> = {},
): Activity => ({
  seq: 1,
  at,
  actor: 'ada',
  kind,
  subject,
  reason: null,
  digest,
  hash: '',
  previousHash: '',
  ...more,
})
const submitted = entry('review-submitted', 'r1', noon, sha256(reviewedForm(review)))
const confirmed = entry('review-confirmed', 'o1', later, sha256(confirmedForm('r1', confirmation)))

const record = (
  reviews: readonly Review[],
  activity: readonly Activity[],
  waiting: readonly Activity[] = [],
) => ({ claims: [{ ...aClaim(), reviews, comments: [] }], activity, waiting }) as unknown as ArticleRecord

const unknown = [
  'confirmation o1: the history tells of it, but it is not there',
  'review r1: no entry of the history tells of a confirmation of it',
]
const otherwise = 'review r1: the history says that'

test.for<readonly [string, readonly Review[], readonly Activity[], readonly string[]]>([
  ['as they were given and confirmed', [review], [submitted, confirmed], []],
  [
    'entered when their round opened, with the time at which they were given',
    [review],
    [
      { ...submitted, at: later, reason: heldReason(noon) },
      { ...confirmed, at: noon, reason: heldReason(later) },
    ],
    [],
  ],
  [
    'whose words leaves cover',
    [{ ...review, reasoning: 'Other.', confirmations: [{ ...confirmation, note: 'Other.' }] }],
    [
      { ...submitted, leaves: {} },
      { ...confirmed, leaves: {} },
    ],
    [],
  ],
  [
    'of before digests were kept',
    [{ ...review, reasoning: 'Other.' }],
    [
      { ...submitted, digest: null },
      { ...confirmed, digest: null },
    ],
    [],
  ],
  [
    'in other words',
    [{ ...review, reasoning: 'Other.' }],
    [submitted, confirmed],
    ['review r1: it does not say what it said when it was submitted'],
  ],
  [
    'confirmed in other words',
    [{ ...review, confirmations: [{ ...confirmation, note: 'Other.' }] }],
    [submitted, confirmed],
    ['review r1: a confirmation of it does not say what it said'],
  ],
  [
    'confirmed for another state',
    [{ ...review, confirmations: [{ ...confirmation, seal: 'seal' }] }],
    [submitted, confirmed],
    ['review r1: a confirmation of it does not say what it said'],
  ],
  ['confirmed by somebody else', [review], [submitted, { ...confirmed, actor: 'ben' }], unknown],
  ['confirmed at another time', [review], [submitted, { ...confirmed, at: noon }], unknown],
  [
    'whose confirmation is another',
    [review],
    [submitted, { ...confirmed, subject: 'o2' }],
    [unknown[0]!.replace('o1', 'o2'), unknown[1]!],
  ],
  [
    'whose confirmation was left out',
    [{ ...review, confirmations: [] }],
    [submitted, confirmed],
    unknown.slice(0, 1),
  ],
  ['whose confirmation was put in', [review], [submitted], unknown.slice(1)],
  [
    'one of two confirmations told',
    [review],
    [submitted, confirmed, { ...confirmed, subject: 'o2' }],
    [unknown[0]!.replace('o1', 'o2')],
  ],
  [
    'confirmed twice by one id, the first time in other words',
    [review],
    [submitted, { ...confirmed, digest: sha256('x') }],
    ['review r1: a confirmation of it does not say what it said'],
  ],
  [
    'by somebody else',
    [{ ...review, confirmations: [] }],
    [{ ...submitted, actor: 'ben' }],
    [`${otherwise} ben submitted it at ${noon}`],
  ],
  [
    'of another time',
    [{ ...review, confirmations: [] }],
    [{ ...submitted, at: later }],
    [`${otherwise} ada submitted it at ${later}`],
  ],
  [
    'of another time than is told of the closed round',
    [{ ...review, confirmations: [] }],
    [{ ...submitted, at: later, reason: heldReason(later) }],
    [`${otherwise} ada submitted it at ${later}`],
  ],
])('reviews %s', ([, reviews, activity, found]) => {
  expect(
    wrongReviews(record(reviews, activity), sha256).map(({ where, what }) => `${where}: ${what}`),
  ).toEqual(found)
})

test('reviews and confirmations of a round that is still closed are told by what is held apart', () => {
  expect(wrongReviews(record([review], [], [submitted, confirmed]), sha256)).toEqual([])
})

test('of a comment without leaves the words are those that were written last, be it with the first word or a change', () => {
  const comment = { id: 'k1', author: 'ada', text: 'Ask her.', at: noon, resolvedAt: null, mentions: ['ben'] }
  const digestOf = (text: string) =>
    sha256(commentedForm({ id: 'k1', replyTo: null, text, mentions: ['ben'] }))
  const says = (activity: readonly Activity[], change = {}) =>
    wrongTalk({ ...record([], activity), comments: [{ ...comment, ...change }] }, sha256).map(
      ({ what }) => what,
    )
  const added = entry('comment-added', 'k1', noon, digestOf('Ask her.'))
  const changed = entry('comment-changed', 'k1', later, digestOf('Ask him.'))
  const other = ['it does not say what it said when it was written']
  expect([says([added]), says([added, changed]), says([added, changed], { text: 'Ask him.' })]).toEqual([
    [],
    other,
    [],
  ])
  expect([
    says([added], { mentions: [] }),
    says([added], { mentions: undefined, text: 'Whatever.' }),
  ]).toEqual([other, []])
  expect(says([added, entry('comment-resolved', 'k1', later, null)], { resolvedAt: later })).toEqual([])
  expect(
    says([added, entry('comment-resolved', 'k1', later, null), entry('comment-reopened', 'k1', later, null)]),
  ).toEqual([])
})
