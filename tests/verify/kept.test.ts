import { describe, expect, test } from 'vitest'
import type { KeptActivity } from '@/lib/domain/activity'
import { votedForm } from '@/lib/domain/adjudicate'
import { commentedForm } from '@/lib/domain/comment'
import { heldForm, heldReason, type Held } from '@/lib/domain/held'
import { reviewedForm } from '@/lib/domain/review'
import { takenBackForm } from '@/lib/domain/take-back'
import { leafForm, saltForm, saltOf } from '@/lib/record/leaves'
import { reviewContent, voteContent } from '@/lib/record/content/review'
import { waitingEntries, wrongHeld } from '@/lib/verify/held'
import type { Entry } from '@/lib/verify/record'
import { wrongComments, wrongVotes, type KeptComment, type KeptVote } from '@/lib/verify/said'
import { wrongTakenReviews, type TakenReview } from '@/lib/verify/taken-back'
import { sha256 } from './forgeries'

const at = (second: number) => `2026-11-30T09:00:0${second}.000Z`
const entry = (kind: Entry['kind'], subject: string, more: Partial<KeptActivity> = {}): KeptActivity => ({
  seq: 1,
  at: at(1),
  actor: 'ada',
  kind,
  subject,
  reason: null,
  digest: null,
  hash: '',
  previousHash: '',
  ...more,
})
const says = (findings: readonly { where: string; what: string }[]): string[] =>
  findings.map(({ where, what }) => `${where}: ${what}`)

describe('comments that the desk keeps', () => {
  const kept: KeptComment = {
    id: 'k1',
    replyTo: null,
    text: 'Ask her again.',
    mentions: ['ben'],
    isDeleted: false,
  }
  const gone: KeptComment = { id: 'k2', replyTo: 'k1', text: '', mentions: [], isDeleted: true }
  const first = entry('comment-added', 'k1', { digest: sha256(commentedForm({ ...kept, text: 'Ask him.' })) })
  const history = [
    first,
    entry('comment-changed', 'k1', { digest: sha256(commentedForm(kept)) }),
    entry('comment-added', 'k2', { digest: sha256('x') }),
    entry('comment-removed', 'k2'),
  ]

  test.for<readonly [string, readonly KeptComment[], readonly Entry[], readonly string[]]>([
    ['as they were last written', [kept, gone], history, []],
    [
      'in other words',
      [{ ...kept, text: 'Ask him.' }, gone],
      history,
      ['comment k1: it does not say what it said when it was written'],
    ],
    [
      'with others mentioned',
      [{ ...kept, mentions: [] }, gone],
      history,
      ['comment k1: it does not say what it said when it was written'],
    ],
    ['left out', [gone], history, ['comment k1: the history tells of it, but it is not there']],
    [
      'put in',
      [kept, gone, { ...kept, id: 'k3' }],
      history,
      ['comment k3: no entry of the history tells of it'],
    ],
    [
      'deleted without a word',
      [kept, gone],
      history.slice(0, 3),
      ['comment k2: it is deleted, but the history does not say so'],
    ],
    [
      'there again after they were deleted',
      [kept, { ...gone, isDeleted: false }],
      history,
      ['comment k2: the history says that it was deleted'],
    ],
    ['of before digests were kept', [{ ...kept, text: 'Whatever.' }], [entry('comment-added', 'k1')], []],
    [
      'whose words a leaf covers, which is checked with the leaves',
      [{ ...kept, text: 'Other.' }],
      [{ ...first, leaves: {} }],
      [],
    ],
    [
      'told of by nothing that is about comments',
      [kept],
      [entry('comment-resolved', 'k1')],
      ['comment k1: no entry of the history tells of it'],
    ],
  ])('%s', ([, comments, told, found]) => {
    expect(says(wrongComments(comments, told, sha256))).toEqual(found)
  })
})

describe('votes that the desk keeps', () => {
  const vote: KeptVote = {
    claimId: 'c1',
    round: 2,
    person: 'ada',
    attribution: 'heard',
    substance: 'thin',
    reason: 'I counted.',
    at: at(1),
    seal: null,
  }
  const old = entry('vote-cast', 'c1', { digest: sha256(votedForm('c1', 2, vote)) })
  const secret = 'a secret'
  const name = 'vote:c1:ada'
  const leafed = {
    ...old,
    leaves: {},
    secret,
    digest: sha256(leafForm(saltOf(sha256(saltForm(secret, name))), name, voteContent(vote))),
  }
  const another = 'claim c1: a vote on it does not say what it said when it was cast'

  test.for<readonly [string, readonly KeptVote[], readonly KeptActivity[], readonly string[]]>([
    ['as they were cast', [vote], [old], []],
    ['as they were cast, under a salt that only the desk knows', [vote], [leafed], []],
    ['of before digests were kept', [{ ...vote, reason: 'Whatever.' }], [{ ...old, digest: null }], []],
    ['with another reason', [{ ...vote, reason: 'I guessed.' }], [old], [another]],
    ['in another round', [{ ...vote, round: 3 }], [old], [another]],
    ['with another rating, under a salt', [{ ...vote, substance: 'solid' }], [leafed], [another]],
    ['whose salt is lost', [vote], [{ ...leafed, secret: null }], [another]],
    ['whose digest is lost', [vote], [{ ...leafed, digest: null }], [another]],
    ['left out', [], [old], ['claim c1: the history tells of a vote that is not there']],
    [
      'put in',
      [vote, { ...vote, person: 'ben' }],
      [old],
      ['claim c1: no entry of the history tells of a vote on it'],
    ],
    [
      'of another time',
      [{ ...vote, at: at(2) }],
      [old],
      [
        'claim c1: the history tells of a vote that is not there',
        'claim c1: no entry of the history tells of a vote on it',
      ],
    ],
    [
      'told of by nothing that is about votes',
      [vote],
      [entry('verdict-made', 'c1')],
      ['claim c1: no entry of the history tells of a vote on it'],
    ],
  ])('%s', ([, votes, told, found]) => {
    expect(says(wrongVotes(votes, told, sha256))).toEqual(found)
  })
})

describe('reviews that were taken back', () => {
  const rules = { requiredReviews: 2, blind: false, panel: false }
  const review: TakenReview = {
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
  const apart: Held[] = [
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
    readonly [string, readonly TakenReview[], readonly KeptActivity[], readonly Held[], readonly string[]]
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

/** Two reviews that were submitted in closed rounds: of claim c1 in its first round, of c2 in its second. */
function heldChain(): Held[] {
  let previousHash = ''
  return [
    ['c1', 1],
    ['c2', 2],
  ].map(([claimId, round], index) => {
    const held = {
      seq: index + 1,
      claimId: String(claimId),
      round: Number(round),
      at: at(index),
      actor: 'ada',
      kind: 'review-submitted' as const,
      subject: `r${index + 1}`,
      digest: sha256('x'),
      previousHash,
    }
    previousHash = sha256(heldForm('a1', held))
    return { ...held, hash: previousHash }
  })
}

describe('what is held apart while a round is closed', () => {
  const held = heldChain()
  const heldHead = { seq: 2, hash: held[1]!.hash }
  const closed = new Map([['c2', { round: 2 }]])
  const begun = [
    { claimId: 'c1', round: 1 },
    { claimId: 'c2', round: 2 },
  ]
  const opened = entry('review-submitted', 'r1', { reason: heldReason(at(0)) })
  const found = (record: Partial<Parameters<typeof wrongHeld>[1]>, history: readonly Entry[] = [opened]) =>
    says(wrongHeld('a1', { held, heldHead, closed, begun, ...record }, history, sha256))

  test('is entered in the history when the round opens, and not before', () => {
    expect(found({})).toEqual([])
    expect(found({}, [])).toEqual(['review r1: its round is open, but no entry of the history tells of it'])
    expect(found({}, [opened, entry('review-submitted', 'r2')])).toEqual([
      'review r2: the history tells of it while its round is closed',
    ])
    expect(found({ closed: new Map([['c2', { round: 3 }]]) })).toEqual([
      'review r2: its round is open, but no entry of the history tells of it',
    ])
  })

  test('is told by whom and of when it was', () => {
    for (const other of [{ actor: 'ben' }, { reason: heldReason(at(5)) }, { reason: null }]) {
      expect(found({}, [{ ...opened, ...other }])).toEqual([
        'review r1: the history tells of it otherwise than when it was done',
      ])
    }
    expect(found({}, [{ ...opened, kind: 'review-confirmed' }])).toEqual([
      'review r1: its round is open, but no entry of the history tells of it',
    ])
  })

  test('is a chain of its own, with a noted end', () => {
    expect(found({ held: [{ ...held[0]!, actor: 'ben' }, held[1]!] })).toContain(
      'closed rounds entry 1: does not say what it said when it was written',
    )
    expect(found({ held: held.slice(0, 1) })).toContain(
      'closed rounds: it ends with entry 1, but is noted to end with entry 2',
    )
    expect(found({ held: held.slice(1) })).toContain(
      'closed rounds entry 2: is the first, so entries before it are missing',
    )
  })

  test('waits as the history will have it, as long as its round is closed', () => {
    expect(waitingEntries({ held, heldHead, closed, begun }, [opened])).toMatchObject([
      { subject: 'r2', kind: 'review-submitted', actor: 'ada' },
    ])
    expect(waitingEntries({ held, heldHead, closed, begun }, [opened])[0]).not.toHaveProperty('claimId')
    expect(waitingEntries({ held, heldHead, closed: new Map(), begun }, [opened])).toEqual([])
  })

  test('waits, too, when all of its round was taken back, until the round begins again and opens', () => {
    const emptied = {
      closed: new Map(),
      begun: [
        { claimId: 'c1', round: 2 },
        { claimId: 'c2', round: 2 },
      ],
    }
    const second = entry('review-submitted', 'r2', { reason: heldReason(at(1)) })
    expect(found(emptied, [second])).toEqual([])
    expect(waitingEntries({ held, heldHead, ...emptied }, [second])).toMatchObject([{ subject: 'r1' }])
    expect(found(emptied, [opened, second])).toEqual([])
    expect(waitingEntries({ held, heldHead, ...emptied }, [opened, second])).toEqual([])
    expect(found(emptied, [{ ...opened, actor: 'ben' }, second])).toEqual([
      'review r1: the history tells of it otherwise than when it was done',
    ])
  })
})
