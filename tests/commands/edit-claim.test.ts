import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import {
  aPerson,
  deeds,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
  stretches,
  yes,
} from '@/tests/support/desk'
import { aDeskThatMarks } from './marked-claims'

const { ada, ben, eve, article, mark, lastDeed } = await aDeskThatMarks()

describe('an edit', () => {
  test('changes the fields it names, and raises the version', async () => {
    const claim = await mark()
    const known = {
      claimReviewed: 'It rose.',
      kind: 'quantity',
      claimant: { type: 'person', name: 'Ana Roy' },
      claimDate: '2026-11-20',
    }
    const edited = must(await deeds.edit(ben, claim, known))
    expect(edited).toMatchObject({
      ...known,
      claimant: { name: 'Ana Roy', description: null },
      version: 2,
      quote: claim.quote,
      spans: claim.spans,
    })
    const emptied = must(await deeds.edit(ada, edited, { claimant: null, claimDate: null }))
    expect(emptied).toMatchObject({
      claimReviewed: 'It rose.',
      kind: 'quantity',
      claimant: null,
      claimDate: null,
      version: 3,
    })
    expect(await lastDeed()).toMatchObject({ kind: 'claim-changed', subject: claim.id, actorId: ada.id })
  })

  test('moves the passages, and the quote with them', async () => {
    const claim = await mark(['Rents', 'by a third'])
    const moved = must(
      await deeds.edit(ada, claim, { revision: 1, spans: stretches(pageText, ' by a third last year') }),
    )
    expect(moved.quote).toBe('by a third last year')
    expect(moved.spans).toMatchObject([{ start: 11, end: 31, revision: 1 }])
    expect(await db().span.count({ where: { claimId: claim.id } })).toBe(1)
  })

  test('of a version that is no longer the present one is told what stands there now', async () => {
    const claim = await mark()
    const now = must(await deeds.edit(ben, claim, { claimReviewed: 'Ben’s words.' }))
    expect(
      await refusedWithoutTrace(() => deeds.edit(ada, claim, { claimReviewed: 'Ada’s words.' })),
    ).toEqual({ code: 'stale', now })
    expect(await refusedWithoutTrace(() => deeds.edit(ada, { id: claim.id, version: 99 }, {}))).toMatchObject(
      { code: 'stale' },
    )
  })

  test('with wrong passages changes nothing else either', async () => {
    const claim = await mark()
    const wrong = { claimReviewed: 'Lost?', revision: 1, spans: [{ start: 0, end: 5, exact: 'Rates' }] }
    expect(await refusedWithoutTrace(() => deeds.edit(ada, claim, wrong))).toMatchObject({
      rule: 'text-differs',
    })
  })

  test('of the same version by ten people at once is done once', async () => {
    const claim = await mark()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        deeds.edit(n % 2 ? ada : ben, claim, { claimReviewed: `Words ${n}.` }),
      ),
    )
    const done = outcomes.filter((outcome) => outcome.ok)
    expect(done).toHaveLength(1)
    const now = must(await readClaim(ada, { claimId: claim.id }))
    expect(now).toMatchObject({ version: 2, claimReviewed: must(done[0]!).claimReviewed })
    for (const outcome of outcomes.filter((each) => !each.ok))
      expect(refusalOf(outcome)).toMatchObject({ code: 'stale', now: { version: 2 } })
  })

  test('cannot make a claim a part of itself, nor of its own part', async () => {
    const claim = await mark()
    const part = must(await deeds.mark(ada, article, 'third', { parent: claim.id }))
    for (const parent of [claim.id, part.id])
      expect(await refusedWithoutTrace(() => deeds.edit(ada, claim, { parent }))).toMatchObject({
        code: 'against-rule',
        rule: 'parent-elsewhere',
      })
  })

  test('of a claim that is not there finds nothing', async () => {
    expect(await refusedWithoutTrace(() => deeds.edit(ada, { id: 'nowhere', version: 1 }, {}))).toEqual({
      code: 'not-there',
    })
  })

  test('is not for readers', async () => {
    const claim = await mark()
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => deeds.edit(reader, claim, { claimReviewed: 'x' }))).toEqual({
      code: 'not-allowed',
    })
  })
})

describe('a claim that is dropped', () => {
  const drop = (by: Actor, claim: Claim) =>
    deeds.edit(by, claim, { state: 'dropped', reason: 'Not checkable.' })

  test('keeps its words and its reason, counts no more, and can be restored as it was', async () => {
    const claim = must(await deeds.review(ada, await mark(), yes))
    const dropped = must(await drop(ada, claim))
    expect(dropped).toMatchObject({
      state: 'dropped',
      dropReason: 'Not checkable.',
      quote: claim.quote,
      verdict: { status: 'current' },
    })
    expect(await lastDeed()).toMatchObject({ kind: 'claim-dropped' })
    const restored = must(await deeds.edit(ada, dropped, { state: 'open' }))
    expect(restored).toMatchObject({ state: 'agreed', dropReason: null })
    expect(await lastDeed()).toMatchObject({ kind: 'claim-restored' })
  })

  test('is open again when it had no verdict', async () => {
    expect(must(await deeds.edit(ada, must(await drop(ada, await mark())), { state: 'open' })).state).toBe(
      'open',
    )
  })

  test('takes no words, no review and no evidence until it is restored', async () => {
    const claim = must(await drop(ada, await mark()))
    const deedsOnIt = [
      () => deeds.edit(ada, claim, { claimReviewed: 'x' }),
      () => drop(ada, claim),
      () => deeds.review(ada, claim, yes),
      () => deeds.review(ada, claim, { reasoning: 'x' }),
      () => deeds.attach(ada, claim),
    ]
    for (const deed of deedsOnIt)
      expect(await refusedWithoutTrace(deed)).toMatchObject({
        code: 'against-rule',
        rule: 'is-dropped',
        now: { state: 'dropped' },
      })
  })

  test('is dropped by whoever marked it or by an editor', async () => {
    const claim = await mark()
    expect(await refusedWithoutTrace(() => drop(ben, claim))).toEqual({ code: 'not-allowed' })
    expect(must(await drop(eve, claim)).state).toBe('dropped')
    expect(
      await refusedWithoutTrace(() => deeds.edit(ben, { ...claim, version: 2 }, { state: 'open' })),
    ).toEqual({ code: 'not-allowed' })
  })

  test('cannot be restored when it is not dropped', async () => {
    const claim = await mark()
    expect(await refusedWithoutTrace(() => deeds.edit(ada, claim, { state: 'open' }))).toMatchObject({
      rule: 'not-dropped',
    })
  })
})
