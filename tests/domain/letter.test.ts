import { expect, test } from 'vitest'
import { letterText, letterTo } from '@/lib/domain/letter'
import { replyTimeFaults, sayAsked } from '@/lib/domain/reply'
import { aReply } from '@/tests/support/evidence-and-talk'

const rents = { claimId: 'c1', words: 'Rents rose by a third.' }
const freeze = { claimId: 'c2', words: 'The freeze is dead.' }

test('a letter lists exactly the statements about its party, each once and numbered, with the last deadline', () => {
  const first = aReply({ id: 'y1', statements: [rents], words: 'A secret word.' })
  const second = aReply({
    id: 'y2',
    party: 'ministry of  housing',
    statements: [freeze, rents],
    until: '2026-05-16T08:30:00.000Z',
  })
  const others = [
    aReply({ id: 'y3', party: 'The mayor', statements: [{ claimId: 'c3', words: 'The mayor paid.' }] }),
    aReply({
      id: 'y4',
      statements: [{ claimId: 'c4', words: 'A mistake.' }],
      withdrawnAt: '2026-05-12T10:00:00.000Z',
    }),
  ]
  const letter = letterTo(first, [first, second, ...others])
  expect(letter.statements).toEqual([rents.words, freeze.words])
  expect(letterText(letter)).toBe(
    [
      'To: Ministry of Housing',
      'We are preparing to publish the following statements, and ask for your comment on each of them.',
      '1. Rents rose by a third.',
      '2. The freeze is dead.',
      'Please answer by 16 May 2026, 08:30 UTC.',
    ].join('\n\n'),
  )
})

test('a letter without a deadline asks for no day', () => {
  const reply = aReply({ until: null })
  expect(letterText(letterTo(reply, [reply]))).toMatch(
    /^To: .*\n\nWe are preparing to publish the following statement, .*\n\n1\. Rents rose by a third\.$/,
  )
})

test.for([
  [{}, 'not answered'],
  [{ answer: 'answered', answeredAt: '2026-05-13T10:00:00.000Z' }, 'answered on 13 May 2026'],
  [{ answer: 'no-comment', answeredAt: '2026-05-13T10:00:00.000Z' }, 'no comment'],
  [{ answer: 'declined', answeredAt: '2026-05-13T10:00:00.000Z' }, 'declined to answer'],
] as const)('that somebody was asked is told in one line: %j', ([change, outcome]) => {
  expect(sayAsked(aReply(change))).toBe(
    `Asked Ministry of Housing on 12 May 2026, until 14 May 2026; ${outcome}`,
  )
  expect(sayAsked(aReply({ ...change, until: null }))).toBe(
    `Asked Ministry of Housing on 12 May 2026; ${outcome}`,
  )
})

test('times that cannot be are named by their fields', () => {
  const now = '2026-05-20T00:00:00.000Z'
  const { askedAt, until } = aReply()
  expect(replyTimeFaults({ askedAt, until, answeredAt: null }, now)).toBeNull()
  expect(replyTimeFaults({ askedAt: now, until, answeredAt: askedAt }, askedAt)).toEqual({
    askedAt: 'This has not come yet.',
    until: 'The deadline is before they were asked.',
    answeredAt: 'This is before they were asked.',
  })
})
