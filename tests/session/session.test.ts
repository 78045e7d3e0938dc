import { describe, expect, test } from 'vitest'
import { askWhy, cover, giveReason, leaveWhy, uncover } from '@/components/article/session/covering'
import { act, leaveStepper, openOnClaim, openOnWords } from '@/components/article/session/hand'
import { leaveDoubt, markAnyway, markSelected } from '@/components/article/session/marking'
import { beginPull, cancelPull, endPull, pullTo } from '@/components/article/session/pulling'
import { markerIn, select, tap } from '@/components/article/session/selecting'
import { done, refused } from '@/tests/support/answers'
import { aClaim } from '@/tests/support/dossier'
import { aReading, aSession, aSessionDesk } from '@/tests/support/session-desk'

const { revision } = aReading()
const [first, second, third] = revision.sentences.map(({ start, end }) => ({ start, end }))
const wordsAt = (words: string) => {
  const start = revision.text.indexOf(words)
  return { start, end: start + words.length }
}
const nowhere = () => null
const unreachable = refused('unreachable', 'The desk cannot be reached.')
const names = ({ asked }: ReturnType<typeof aSessionDesk>) => asked.map(({ name }) => name)

describe('marking', () => {
  test('asks the desk for the words as the page shows them', () => {
    const desk = aSessionDesk()
    desk.run((session) => markSelected(session, [wordsAt('The city says')]))
    expect(desk.asked).toEqual([
      { name: 'mark', spans: [{ ...wordsAt('The city says'), exact: 'The city says' }], parent: undefined },
    ])
  })

  test('refuses words that something in the browser changed, and says which', () => {
    const desk = aSessionDesk(aSession(), () => true)
    desk.run((session) => markSelected(session, [first!]))
    expect(desk.asked).toEqual([])
    expect(desk.now().refusal?.spans).toEqual([first])
  })

  test('asks before words are marked twice, and marks them when they are meant', () => {
    const claim = aClaim({ words: 'The city says' })
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => markSelected(session, [wordsAt('The city says')]))
    expect(desk.now().doubted?.doubt).toEqual({ name: 'twice', claim, number: 1 })
    expect(desk.asked).toEqual([])
    desk.run(leaveDoubt)
    expect(desk.now().doubted).toBeNull()
    desk.run((session) => markSelected(session, [wordsAt('The city says')]))
    desk.run(markAnyway)
    expect(names(desk)).toEqual(['mark'])
  })

  test('is offered beside selected words, and not to those who may not', () => {
    const selected = { spans: [first!], by: 'mouse' } as const
    const desk = aSessionDesk()
    desk.run((session) => select(session, selected))
    expect(markerIn(desk.now())).toBe(selected)
    const reader = aSessionDesk(aSession([], false))
    reader.run((session) => select(session, selected))
    expect(markerIn(reader.now())).toBeNull()
  })

  test('is offered beside a tapped sentence, until it is tapped again', () => {
    const desk = aSessionDesk()
    desk.run((session) => tap(session, second!.start + 1))
    expect(markerIn(desk.now())?.spans[0]?.start).toBe(second!.start)
    desk.run((session) => tap(session, second!.start + 2))
    expect(markerIn(desk.now())).toBeNull()
  })
})

describe('the stepper', () => {
  const readByHand = () => null

  test('steps an end by a word and tells of it', () => {
    const desk = aSessionDesk()
    desk.run((session) => openOnWords(session, [wordsAt('city says')]))
    desk.run((session) => act(session, { name: 'step', edge: 'end', by: 'word', way: 'forward' }, readByHand))
    expect(desk.now().stepping?.pieces).toEqual([wordsAt('city says supply')])
    expect(desk.now().heard).toContain('End moved forward: “city says supply”, 3 words.')
  })

  test('marks and closes with one key, and does not fetch the focus back from the new claim', () => {
    const desk = aSessionDesk()
    desk.run((session) => openOnWords(session, [second!]))
    desk.run((session) => act(session, { name: 'commit' }, readByHand))
    expect(desk.now().stepping).toBeNull()
    expect(names(desk)).toEqual(['keep-focus', 'clear-selection', 'forget-focus', 'mark'])
  })

  test('gives the focus back when it is left, and the words of a new claim stay at hand', () => {
    const desk = aSessionDesk()
    desk.run((session) => openOnWords(session, [wordsAt('city says')]))
    desk.run(leaveStepper)
    expect(desk.now()).toMatchObject({ stepping: null, left: wordsAt('city says') })
    expect(names(desk).at(-1)).toBe('focus-back')
  })

  test('keeps its words when the desk refuses them, and says why', () => {
    const claim = aClaim({ words: 'by a third' })
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => openOnClaim(session, claim.id, 'add-passage', nowhere))
    const { stepping } = desk.now()
    expect(stepping?.pieces).toHaveLength(2)
    desk.run((session) => act(session, { name: 'commit' }, readByHand))
    expect(desk.now().waiting).toHaveLength(2)
    desk.open[0]!.answer(unreachable)
    expect(desk.now()).toMatchObject({
      waiting: [],
      stepping: { pieces: stepping!.pieces },
      refusal: { says: 'The desk cannot be reached.' },
    })
  })

  test('stays when it was opened for other words before the desk answered', () => {
    const claim = aClaim({ words: 'by a third' })
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => openOnClaim(session, claim.id, 'move-boundaries', nowhere))
    desk.run((session) => act(session, { name: 'commit' }, readByHand))
    desk.run(leaveStepper)
    desk.run((session) => openOnWords(session, [second!]))
    desk.open[0]!.answer(done(claim))
    expect(desk.now().stepping?.aim).toEqual({ name: 'new-claim' })
    expect(names(desk).at(-1)).toBe('offer-back')
  })
})

describe('an end that a hand pulls', () => {
  const claim = aClaim({ words: 'by a third' })
  const aPull = () => {
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => beginPull(session, claim.id, 0))
    return desk
  }

  test('is saved when the hand lets go elsewhere', () => {
    const desk = aPull()
    const at = claim.spans[0]!
    desk.run((session) => pullTo(session, 'end', 'grapheme', at.end - 2))
    desk.run((session) => endPull(session, null))
    expect(desk.now().waiting).toMatchObject([{ start: at.start, end: at.end - 2 }])
    desk.open[0]!.answer(done(claim))
    expect(desk.now()).toMatchObject({ waiting: [], stepping: null, pulling: null })
  })

  test('changes nothing when it is let go where it was, or given up', () => {
    for (const end of [(session: Parameters<typeof cancelPull>[0]) => endPull(session, null), cancelPull]) {
      const desk = aPull()
      desk.run(end)
      expect(desk.now()).toMatchObject({ stepping: null, pulling: null })
      expect(desk.asked).toEqual([])
    }
  })

  test('is not there in a passage that this text does not have', () => {
    const desk = aSessionDesk(aSession([claim]))
    desk.run((session) => beginPull(session, claim.id, 1))
    expect(desk.now()).toMatchObject({ stepping: null, pulling: null })
  })
})

describe('covering', () => {
  test('clears the pending sentences under the words, and goes on to the next pending one', () => {
    const desk = aSessionDesk(aSession([aClaim({ words: revision.text.slice(second!.start, second!.end) })]))
    desk.run((session) => cover(session, [{ start: first!.start, end: second!.end }]))
    expect(desk.asked).toMatchObject([
      { coverage: { sentence: [0], coverage: 'nothing-to-check', articleId: 'a1', revision: 1 } },
    ])
    desk.open[0]!.answer(done(aClaim()))
    expect(desk.asked.slice(1)).toMatchObject([
      { name: 'offer-back', way: { done: 'Nothing to check in this sentence.', why: [0] } },
      { name: 'select-sentence', number: 2 },
    ])
  })

  test('says what the desk refused, and what is not pending', () => {
    const desk = aSessionDesk()
    desk.run((session) => cover(session, [third!]))
    desk.open[0]!.answer(unreachable)
    expect(desk.asked.at(-1)).toEqual({ name: 'say', text: 'The desk cannot be reached.' })
    desk.run((session) => cover(session, []))
    expect(desk.asked.at(-1)).toEqual({ name: 'say', text: 'These sentences are not pending.' })
    desk.run((session) => uncover(session, [third!]))
    expect(desk.open).toHaveLength(1)
  })

  test('keeps a reason that was typed and not given, and one that was refused', () => {
    const desk = aSessionDesk()
    const ask = () => desk.run((session) => askWhy(session, [first!]))
    ask()
    desk.run((session) => leaveWhy(session, 'A headl'))
    ask()
    expect(desk.now().why?.words).toBe('A headl')
    desk.run((session) => giveReason(session, ' A headline. '))
    expect(desk.asked.at(-1)).toMatchObject({ coverage: { reason: 'A headline.' } })
    desk.open[0]!.answer(unreachable)
    expect(desk.now().why).toMatchObject({ isBusy: false, refusal: 'The desk cannot be reached.' })
    desk.run((session) => giveReason(session, 'A headline.'))
    desk.open[1]!.answer(done(aClaim()))
    expect(desk.now()).toMatchObject({ why: null, unsaid: new Map() })
  })
})
