import { describe, expect, test } from 'vitest'
import type { KeptActivity } from '@/lib/domain/activity'
import { votedForm } from '@/lib/domain/adjudicate'
import { commentedForm } from '@/lib/domain/comment'
import { leafForm, saltForm, saltOf } from '@/lib/record/leaves'
import { voteContent } from '@/lib/record/content/review'
import type { Entry } from '@/lib/verify/record'
import { wrongComments, wrongVotes, type KeptComment, type KeptVote } from '@/lib/verify/comments-and-votes'
import { sha256 } from './forgeries'
import { at, entry } from './history-entry'

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
