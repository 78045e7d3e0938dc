import { expect, test, vi } from 'vitest'
import { doubtOf } from '@/components/article/session/doubt'
import { newId } from '@/components/article/session/own-mark'
import { afterMarks } from '@/components/article/session/after-marks'
import { beginMark, letGoOfMark, sendAgain } from '@/components/article/session/marks'
import { stateOfMarks } from '@/components/article/session/sent-mark'
import { newClaim } from '@/components/article/session/stepping'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { done, refused } from '@/tests/support/answers'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { aSessionDesk } from '@/tests/support/session-desk'

const unreachable = refused('unreachable', 'The desk cannot be reached.')
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** A desk that answers with these, one after the other, and pauses that end when they are told to. */
function aDesk(...answers: Answer<Claim>[]) {
  const pauses: (() => void)[] = []
  const desk = aSessionDesk()
  const mark = aClaim({ lastSeq: 0 })
  const sent = () => desk.now().sent
  const send = (id: string, ask: () => Promise<Answer<Claim>>) => {
    desk.connect({
      ...desk.effects,
      'send-mark': ({ then }, answer) =>
        void ask().then((given) => answer((session) => then(session, given))),
      rest: ({ then }, answer) => void pauses.push(() => answer(then)),
    })
    desk.run((session) => beginMark(session, { ...mark, id }, true))
    return new Promise<Claim | null>((tell) => {
      // What the desk gave: shown, or taken away again where it was let go of meanwhile.
      const given = () => {
        const removed = desk.asked.find((one) => one.name === 'remove')?.claim
        return desk.now().known.claims.get(id) ?? removed ?? null
      }
      desk.listen(() => sent().has(id) || queueMicrotask(() => tell(given())))
    })
  }
  const marks = {
    send,
    again: (id: string) => desk.run((session) => sendAgain(session, id)),
    letGo: (id: string) => desk.run((session) => letGoOfMark(session, { ...mark, id })),
  }
  const ask = vi.fn(async () => answers.shift()!)
  return { desk, marks, ask, sent, wake: () => pauses.shift()?.(), state: () => sent().get('c1')?.sent }
}

test('a mark whose answer is lost is asked for again until it is answered, and is told as not saved meanwhile', async () => {
  const { marks, ask, wake, state, sent } = aDesk(
    unreachable,
    refused('not-ready', 'The desk is not ready.'),
    done(aClaim()),
  )
  const made = marks.send('c1', ask)
  expect(state()).toEqual({ state: 'on-its-way' })
  expect(stateOfMarks(sent())).toEqual({ name: 'saving' })
  await turns()
  expect(state()).toEqual({ state: 'trying', says: 'The desk cannot be reached.' })
  expect(stateOfMarks(sent())).toEqual({
    name: 'not-saved',
    why: 'The desk cannot be reached.',
    trying: true,
  })
  wake()
  await turns()
  marks.again('c1')
  expect(await made).toEqual(aClaim())
  expect(ask).toHaveBeenCalledTimes(3)
  expect(sent().size).toBe(0)
})

test('a mark that is refused waits to be asked for anew, or is let go', async () => {
  const first = aDesk(refused('not-signed-in', 'Sign in first.'), done(aClaim()))
  const made = first.marks.send('c1', first.ask)
  await turns()
  expect(first.state()).toEqual({ state: 'refused', says: 'Sign in first.' })
  first.wake()
  await turns()
  expect(first.ask).toHaveBeenCalledTimes(1)
  first.marks.again('c1')
  expect(await made).toEqual(aClaim())

  const second = aDesk(refused('against-rule', 'The article has another revision by now.'))
  const gone = second.marks.send('c1', second.ask)
  await turns()
  second.marks.letGo('c1')
  expect(await gone).toBeNull()
  expect(second.sent().size).toBe(0)
})

test('a mark that is let go while nobody knows whether the desk has it is asked for on, so that it can be taken away there', async () => {
  const { marks, ask } = aDesk(unreachable, done(aClaim()))
  const made = marks.send('c1', ask)
  await turns()
  marks.letGo('c1')
  expect(await made).toEqual(aClaim())
})

test('what is written about a mark waits for it while it is on its way, and is told as not saved while it is not there', async () => {
  let answer: (with_: Answer<Claim>) => void = () => undefined
  const { desk, marks } = aDesk()
  const made = marks.send('c1', () => new Promise((settle) => (answer = settle)))
  const editClaim = vi.fn(async () => done(aClaim()))
  const listVotes = vi.fn(async () => done('votes'))
  const known: Record<string, (takes: object) => Promise<unknown>> = {
    editClaim,
    listVotes,
    saveDraft: editClaim,
    markClaim: editClaim,
  }
  const deeds = afterMarks(known, desk)
  const edited = deeds.editClaim!({ claimId: 'c1' })
  const read = deeds.listVotes!({ claimId: 'c1' })
  void deeds.editClaim!({ claimId: 'c2' })
  await turns()
  expect(editClaim.mock.calls).toEqual([[{ claimId: 'c2' }]])
  answer(unreachable)
  await turns()
  expect(await deeds.saveDraft!({ key: 'new-evidence:c1' })).toMatchObject({
    ok: false,
    problem: { code: 'not-ready' },
  })
  expect(listVotes).not.toHaveBeenCalled()
  marks.again('c1')
  await turns()
  answer(done(aClaim()))
  await made
  expect([await edited, await read]).toEqual([done(aClaim()), done('votes')])
  expect(deeds.editClaim).toBe(deeds.editClaim)
})

test('ids made here are UUIDs, and no two are the same', () => {
  const ids = Array.from({ length: 200 }, newId)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(200)
})

const dossier = aDossier()
const revision = { ...dossier.revisions[0]!, number: 1 }
const on = (words: string) => ({
  start: revision.text.indexOf(words),
  end: revision.text.indexOf(words) + words.length,
})
const claims = [
  aClaim({ id: 'a', words: 'The city says' }),
  aClaim({ id: 'd', words: 'the freeze was', state: 'dropped' }),
  aClaim({ id: 'b', words: ['Build 4,000 flats', 'Freeze rents'] }),
]
const doubt = (aim: Parameters<typeof doubtOf>[0]['aim'], ...words: string[]) =>
  doubtOf({ aim, spans: words.map(on), claims, revision, language: 'en' })

test('the same words are told to be a claim already, by its place, whatever spaces and signs are with them', () => {
  expect(doubt(newClaim, 'The city says')).toMatchObject({ name: 'twice', number: 1, claim: { id: 'a' } })
  expect(doubt(newClaim, 'Build 4,000 flats', 'Freeze rents')).toMatchObject({ name: 'twice', number: 2 })
  expect(doubt(newClaim, 'Build 4,000 flats')).toBeNull()
  expect(doubt(newClaim, 'city says')).toBeNull()
  expect(doubt(newClaim, 'the freeze was')).toBeNull()
  const last = aClaim({ words: 'since 1990' })
  expect(
    doubtOf({ aim: newClaim, spans: [on('since 1990.')], claims: [last], revision, language: 'en' }),
  ).toMatchObject({ name: 'twice' })
  expect(doubt({ name: 'move-boundaries', claimId: 'b' }, 'The city says')).toBeNull()
})

test('more than six sentences are asked about, unless the claim had as many', () => {
  const whole = { start: 0, end: revision.text.length }
  const some = { start: 0, end: revision.sentences[5]!.end }
  const ask = (span: typeof whole, own = claims) =>
    doubtOf({ aim: newClaim, spans: [span], claims: own, revision, language: 'en' })
  expect(ask(whole)).toEqual({ name: 'many', sentences: revision.sentences.length })
  expect(ask(some)).toBeNull()
  const long = aClaim({ id: 'long', spans: [{ ...aClaim().spans[0]!, ...whole }] })
  expect(
    doubtOf({
      aim: { name: 'move-boundaries', claimId: 'long' },
      spans: [whole],
      claims: [long],
      revision,
      language: 'en',
    }),
  ).toBeNull()
  expect(
    doubtOf({ aim: { name: 'add-passage', claimId: 'a' }, spans: [whole], claims, revision, language: 'en' }),
  ).toMatchObject({ name: 'many' })
})
