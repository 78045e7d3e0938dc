import { describe, expect, test } from 'vitest'
import { quietly } from '@/components/article/session/asks'
import { cover } from '@/components/article/session/covering'
import { act, openOnClaim } from '@/components/article/session/hand'
import { isOver, lastStep, offerWay, takeAnswer, undo, undoLast } from '@/components/article/session/undoing'
import { done, refused } from '@/tests/support/answers'
import { aClaim } from '@/tests/support/dossier'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'

const claim = aClaim({ id: 'c1', words: 'by a third' })
const dropped = { ...claim, state: 'dropped' as const, dropReason: 'Twice.', version: 2, lastSeq: 2 }
const way = {
  done: 'Review submitted.',
  undone: 'Review taken back.',
  undo: async () => done(claim),
  isOver: (claims: readonly { id: string }[]) => claims.length === 0,
}

describe('what was done', () => {
  test('to a claim’s words is taken back by placing them where they were', () => {
    const desk = aSessionDesk(aSession([claim]))
    const { start, end } = claim.spans[0]!
    desk.run((session) => openOnClaim(session, 'c1', 'move-boundaries', () => null))
    desk.run((session) => act(session, { name: 'step', edge: 'end', by: 'word', way: 'forward' }, () => null))
    desk.run((session) => act(session, { name: 'commit' }, () => null))
    const moved = aClaim({ id: 'c1', words: 'by a third last', version: 2, lastSeq: 2 })
    desk.open.shift()!.answer(done(moved))
    expect(desk.now().reading.claims).toEqual([moved])
    desk.run(undoLast)
    expect(desk.asked.at(-1)).toMatchObject({ name: 'edit', claim: moved, edit: { spans: [{ start, end }] } })
    desk.open.shift()!.answer(done({ ...claim, version: 3, lastSeq: 3 }))
    expect(desk.now().reading.claims).toMatchObject([{ version: 3 }])
    expect(desk.asked.at(-1)).toEqual({ name: 'say', text: 'Boundaries moved back.' })
  })

  test('by dropping a claim is offered back, and by restoring it not', () => {
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => takeAnswer(session, dropped))
    expect(desk.asked).toMatchObject([{ name: 'offer-back', way: { done: 'Claim dropped.' } }])
    const [step] = desk.now().steps
    expect(isOver(desk.now(), step!)).toBe(false)
    desk.run((session) => takeAnswer(session, { ...claim, version: 3, lastSeq: 3 }))
    expect([isOver(desk.now(), step!), lastStep(desk.now())]).toEqual([true, undefined])
    expect(undoLast(desk.now()).asks).toEqual([])
  })

  test('to sentences is taken back by making them pending again', () => {
    const desk = aSessionDesk()
    const [first] = desk.now().reading.revision.sentences
    desk.run((session) => cover(session, [first!]))
    desk.open.shift()!.answer(done(claim))
    desk.run(undoLast)
    expect(desk.asked.at(-1)).toMatchObject({
      name: 'cover',
      coverage: { sentence: [0], coverage: 'pending' },
    })
  })

  test('by a form is over when the form says so', () => {
    const session = offerWay(aSession([claim]), way).session
    expect([isOver(session, session.steps[0]!), isOver(aSession(), session.steps[0]!)]).toEqual([false, true])
  })

  test('twice to the same words is taken back twice', () => {
    const desk = aSessionDesk(aSession([claim]))
    const two = aClaim({ id: 'c1', words: ['by a third', 'last year'], version: 2, lastSeq: 2 })
    const three = aClaim({
      id: 'c1',
      words: ['by a third', 'last year', 'since 1990'],
      version: 3,
      lastSeq: 3,
    })
    for (const answer of [two, three]) {
      desk.run((session) => openOnClaim(session, 'c1', 'add-passage', () => null))
      desk.run((session) => act(session, { name: 'commit' }, () => null))
      desk.open.shift()!.answer(done(answer))
    }
    desk.run(undoLast)
    desk.open.shift()!.answer(done({ ...two, version: 4, lastSeq: 4 }))
    desk.run(undoLast)
    const { start, end } = claim.spans[0]!
    expect(desk.asked.at(-1)).toMatchObject({ name: 'edit', edit: { spans: [{ start, end }] } })
  })

  test('last is taken back first, and once', () => {
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => offerWay(session, { ...way, done: 'First.' }))
    desk.run((session) => offerWay(session, { ...way, done: 'Second.' }))
    desk.run(undoLast)
    desk.run(undoLast)
    expect(desk.open.map(({ ask }) => 'way' in ask && 'done' in ask.way && ask.way.done)).toEqual([
      'Second.',
      'First.',
    ])
    desk.run(undoLast)
    expect(desk.open).toHaveLength(2)
  })
})

describe('an undoing that fails', () => {
  test.each(['unreachable', 'not-ready', 'failed', 'too-many', 'not-signed-in'] as const)(
    'by %s can be tried again, in its place',
    (code) => {
      const desk = aSessionDesk(aSession([claim]))
      desk.run((session) => offerWay(session, { ...way, done: 'First.' }))
      desk.run((session) => offerWay(session, way))
      desk.run((session) => undo(session, session.steps[0]!))
      desk.open.shift()!.answer(refused(code, 'No.'))
      expect(desk.now().steps.map((step) => 'way' in step && step.way.done)).toEqual([
        'First.',
        'Review submitted.',
      ])
      expect(desk.asked.at(-1)).toEqual({ name: 'say', text: 'No.' })
    },
  )

  test('by a refusal is over, and what the desk has instead is shown', () => {
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => offerWay(session, way))
    desk.run(undoLast)
    desk.open.shift()!.answer(refused('against-rule', 'The round is closed.'))
    expect(desk.now().steps).toEqual([])
    desk.run(quietly)
  })
})
