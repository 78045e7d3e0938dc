import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietly, type Ask } from '@/components/article/session/asks'
import { openIn, shownIn } from '@/components/article/session/choosing'
import { act, openOnClaim, type ClaimAim } from '@/components/article/session/hand'
import { markAnyway, markSelected } from '@/components/article/session/marking'
import { spansIn, type SentSpan } from '@/components/article/session/passages'
import type { Session } from '@/components/article/session/session'
import { isOwnMark, ownMark } from '@/components/article/session/own-mark'
import { beginMark } from '@/components/article/session/marks'
import { readingOf } from '@/components/article/session/reading'
import { lastStep, undoLast } from '@/components/article/session/undoing'
import { done, refused } from '@/tests/support/answers'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { aClaim, noon } from '@/tests/support/dossier'
import { aSession, aSessionDesk } from '@/tests/support/session-desk'
import { anything, claimId, spans, type Done, type Reply } from './anything'
import { lookAtChosen, lookAtHand, lookAtTyped, type Answered } from './invariants'
import { claims } from './read-after'

/** The claim with its words there, in the text that is known of. */
function placed(claim: Claim, spans: readonly SentSpan[] | undefined): Claim {
  const { revision } = claim.spans[0]!
  const at = spans?.map((span) => ({ ...span, revision, prefix: '', suffix: '', anchor: 'exact' as const }))
  return { ...claim, spans: at ?? claim.spans }
}

/** The claims under which somebody is typing: one that was there, and every other of those that are marked. */
const isTypedIn = (id: string) => /^c1$|^m\d*[02468]$/.test(id)

/** A desk on which marks are made at once, and which answers each question as a desk would; under those claims somebody is typing. */
function aWholeDesk(isTyped: (id: string) => boolean = () => false) {
  const desk = aSessionDesk(aSession(claims))
  let [marks, seq] = [0, 100]
  desk.connect({
    ...desk.effects,
    'read-typed': ({ claimId, then }, answer) => answer((session) => then(session, isTyped(claimId))),
    mark: ({ spans, parent }) => {
      const { article, revision } = desk.now().reading
      const made = { id: `m${marks++}`, articleId: article.id, revision: revision.number, by: 'ada' }
      desk.run((session) => beginMark(session, ownMark({ ...made, spans, parent, at: new Date(noon) }), true))
    },
  })
  const later = (claim: Claim): Claim => ({ ...claim, version: claim.version + 1, lastSeq: seq++ })
  const claimFor = (ask: Ask): Claim => {
    if (ask.name === 'send-mark') return { ...aClaim({ id: ask.mark.id }), lastSeq: seq++ }
    if (ask.name === 'edit')
      return later({ ...placed(ask.claim, ask.edit.spans), state: ask.edit.state ?? ask.claim.state })
    if (ask.name === 'place') return later(placed(ask.claim, ask.spans))
    return claims[0]!
  }
  const answerFor = (ask: Ask, reply: Reply): Answer<Claim> => {
    if (reply === 'yes') return done(claimFor(ask))
    return reply === 'lost' ? refused('unreachable', 'No line.') : refused('against-rule', 'No.')
  }
  const answer = (at: number, reply: Reply): Answered | null => {
    const [one] = desk.open.splice(at % Math.max(desk.open.length, 1), 1)
    one?.answer(answerFor(one.ask, reply))
    return one ? { ask: one.ask, reply } : null
  }
  return { ...desk, answer }
}

type Desk = ReturnType<typeof aWholeDesk>
const open = ({ open: all }: Desk, name: Ask['name'], id: string) =>
  all.filter(({ ask }) => ask.name === name && 'mark' in ask && ask.mark.id === id)

/** What is so whatever was done, by whom and in whatever order. */
function look(desk: Desk): void {
  const session = desk.now()
  const { sent, known, chosen, fresh, firstLetters, steps, reading } = session
  for (const [id, { sent: how, isLeft }] of sent) {
    expect(open(desk, 'send-mark', id), `${id} is asked for once at a time`).toHaveLength(
      how.state === 'on-its-way' ? 1 : 0,
    )
    if (!isLeft && !known.removed.has(id)) expect(known.claims.get(id), `${id} is shown`).toBeDefined()
  }
  for (const claim of known.claims.values())
    if (isOwnMark(claim)) expect(sent.has(claim.id), `${claim.id} is on its way`).toBe(true)
  expect(openIn(session)?.id ?? null, 'a chosen claim exists, or none is chosen').toBe(chosen)
  if (fresh !== null) expect(fresh, 'only the chosen claim is fresh').toBe(chosen)
  if (firstLetters !== null) expect(known.claims.has(firstLetters), 'letters are for a claim').toBe(true)
  expect(new Set(steps).size, 'each step is offered once').toBe(steps.length)
  expect(reading.claims.length).toBe(known.claims.size)
  expect(shownIn(session).every((claim) => known.claims.get(claim.id) === claim)).toBe(true)
  lookAtChosen(session)
  lookAtHand(desk)
}

/** The marks that were let go of on the screen, which is not done where somebody types under them. */
const letGoOf = ({ sent }: Session) => [...sent].flatMap(([id, { isLeft }]) => (isLeft ? [id] : []))

function play(desk: Desk, all: readonly Done[]): void {
  const letGo = new Set<string>()
  for (const one of all) {
    const before = desk.now()
    const answered = 'move' in one ? (desk.run(one.move), null) : desk.answer(one.at, one.answer)
    look(desk)
    lookAtTyped(before, desk.now(), answered)
    for (const id of letGoOf(desk.now())) letGo.add(id)
    for (const { ask } of desk.open)
      if (ask.name === 'remove' && !letGo.has(ask.claim.id))
        expect(isTypedIn(ask.claim.id), 'no claim is taken away unasked while something is typed in it').toBe(
          false,
        )
  }
}

test('no order of hands, answers, readings and colleagues breaks what is known', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), (all) => {
      const desk = aWholeDesk(isTypedIn)
      play(desk, all)
      expect(desk.now().reading).toEqual(readingOf(desk.now(), null))
      for (let turn = 0; desk.open.length > 0 && turn < 200; turn++) desk.answer(0, 'yes')
      look(desk)
      expect(desk.open).toEqual([])
      const refusedYet = [...desk.now().sent.values()].filter(({ sent }) => sent.state !== 'refused')
      expect(refusedYet, 'every mark ends, or waits to be asked for anew').toEqual([])
    }),
    { numRuns: 400 },
  )
})

/** Plays until nothing is left to be taken back, each answer a yes. */
function undoAll(desk: Desk): void {
  for (let turn = 0; lastStep(desk.now()) && turn < 50; turn++) {
    desk.run(undoLast)
    desk.run((session) => quietly({ ...session, takingBack: null }))
    while (desk.open.length > 0) desk.answer(0, 'yes')
  }
}

test('undo leads back: whatever was marked and moved, the words of the claims lie where they lay', () => {
  const places = (desk: Desk) =>
    desk.now().reading.claims.map(({ id, state, spans }) => ({ id, state, at: spansIn(spans, 1) }))
  const aim = fc.constantFrom<ClaimAim>('add-passage', 'move-boundaries', 'break-down')
  const marking = fc.oneof(
    spans.map((some) => (session: Session) => markSelected(session, some)),
    fc.tuple(claimId, aim).map(
      ([id, name]) =>
        (session: Session) =>
          openOnClaim(session, id, name, () => null),
    ),
    fc.constant((session: Session) => act(session, { name: 'commit' }, () => null)),
    fc.constant(markAnyway),
  )
  fc.assert(
    fc.property(fc.array(marking, { maxLength: 12 }), (moves) => {
      const desk = aWholeDesk()
      const before = places(desk)
      for (const move of moves) {
        desk.run(move)
        while (desk.open.length > 0) desk.answer(0, 'yes')
      }
      undoAll(desk)
      expect(places(desk)).toEqual(before)
    }),
    { numRuns: 200 },
  )
})
