import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietly } from '@/components/article/session/asks'
import { askWhy, leaveWhy } from '@/components/article/session/covering'
import { act, leaveStepper, openOnClaim } from '@/components/article/session/hand'
import { leaveDoubt, markAnyway } from '@/components/article/session/marking'
import { cancelPull } from '@/components/article/session/pulling'
import { markerIn, select, tap } from '@/components/article/session/selecting'
import { joined } from '@/components/article/session/passages'
import { done, refused } from '@/tests/support/answers'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'
import { anythingByHand, claimId, spans, type Reply } from './anything'
import { claims } from './read-after'

type Desk = ReturnType<typeof aSessionDesk>

const answerOne = ({ open }: Desk, at: number, reply: Reply) => {
  const [one] = open.splice(at % Math.max(open.length, 1), 1)
  one?.answer(reply === 'yes' ? done(claims[0]!) : refused('failed', 'No.'))
}

/** Whether the stepper keeps the place of the focus, by what the page was asked. */
const isFocusKept = ({ asked }: Desk) => {
  const last = asked.findLast(({ name }) => name.includes('focus'))
  return last?.name === 'keep-focus'
}

/** What is so whatever was done, and in whatever order the desk answered. */
function look(desk: Desk): void {
  const { waiting, stepping, doubted, pulling, selected, why } = desk.now()
  const placing = desk.open.filter(({ ask }) => ask.name === 'place')
  expect(waiting.length > 0, 'words wait just as long as the desk is asked').toBe(placing.length > 0)
  expect(placing.length, 'one claim is placed at a time').toBeLessThanOrEqual(1)
  for (const pieces of [stepping?.pieces ?? [], doubted?.spans ?? []]) {
    expect(
      pieces.every(
        ({ start, end }) => 0 <= start && start < end && end <= desk.now().reading.revision.text.length,
      ),
    ).toBe(true)
  }
  if (stepping) {
    expect(stepping.pieces.length).toBeGreaterThan(0)
    expect(stepping.pieces[stepping.at], 'a passage is in hand').toBeDefined()
    expect(markerIn(desk.now()), 'one thing is in hand').toBeNull()
  } else if (!pulling) expect(isFocusKept(desk), 'the focus went back, or on to a new claim').toBe(false)
  if (why) expect(why.numbers.length).toBeGreaterThan(0)
  if (selected) expect(selected.spans.length).toBeGreaterThan(0)
}

test('no order of actions and answers breaks the session', () => {
  fc.assert(
    fc.property(fc.array(anythingByHand, { maxLength: 40 }), (all) => {
      const desk = aSessionDesk(aSession(claims))
      for (const one of all) {
        if ('move' in one) desk.run(one.move)
        else answerOne(desk, one.at, one.answer)
        look(desk)
      }
      while (desk.open.length > 0) answerOne(desk, 0, 'lost')
      look(desk)
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
