import { describe, expect, test } from 'vitest'
import { checkEvidenceInput } from '@/lib/api/evidence/input'
import { checkEvidence } from '@/lib/commands/evidence/check-evidence'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { searchClaimsInput } from '@/lib/api/claim/input'
import type { Evidence } from '@/lib/domain/evidence'
import type { Actor } from '@/lib/domain/person'
import { deeds, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskWithEvidence, edit } from './attached-evidence'

const { ada, ben, eve, claim, attach, mark, lastDeed } = await aDeskWithEvidence()

const call = {
  kind: 'call',
  title: undefined,
  details: { who: 'Mara Lind', capacity: 'Housing office', how: 'by-phone', answer: 'By a third, yes.' },
  origin: 'found-by-checker',
  firstHand: true,
  onRecord: false,
} as const
const rise = { inputs: '300 and 400', formula: '400 / 300 - 1', result: '33 %' }
const check = (by: Actor, { id, version }: Pick<Evidence, 'id' | 'version'>) =>
  checkEvidence(by, checkEvidenceInput.parse({ evidenceId: id, version }))

describe('evidence that is no link', () => {
  test('is kept with what is noted by its kind, without a link, a title or a source', async () => {
    const { title: _, ...noted } = call
    expect(await attach(call)).toMatchObject({ ...noted, title: null, url: null, source: null })
    expect(await attach()).toMatchObject({ kind: 'link', details: {}, origin: null, firstHand: null })
  })

  test('is found by its words', async () => {
    await attach({ ...call, details: { ...call.details, question: 'Did the wombats pay?' } })
    const found = must(await searchClaims(eve, searchClaimsInput.parse({ q: 'wombats' })))
    expect(found.items.map(({ id }) => id)).toEqual([claim.id])
  })

  test('keeps what it is when another part of it changes, and is refused what its kind does not note', async () => {
    const evidence = await attach(call)
    const edited = must(await edit(ada, evidence, { stance: 'refutes' }))
    expect(edited).toMatchObject({ kind: 'call', details: call.details, stance: 'refutes' })
    expect(await refusedWithoutTrace(() => edit(ada, edited, { kind: 'calculation' }))).toMatchObject({
      code: 'invalid',
      fields: {
        'details.who': 'This is not noted of “Calculation”.',
        'details.formula': '“Formula” is needed.',
      },
    })
    expect(
      must(await edit(ada, edited, { kind: 'e-mail', details: { who: 'Mara Lind', capacity: '' } })),
    ).toMatchObject({ kind: 'e-mail', details: { who: 'Mara Lind' } })
  })

  test('makes a verdict stale when what is noted of it changes', async () => {
    const own = await mark()
    const evidence = must(await deeds.attach(ada, own, call))
    must(await deeds.review(ben, own, yes))
    const { claim: then } = must(await edit(ada, evidence, { details: { who: 'Somebody else' } }))
    expect(then.verdict?.status).toBe('stale')
    const back = must(await edit(ada, { ...evidence, version: 2 }, { details: call.details }))
    expect(must(await deeds.confirm(ben, back.claim)).verdict?.status).toBe('current')
    const other = must(await edit(ada, { ...evidence, version: 3 }, { onRecord: true }))
    expect(other.claim.verdict?.status).toBe('stale')
  })
})

describe('a calculation', () => {
  test('is checked by somebody who did not write it, and needs that anew after a change', async () => {
    const made = await attach({ kind: 'calculation', details: rise })
    expect(await refusedWithoutTrace(() => check(ada, made))).toMatchObject({ rule: 'own-calculation' })
    const checked = must(await check(ben, made))
    expect(checked).toMatchObject({ checkedBy: ben.id, version: 2 })
    expect(checked.checkedAt).not.toBeNull()
    expect(await lastDeed()).toMatchObject({ kind: 'evidence-checked', subject: made.id, actorId: ben.id })
    expect(await refusedWithoutTrace(() => check(eve, checked))).toMatchObject({ rule: 'is-checked' })
    expect(await refusedWithoutTrace(() => check(eve, made))).toMatchObject({ code: 'stale' })
    const changed = must(await edit(eve, checked, { details: { ...rise, result: '33.3 %' } }))
    expect(changed).toMatchObject({ checkedBy: null, checkedAt: null })
    expect(await refusedWithoutTrace(() => check(eve, changed))).toMatchObject({ rule: 'own-calculation' })
    expect(must(await check(ben, changed)).checkedBy).toBe(ben.id)
  })

  test('that is checked leaves the verdict as it is: nothing that was sealed changed', async () => {
    const own = await mark()
    const made = must(await deeds.attach(ada, own, { kind: 'calculation', details: rise }))
    must(await deeds.review(ben, own, yes))
    expect(must(await check(eve, made)).claim.verdict?.status).toBe('current')
  })

  test('is the only evidence that a second person checks', async () => {
    const link = await attach()
    expect(await refusedWithoutTrace(() => check(ben, link))).toMatchObject({ rule: 'not-a-calculation' })
  })
})

test('the history proves what was noted, and by whom it was checked', async () => {
  expect((await verifyDatabase()).findings).toEqual([])
})
