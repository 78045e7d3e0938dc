import { describe, expect, test } from 'vitest'
import { hearChanges, showChanges, showOnceFree } from '@/components/article/session/colleagues'
import { select } from '@/components/article/session/selecting'
import { closeTalk, openTalk, showHelp, takeSaveState } from '@/components/article/session/showing'
import { aClaim } from '@/tests/support/dossier'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'

const theirs = (...seqs: number[]) => seqs.map((seq) => ({ seq, isMine: false }))
const words = { spans: [{ start: 0, end: 5 }], by: 'mouse' } as const
const readAgain = { name: 'read-again' }

describe('a change by a colleague', () => {
  test('is read at once when nothing is half-done here', () => {
    const desk = aSessionDesk()
    desk.run((session) => hearChanges(session, theirs(2, 3), false))
    expect([desk.asked, desk.now().unread]).toEqual([[readAgain], []])
  })

  test('waits while words are in hand or somebody writes, and is shown once neither is so', () => {
    const desk = aSessionDesk()
    desk.run((session) => select(session, words))
    desk.run((session) => hearChanges(session, theirs(2), false))
    desk.run((session) => hearChanges(session, theirs(3), true))
    desk.run((session) => showOnceFree(session, false))
    expect([desk.asked, desk.now().unread]).toEqual([[], [2, 3]])
    desk.run((session) => select(session, null))
    desk.run((session) => showOnceFree(session, true))
    expect(desk.asked).toEqual([])
    desk.run((session) => showOnceFree(session, false))
    expect([desk.asked, desk.now().unread]).toEqual([[readAgain], []])
  })

  test('is shown when it is asked for, whatever is in hand', () => {
    const desk = aSessionDesk({ ...aSession(), selected: words, unread: [2] })
    desk.run(showChanges)
    expect([desk.asked, desk.now().unread]).toEqual([[readAgain], []])
  })

  test('is none that is known, that this screen made, or that was read', () => {
    const desk = aSessionDesk(aSession([aClaim({ lastSeq: 4 })]))
    desk.run((session) => hearChanges(session, theirs(1, 4), false))
    expect(desk.asked).toEqual([])
  })

  test('is not told while one writes when one made it oneself in another window', () => {
    const desk = aSessionDesk()
    desk.run((session) => hearChanges(session, [{ seq: 2, isMine: true }], true))
    expect([desk.asked, desk.now().unread]).toEqual([[], []])
  })
})

test('what is said of a sentence opens, and closes', () => {
  const open = openTalk(aSession(), 3).session
  expect([open.talk, closeTalk(open).session.talk]).toEqual([{ sentence: 3 }, null])
})

test('the list of keys opens, and closes', () => {
  const open = showHelp(aSession(), true).session
  expect([open.isHelpOpen, showHelp(open, false).session.isHelpOpen]).toEqual([true, false])
})

test('whether words are saved is as the forms last said', () => {
  expect(takeSaveState(aSession(), { name: 'saving' }).session.save).toEqual({ name: 'saving' })
})
