import { describe, expect, test } from 'vitest'
import { choose } from '@/components/article/session/choosing'
import {
  beginMark,
  letGoOfMark,
  newestOnItsWay,
  openMarked,
  sendAgain,
  sendAllAgain,
} from '@/components/article/session/marks'
import { undoLast } from '@/components/article/session/undoing'
import { done, refused } from '@/tests/support/answers'
import { aClaim, aDossier, anActor } from '@/tests/support/dossier'
import { firstSession } from '@/components/article/session/session'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'

const mark = aClaim({ id: 'm1', words: 'The city says', lastSeq: 0 })
const taken = { ...mark, lastSeq: 7 }
const lost = refused('unreachable', 'The desk cannot be reached.')
const forbidden = refused('against-rule', 'The article has another revision by now.')
type Desk = ReturnType<typeof aSessionDesk>
const names = ({ asked }: Desk) => asked.map(({ name }) => name)
const answer = ({ open }: Desk, name: string, given: Parameters<Desk['open'][number]['answer']>[0]) =>
  open
    .splice(
      open.findIndex(({ ask }) => ask.name === name),
      1,
    )[0]!
    .answer(given)
const sent = (desk: Desk) => desk.now().sent.get('m1')?.sent

function aMark(desk = aSessionDesk()) {
  desk.run((session) => beginMark(session, mark, true))
  return desk
}

describe('a mark', () => {
  test('is a claim in the same move, is sent under its own id, and takes the letters that follow', () => {
    const desk = aMark()
    expect(desk.now()).toMatchObject({ firstLetters: 'm1', selected: null, reading: { claims: [mark] } })
    const { id, articleId, placedIn: revision } = mark
    const spans = mark.spans.map(({ start, end, exact }) => ({ start, end, exact }))
    expect(desk.asked).toMatchObject([
      { name: 'send-mark', mark: { id, articleId, revision, spans } },
      { name: 'clear-selection' },
    ])
  })

  test('can be taken back once the desk has it', () => {
    const desk = aMark()
    answer(desk, 'send-mark', done(taken))
    expect(desk.now().sent.size).toBe(0)
    expect(desk.asked.at(-1)).toMatchObject({ name: 'offer-back', way: { done: 'Claim marked.' } })
    desk.run(undoLast)
    answer(desk, 'remove', done(taken))
    expect(desk.now().reading.claims).toEqual([])
    expect(desk.asked.at(-1)).toEqual({ name: 'say', text: 'Claim taken away.' })
  })

  test('that is lost is sent again after pauses that grow, until somebody asks for it at once', () => {
    const desk = aMark()
    const pauses = () => desk.asked.flatMap((one) => (one.name === 'rest' ? [one.milliseconds] : []))
    for (let time = 0; time < 6; time++) {
      answer(desk, 'send-mark', lost)
      expect(sent(desk)).toEqual({ state: 'trying', says: 'The desk cannot be reached.' })
      answer(desk, 'rest', lost)
    }
    expect(pauses()).toEqual([1000, 2000, 4000, 8000, 15000, 15000])
    answer(desk, 'send-mark', lost)
    desk.run((session) => sendAgain(session, 'm1'))
    answer(desk, 'rest', lost) // the pause that was begun before does not send it twice
    expect(names(desk).filter((name) => name === 'send-mark')).toHaveLength(8)
    answer(desk, 'send-mark', lost)
    desk.run(sendAllAgain)
    expect(sent(desk)).toEqual({ state: 'on-its-way' })
  })

  test('that is refused waits to be marked anew, and what was made of it stays', () => {
    const desk = aMark()
    answer(desk, 'send-mark', forbidden)
    expect(sent(desk)).toEqual({ state: 'refused', says: 'The article has another revision by now.' })
    expect(desk.now().reading.claims).toEqual([mark])
    desk.run((session) => sendAgain(session, 'm1'))
    answer(desk, 'send-mark', done(taken))
    expect(desk.now().reading.claims).toEqual([taken])
  })

  test('that is let go gives its words back, and is taken away where the desk has it after all', () => {
    const desk = aMark()
    desk.run((session) => letGoOfMark(session, newestOnItsWay(session)!))
    expect(desk.now()).toMatchObject({ firstLetters: null, chosen: null, reading: { claims: [] } })
    expect(desk.asked.at(-1)).toMatchObject({ name: 'select-words', span: { start: mark.spans[0]!.start } })
    answer(desk, 'send-mark', done(taken))
    expect(desk.asked.at(-1)).toMatchObject({ name: 'remove', claim: taken })
    expect(desk.now().reading.claims).toEqual([])
    expect(desk.now().steps).toEqual([])
  })

  test('that is let go while the rounds hide reviews is dropped there: taking it away would tell of it', () => {
    const blind = aDossier({ article: { blind: true, requiredReviews: 2 } })
    const desk = aMark(aSessionDesk(firstSession(blind, anActor(), '')))
    desk.run((session) => letGoOfMark(session, mark))
    answer(desk, 'send-mark', done(taken))
    expect(desk.asked.at(-1)).toMatchObject({
      name: 'edit',
      edit: { state: 'dropped', reason: 'Marked by mistake.' },
    })
  })

  test('that is let go after it was refused is asked for no more', () => {
    const desk = aMark()
    answer(desk, 'send-mark', forbidden)
    desk.run((session) => letGoOfMark(session, mark))
    expect([desk.now().sent.size, desk.open]).toEqual([0, []])
  })
})

describe('the panel of what was marked', () => {
  const open = { chosenBefore: null, isInHand: true }

  test('opens with its wording in hand', () => {
    const desk = aMark()
    desk.run((session) => openMarked(session, 'm1', open))
    expect(desk.now()).toMatchObject({ chosen: 'm1', fresh: 'm1', firstLetters: null })
  })

  test('opens without the focus where the caret has left', () => {
    const desk = aMark()
    desk.run((session) => openMarked(session, 'm1', { ...open, isInHand: false }))
    expect(desk.now()).toMatchObject({ chosen: 'm1', fresh: null })
  })

  test('does not call back whoever chose another claim meanwhile', () => {
    const desk = aMark(aSessionDesk(aSession([aClaim({ id: 'c1' })])))
    desk.run((session) => choose(session, 'c1'))
    desk.run((session) => openMarked(session, 'm1', open))
    expect(desk.now()).toMatchObject({ chosen: 'c1', fresh: null, firstLetters: null })
  })

  test('does not open for a mark that was let go', () => {
    const desk = aMark()
    desk.run((session) => letGoOfMark(session, mark))
    desk.run((session) => openMarked(session, 'm1', open))
    expect(desk.now().chosen).toBeNull()
  })
})
