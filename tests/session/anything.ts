import fc from 'fast-check'
import { quietly, type Move } from '@/components/article/session/asks'
import { arrive, takeClaims, withoutRemoved } from '@/components/article/session/arriving'
import { askFor, choose, goTo } from '@/components/article/session/choosing'
import { hearChanges, showChanges, showOnceFree } from '@/components/article/session/colleagues'
import { askWhy, cover, giveReason, leaveWhy, uncover } from '@/components/article/session/covering'
import { everything } from '@/components/article/session/filter'
import {
  act,
  leaveStepper,
  openOnClaim,
  openOnWords,
  stepToSentence,
} from '@/components/article/session/hand'
import { leaveDoubt, markAnyway, markSelected, openDoubted } from '@/components/article/session/marking'
import {
  letGoOfMark,
  newestOnItsWay,
  openMarked,
  sendAgain,
  sendAllAgain,
} from '@/components/article/session/marks'
import { beginPull, cancelPull, endPull, pullTo } from '@/components/article/session/pulling'
import { letGoOfWords, select, tap } from '@/components/article/session/selecting'
import type { Session } from '@/components/article/session/session'
import { closeTalk, openTalk } from '@/components/article/session/showing'
import { takeAnswer, undo, undoLast } from '@/components/article/session/undoing'
import { joined } from '@/components/article/session/passages'
import { aClaim } from '@/tests/support/dossier'
import { aReading } from '@/tests/support/session-desk'
import { readAfter } from './read-after'

const { text } = aReading().revision

/** How the desk answers: it does what it is asked, is not heard, or refuses. */
export type Reply = 'yes' | 'lost' | 'refused'

/** Something that a hand, the desk or a colleague does. */
export type Done = Readonly<
  { says: string; move: (session: Session) => Move } | { says: string; answer: Reply; at: number }
>

const offset = fc.integer({ min: 0, max: text.length })
const span = fc.tuple(offset, fc.integer({ min: 1, max: 120 })).map(([start, length]) => ({
  start: Math.min(start, text.length - 1),
  end: Math.min(start + length, text.length),
}))
export const spans = fc.array(span, { minLength: 1, maxLength: 3 }).map((some) => joined(some))
export const claimId = fc.constantFrom('c1', 'c2', 'gone')
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

type Things = readonly (fc.Arbitrary<Done> | fc.WeightedArbitrary<Done>)[]

const ofReasons: Things = [
  often(moving('why', spans, askWhy)),
  often(moving('leave why', reason, leaveWhy)),
  moving('reason', reason, giveReason),
]

const byHand: Things = [
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
  ...ofReasons,
]

const seq = fc.integer({ min: 1, max: 60 })
const someIds = fc.subarray(['c1', 'c2', 'c3'])

const filters = fc.record({
  state: fc.constantFrom(null, 'open', 'dropped', 'unreviewed'),
  rating: fc.constantFrom(null, 'none'),
  mine: fc.boolean(),
  find: fc.constantFrom('', 'rents', 'city ', 'nowhere'),
})

const ofFilters: Things = [
  often(moving('choose', fc.option(claimId), choose)),
  often(moving('ask for', filters, (session, change) => askFor(session, { ...everything, ...change }))),
  moving('go to', fc.constantFrom('', 'claim=c1', 'claim=gone', 'claim=c2&mine=1'), goTo),
  often(
    moving('arrive', fc.tuple(someIds, someIds, fc.boolean()), (session, [gone, changed, isRevised]) =>
      arrive(session, readAfter(session, gone, changed, isRevised)),
    ),
  ),
  often(
    moving('answer', fc.tuple(claimId, seq, fc.boolean()), (session, [id, lastSeq, isDropped]) =>
      takeAnswer(session, aClaim({ id, version: lastSeq, lastSeq, state: isDropped ? 'dropped' : 'open' })),
    ),
  ),
]

const ofWhatIsKnown: Things = [
  often(moving('mark', spans, markSelected)),
  often(plainly('mark anyway', markAnyway)),
  ...ofFilters,
  moving('details', seq, (session, lastSeq) => takeClaims(session, [aClaim({ lastSeq, version: lastSeq })])),
  moving('remove', claimId, (session, id) => quietly(withoutRemoved(session, id))),
  often(plainly('undo', undoLast)),
  moving('undo one', fc.nat({ max: 3 }), (session, at) => {
    const step = session.steps[at]
    return step ? undo(session, step) : quietly(session)
  }),
  plainly('open what was marked', (session) => {
    const mark = newestOnItsWay(session)
    const from = { chosenBefore: session.chosen, isInHand: true }
    return mark ? openMarked(session, mark.id, from) : quietly(session)
  }),
  plainly('let go of a mark', (session) => {
    const mark = newestOnItsWay(session)
    return mark ? letGoOfMark(session, mark) : quietly(session)
  }),
  often(plainly('mark again', (session) => sendAgain(session, [...session.sent.keys()][0] ?? ''))),
  plainly('the line is back', sendAllAgain),
  moving('hear', fc.tuple(seq, fc.boolean(), fc.boolean()), (session, [number, isMine, isWriting]) =>
    hearChanges(session, [{ seq: number, isMine }], isWriting),
  ),
  plainly('show changes', showChanges),
  moving('come to rest', fc.boolean(), showOnceFree),
  moving('talk', fc.option(fc.nat({ max: 3 })), openTalk),
  plainly('close talk', closeTalk),
  moving('others', fc.subarray(['ben', 'eve']), (session, ids) =>
    quietly({ ...session, others: ids.map((id) => ({ id, name: id })) }),
  ),
]

const answers: fc.Arbitrary<Done> = fc
  .tuple(fc.constantFrom<Reply>('yes', 'lost', 'refused'), fc.nat({ max: 4 }))
  .map(([answer, at]) => ({ says: `answer ${answer} ${at}`, answer, at }))

/** Everything that hands and keys can do with words, and the desk's answers to it, in any order. */
export const anythingByHand: fc.Arbitrary<Done> = fc.oneof(...byHand, answers)

/** Everything that hands, keys, the desk, the link and colleagues can do, in any order. */
export const anything: fc.Arbitrary<Done> = fc.oneof(...byHand, ...ofWhatIsKnown, {
  weight: 16,
  arbitrary: answers,
})

/** A claim being chosen, claims asked for, and claims that come, go and are dropped meanwhile. */
export const anythingAsked: fc.Arbitrary<Done> = fc.oneof(...ofFilters)

/** Reasons being asked for, typed, left and given, and the desk's answers to them. */
export const anythingTyped: fc.Arbitrary<Done> = fc.oneof(...ofReasons, { weight: 3, arbitrary: answers })
