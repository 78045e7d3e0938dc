import { describe, expect, test } from 'vitest'
import { arrive, takeClaims, withoutRemoved } from '@/components/article/session/arriving'
import { askWhy } from '@/components/article/session/covering'
import { askFor, choose, goTo, openIn, shownIn, takeFresh } from '@/components/article/session/choosing'
import { everything } from '@/components/article/session/filter'
import { openOnWords } from '@/components/article/session/hand'
import { isUnderWay } from '@/components/article/session/session'
import { takeAnswer } from '@/components/article/session/undoing'
import { aClaim, aDossier, anActor, aRatedClaim } from '@/tests/support/dossier'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'

const claims = [
  aRatedClaim('true', 'said-on-record', { id: 'c1', words: 'by a third' }),
  aClaim({ id: 'c2', words: 'The city says' }),
  aClaim({ id: 'c3', words: 'Build 4,000 flats' }),
]
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

describe('choosing', () => {
  test('a claim writes it into the link, and the first of several steps is one that the way back returns from', () => {
    const desk = aSessionDesk(aSession(claims))
    desk.run((session) => choose(session, 'c1'))
    desk.run((session) => choose(session, 'c2'))
    desk.run((session) => choose(session, 'c2'))
    desk.run((session) => choose(session, null))
    expect(desk.asked).toEqual([
      { name: 'link-claim', claimId: 'c1', isStep: true },
      { name: 'link-claim', claimId: 'c2', isStep: false },
      { name: 'link-claim', claimId: null, isStep: false },
    ])
  })

  test('a claim that is not there chooses nothing, by hand or by link', () => {
    const desk = aSessionDesk(aSession(claims, true, 'claim=gone'))
    expect(desk.now().chosen).toBeNull()
    desk.run((session) => choose(session, 'gone'))
    desk.run((session) => goTo(session, 'claim=gone'))
    expect([desk.now().chosen, openIn(desk.now()), desk.asked]).toEqual([null, null, []])
  })

  test('what the link says is chosen and asked for, and the same filter is the very same', () => {
    const session = aSession(claims, true, 'claim=c2&state=open&mine=1&other=x')
    expect([session.chosen, session.filter]).toEqual(['c2', { ...everything, state: 'open', mine: true }])
    const back = goTo(session, 'claim=c3&mine=1&state=open').session
    expect(back.chosen).toBe('c3')
    expect(back.filter).toBe(session.filter)
    expect(goTo(back, 'claim=c3&mine=1&state=open').session).toBe(back)
  })

  test('a filter leaves out claims, never the chosen one from what is open', () => {
    const desk = aSessionDesk(aSession(claims, true, 'claim=c1'))
    desk.run((session) => askFor(session, { ...everything, rating: 'none' }))
    expect(ids(shownIn(desk.now()))).toEqual(['c2', 'c3'])
    expect(openIn(desk.now())?.id).toBe('c1')
    expect(desk.asked).toEqual([{ name: 'link-filter', filter: { ...everything, rating: 'none' } }])
  })

  test('a filter that asks for the same changes nothing, spaces at the end of what is looked for among it', () => {
    const session = aSession(claims, true, 'find=rents')
    expect(askFor(session, { ...everything, find: 'rents ' }).session).toBe(session)
  })

  test('a claim that was marked just now is fresh once, and no more once another was chosen', () => {
    const fresh = { ...aSession(claims, true, 'claim=c1'), fresh: 'c1' }
    expect(takeFresh(fresh, 'c2').session.fresh).toBe('c1')
    expect(takeFresh(fresh, 'c1').session.fresh).toBeNull()
    expect(choose(fresh, 'c2').session.fresh).toBeNull()
    expect(goTo(fresh, '').session.fresh).toBeNull()
  })
})

describe('what arrives', () => {
  const read = (own: typeof claims, lastSeq = 5) => aDossier({ claims: own, lastSeq })

  test('is shown, and what stayed the same is the very same', () => {
    const before = aSession(claims)
    const other = aClaim({ id: 'c4', words: 'the freeze was dead', lastSeq: 5 })
    const { reading } = arrive(before, { ...before.dossier, claims: [...claims, other], lastSeq: 5 }).session
    expect(reading.claims).toContain(other)
    for (const name of ['article', 'scales', 'people', 'actor', 'sections'] as const)
      expect(reading[name], name).toBe(before.reading[name])
    expect(reading.revision.text).toBe(before.reading.revision.text)
  })

  test('does nothing when it is what is known', () => {
    const session = aSession(claims)
    expect(arrive(session, session.dossier).session).toBe(session)
  })

  test('takes away a claim that others removed, and the choice with it', () => {
    const session = aSession(claims, true, 'claim=c2')
    const after = arrive(session, read([claims[0]!, claims[2]!])).session
    expect([after.chosen, ids(after.reading.claims)]).toEqual([null, ['c1', 'c3']])
  })

  test('does not undo a newer answer, nor bring back what was removed here', () => {
    const newer = { ...claims[1]!, claimReviewed: 'The city blames supply.', version: 2, lastSeq: 9 }
    const answered = takeAnswer(aSession(claims), newer).session
    const removed = withoutRemoved(answered, 'c3')
    const after = arrive(removed, read(claims)).session
    expect(after.known.claims.get('c2')).toBe(newer)
    expect(after.known.claims.has('c3')).toBe(false)
  })

  test('counts no change any more that it has', () => {
    const session = { ...aSession(claims), unread: [4, 5, 6] }
    expect(arrive(session, read(claims)).session.unread).toEqual([6])
  })

  test('in other words lets go of the words in hand, but of no word that was typed', () => {
    const desk = aSessionDesk(aSession(claims))
    const [first] = desk.now().reading.revision.sentences
    desk.run((session) => askWhy(session, [first!]))
    desk.run((session) => openOnWords(session, [first!]))
    const dossier = aDossier({ blocks: [['paragraph', 'Rents fell.']], lastSeq: 5 })
    const revisions = dossier.revisions.map((revision) => ({ ...revision, number: 2, sha256: 'other' }))
    const article = { ...dossier.article, currentRevision: 2 }
    desk.run((session) => arrive(session, { ...dossier, article, revisions }))
    const { stepping, selected, why } = desk.now()
    expect([stepping, selected, why?.revision]).toEqual([null, null, 1])
    expect(desk.asked.at(-1)).toEqual({ name: 'focus-back' })
  })

  test('of a sketch is the rest, which takes its place', () => {
    const session = aSession(claims)
    const whole = { ...claims[1]!, claimReviewed: 'The city blames supply.' }
    expect(openIn({ ...takeClaims(session, [whole]).session, chosen: 'c2' })).toBe(whole)
  })

  test('with another role of whoever reads is shown to that role', () => {
    const session = aSession(claims)
    const reader = arrive(session, session.dossier, anActor({ role: 'reader' })).session
    expect([session.reading.mayMark, reader.reading.mayMark]).toEqual([true, false])
    expect(isUnderWay(reader)).toBe(false)
  })
})
