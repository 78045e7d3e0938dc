import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietly, type Move } from '@/components/article/session/asks'
import { askWhy, cover, giveReason, leaveWhy, uncover } from '@/components/article/session/covering'
import {
  act,
  leaveStepper,
  openOnClaim,
  openOnWords,
  stepToSentence,
} from '@/components/article/session/hand'
import { leaveDoubt, markAnyway, markSelected, openDoubted } from '@/components/article/session/marking'
import { beginPull, cancelPull, endPull, pullTo } from '@/components/article/session/pulling'
import { letGoOfWords, markerIn, select, tap } from '@/components/article/session/selecting'
import type { Session } from '@/components/article/session/session'
import { joined } from '@/components/article/session/passages'
import { done, refused } from '@/tests/support/answers'
import { aClaim } from '@/tests/support/dossier'
import { aReading, aSessionDesk } from '@/tests/support/session-desk'

const claims = [
  aClaim({ id: 'c1', words: 'by a third' }),
  aClaim({ id: 'c2', words: ['The city says', 'Tenants disagree'] }),
]
const { text } = aReading().revision
type Desk = ReturnType<typeof aSessionDesk>
type Done = Readonly<
  { says: string; move: (session: Session) => Move } | { says: string; answer: boolean; at: number }
>

const offset = fc.integer({ min: 0, max: text.length })
const span = fc.tuple(offset, fc.integer({ min: 1, max: 120 })).map(([start, length]) => ({
  start: Math.min(start, text.length - 1),
  end: Math.min(start + length, text.length),
}))
const spans = fc.array(span, { minLength: 1, maxLength: 3 }).map((some) => joined(some))
const claimId = fc.constantFrom('c1', 'c2', 'gone')
const reason = fc.constantFrom('', 'A headline.', 'An opinion.')
const edge = fc.constantFrom('start', 'end')
const by = fc.constantFrom('word', 'grapheme')

const moving = <T>(name: string, from: fc.Arbitrary<T>, move: (session: Session, given: T) => Move) =>
  from.map((given): Done => ({
    says: `${name} ${JSON.stringify(given)}`,
    move: (session) => move(session, given),
  }))
const plainly = (name: string, move: (session: Session) => Move) =>
  moving(name, fc.constant(null), (session) => move(session))

const often = (arbitrary: fc.Arbitrary<Done>) => ({ weight: 4, arbitrary })

/** Everything that hands, keys and the desk can do, in any order. */
const anything: fc.Arbitrary<Done> = fc.oneof(
  moving('select', fc.option(spans), (session, some) =>
    select(session, some && { spans: some, by: 'mouse' }),
  ),
  moving('tap', fc.option(offset), tap),
  plainly('let go', letGoOfWords),
  moving('step to', spans, openOnWords),
  often(
    moving(
      'step on',
      fc.tuple(claimId, fc.constantFrom('add-passage', 'move-boundaries', 'break-down')),
      (session, [id, aim]) => openOnClaim(session, id, aim, () => ({ start: 0, end: 5 })),
    ),
  ),
  moving('sentence', span, stepToSentence),
  moving(
    'stepper',
    fc.constantFrom('leave', 'add-passage', 'remove-passage', 'next-passage', 'previous-passage'),
    (session, name) => act(session, { name }, () => null),
  ),
  often(plainly('commit', (session) => act(session, { name: 'commit' }, () => null))),
  moving('commit by hand', spans, (session, some) => act(session, { name: 'commit' }, () => some)),
  moving('step', fc.tuple(edge, by, fc.constantFrom('forward', 'back')), (session, [end, unit, way]) =>
    act(session, { name: 'step', edge: end, by: unit, way }, () => null),
  ),
  plainly('leave', leaveStepper),
  moving('mark', spans, markSelected),
  plainly('anyway', markAnyway),
  plainly('no doubt', leaveDoubt),
  moving('open doubted', claimId, openDoubted),
  moving('pull', fc.tuple(fc.option(claimId), fc.nat({ max: 1 })), (session, [id, at]) =>
    beginPull(session, id, session.stepping ? Math.min(at, session.stepping.pieces.length - 1) : 0),
  ),
  moving('pull to', fc.tuple(edge, by, offset), (session, [end, unit, to]) => pullTo(session, end, unit, to)),
  plainly('let pull go', (session) => endPull(session, null)),
  plainly('give pull up', cancelPull),
  moving('cover', spans, cover),
  moving('uncover', spans, uncover),
  moving('why', spans, askWhy),
  moving('reason', reason, giveReason),
  moving('leave why', reason, leaveWhy),
  fc
    .tuple(fc.boolean(), fc.nat({ max: 4 }))
    .map(([isYes, at]): Done => ({ says: `answer ${isYes} ${at}`, answer: isYes, at })),
)

const answerOne = ({ open }: Desk, at: number, isYes: boolean) => {
  const [one] = open.splice(at % Math.max(open.length, 1), 1)
  one?.answer(isYes ? done(claims[0]!) : refused('failed', 'No.'))
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
    expect(pieces.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true)
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
    fc.property(fc.array(anything, { maxLength: 40 }), (all) => {
      const desk = aSessionDesk(aReading(claims))
      for (const one of all) {
        if ('move' in one) desk.run(one.move)
        else answerOne(desk, one.at, one.answer)
        look(desk)
      }
      while (desk.open.length > 0) answerOne(desk, 0, false)
      look(desk)
      expect(desk.now().waiting).toEqual([])
      expect(desk.now().why?.isBusy ?? false).toBe(false)
    }),
    { numRuns: 600 },
  )
})

test('a reason that was typed and left is there when the same sentences are asked about again', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 20 }), spans, (all, some) => {
      const desk = aSessionDesk(aReading(claims))
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
    fc.property(claimId, spans, fc.array(anything, { maxLength: 10 }), (id, byHand, meanwhile) => {
      const desk = aSessionDesk(aReading(claims))
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
  const { now, run, listen } = aSessionDesk(aReading(claims))
  let heard = 0
  listen(() => heard++)
  for (const move of [leaveStepper, markAnyway, leaveDoubt, cancelPull, quietly]) run(move)
  run((session) => tap(session, null))
  run((session) => select(session, null))
  expect([heard, now().stepping]).toEqual([0, null])
})
