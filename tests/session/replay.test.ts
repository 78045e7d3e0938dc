import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietly } from '@/components/article/session/asks'
import { askWhy, leaveWhy } from '@/components/article/session/covering'
import { act, leaveStepper, openOnClaim } from '@/components/article/session/hand'
import { leaveDoubt, markAnyway } from '@/components/article/session/marking'
import { cancelPull } from '@/components/article/session/pulling'
import { select, tap } from '@/components/article/session/selecting'
import { joined } from '@/components/article/session/passages'
import { done, refused } from '@/tests/support/answers'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'
import { anythingByHand, anythingTyped, claimId, spans, type Reply } from './anything'
import { lookAtHand, lookAtTyped, type Answered } from './invariants'
import { claims } from './read-after'

type Desk = ReturnType<typeof aSessionDesk>

function answerOne({ open }: Desk, at: number, reply: Reply): Answered | null {
  const [one] = open.splice(at % Math.max(open.length, 1), 1)
  one?.answer(reply === 'yes' ? done(claims[0]!) : refused('failed', 'No.'))
  return one ? { ask: one.ask, reply } : null
}

test('no order of actions and answers breaks the session', () => {
  fc.assert(
    fc.property(fc.array(anythingByHand, { maxLength: 40 }), (all) => {
      const desk = aSessionDesk(aSession(claims))
      for (const one of all) {
        if ('move' in one) desk.run(one.move)
        else answerOne(desk, one.at, one.answer)
        lookAtHand(desk)
      }
      while (desk.open.length > 0) answerOne(desk, 0, 'lost')
      lookAtHand(desk)
      expect(desk.now().waiting).toEqual([])
      expect(desk.now().why?.isBusy ?? false).toBe(false)
    }),
    { numRuns: 600 },
  )
})

test('a reason that was typed and left is there when the same sentences are asked about again', () => {
  fc.assert(
    fc.property(fc.array(anythingByHand, { maxLength: 20 }), spans, (all, some) => {
      const desk = aSessionDesk(aSession(claims))
      desk.run((session) => askWhy(session, some))
      if (!desk.now().why) return
      desk.run((session) => leaveWhy(session, 'A headl'))
      const meanwhile = all.filter((one) => !/reason|leave why|why/.test(one.says))
      for (const one of meanwhile) if ('move' in one) desk.run(one.move)
      desk.run((session) => askWhy(session, some))
      expect(desk.now().why?.words).toBe('A headl')
    }),
  )
})

test('every reason that was typed is there until the desk has taken it, whatever others are given meanwhile', () => {
  fc.assert(
    fc.property(fc.array(anythingTyped, { maxLength: 30 }), (all) => {
      const desk = aSessionDesk(aSession(claims))
      for (const one of all) {
        const before = desk.now()
        const answered = 'move' in one ? (desk.run(one.move), null) : answerOne(desk, one.at, one.answer)
        lookAtTyped(before, desk.now(), answered)
      }
    }),
    { numRuns: 300 },
  )
})

test('words in the stepper that the desk refuses are still in hand', () => {
  fc.assert(
    fc.property(claimId, spans, fc.array(anythingByHand, { maxLength: 10 }), (id, byHand, meanwhile) => {
      const desk = aSessionDesk(aSession(claims))
      desk.run((session) => openOnClaim(session, id, 'move-boundaries', () => null))
      desk.run((session) => act(session, { name: 'commit' }, () => byHand))
      desk.run(markAnyway)
      const placing = desk.open.find(({ ask }) => ask.name === 'place')
      if (!placing) return
      const { waiting } = desk.now()
      for (const one of meanwhile) if ('move' in one && one.says.startsWith('leave null')) desk.run(one.move)
      placing.answer(refused('failed', 'No.'))
      expect(joined(desk.now().stepping?.pieces ?? [])).toEqual(
        waiting.map(({ start, end }) => ({ start, end })),
      )
    }),
  )
})

test('a move that does nothing leaves the very same session, so that nobody is drawn again', () => {
  const { now, run, listen } = aSessionDesk(aSession(claims))
  let heard = 0
  listen(() => heard++)
  for (const move of [leaveStepper, markAnyway, leaveDoubt, cancelPull, quietly]) run(move)
  run((session) => tap(session, null))
  run((session) => select(session, null))
  expect([heard, now().stepping]).toEqual([0, null])
})
