import { expect, test } from 'vitest'
import { progressOf, ticksOf } from '@/components/article/session/ticks'
import type { Claim } from '@/lib/domain/claim'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'

const { substance } = shippedFor('external')
const sentences = aDossier().revisions[0]!.sentences
const rail = (...claims: Claim[]) => ticksOf(sentences, claims, 1, substance)
const at = (claims: Claim[], words: string) =>
  rail(...claims).find((tick) => tick.claims.some((claim) => claim.quote === words))

test('a sentence without claims is pending', () => {
  expect(rail().every((tick) => tick.state === 'pending')).toBe(true)
})

test('a sentence is rated when all its claims are, and shows the gravest rating', () => {
  const claims = [
    aRatedClaim('true', 'unknown', { id: 'c1', words: 'Rents in the harbour' }),
    aRatedClaim('mostly-false', 'unknown', { id: 'c2', words: 'last year, the housing office' }),
  ]
  expect(at(claims, 'Rents in the harbour')).toMatchObject({ state: 'rated', tone: 'mostly-false' })
})

test('a sentence with one open claim is only half ticked', () => {
  const claims = [aRatedClaim('true'), aClaim({ id: 'c2', words: 'the housing office' })]
  expect(at(claims, 'the housing office')).toMatchObject({ state: 'some', tone: 'true' })
})

test('a stale or contested claim asks for attention before anything else', () => {
  expect(at([aRatedClaim('true', 'unknown', { state: 'stale' })], 'by a third')?.state).toBe('attention')
  expect(at([aClaim({ state: 'contested' })], 'by a third')?.state).toBe('attention')
})

test('a dropped claim leaves its sentence pending', () => {
  expect(
    rail(aClaim({ state: 'dropped', dropReason: 'An opinion.' })).every((tick) => tick.state === 'pending'),
  ).toBe(true)
})

test('a claim that crosses sentences counts for each of them', () => {
  const claim = aClaim({ words: 'the housing office said. It was' })
  expect(rail(claim).filter((tick) => tick.claims.includes(claim))).toHaveLength(2)
})

test('the figures count sentences with claims, and stale claims', () => {
  const claims = [
    aRatedClaim('true', 'unknown', { state: 'stale' }),
    aClaim({ id: 'c2', words: 'Build 4,000 flats' }),
    aClaim({ id: 'c3', state: 'dropped' }),
  ]
  expect(progressOf(rail(...claims), claims)).toEqual({
    sentences: sentences.length,
    covered: 2,
    claims: 2,
    rated: 0,
    stale: 1,
  })
})

test('a sentence whose words are new is pending under the claims that were carried over, until one is placed there', () => {
  const sentences = [
    { start: 0, end: 20, coverage: 'pending' as const, by: null, reason: null, changed: true as const },
  ]
  const [span] = aClaim().spans
  const carried = aClaim({ spans: [{ ...span!, revision: 2, start: 3, end: 8 }] })
  const stateWith = (claim: Claim) =>
    ticksOf(sentences, [claim], 2, shippedFor('external').substance)[0]!.state
  expect(stateWith(carried)).toBe('pending')
  expect(stateWith({ ...carried, placedIn: 2 })).toBe('some')
})
