import { describe, expect, test } from 'vitest'
import { restoreEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { aPerson, deeds, must, refusedWithoutTrace } from '@/tests/support/desk'
import { aDeskWithEvidence, edit } from './attached-evidence'

const { ada, ben, eve, claim, attach, lastDeed } = await aDeskWithEvidence()

const all = {
  stance: 'refutes',
  layer: 'attribution',
  url: 'https://stats.test/rents',
  title: 'Rents 2025',
  excerpt: 'Harbour: +33.4 %',
  locator: { page: '12', cell: 'B2' },
  retrievedAt: '2026-11-23T09:30:00+01:00',
} as const

describe('evidence', () => {
  test('is kept with all that is said of it', async () => {
    const evidence = await attach({ ...all, source: 'Housing office' })
    expect(evidence).toMatchObject({
      ...all,
      retrievedAt: '2026-11-23T08:30:00.000Z',
      sourceName: 'Housing office',
      version: 1,
      addedBy: ada.id,
      withdrawnAt: null,
    })
    expect(evidence.claim.evidence.at(-1)).toMatchObject({
      id: evidence.id,
      ...all,
      retrievedAt: '2026-11-23T08:30:00.000Z',
    })
    expect(await lastDeed()).toMatchObject({ kind: 'evidence-added', subject: evidence.id, actorId: ada.id })
  })

  test('bears on whether it is so when nothing else is said, and has no place when none is given', async () => {
    expect(await attach({ locator: {} })).toMatchObject({
      layer: 'substance',
      locator: null,
      url: null,
      source: null,
      retrievedAt: null,
    })
    expect(await attach({ locator: { page: '' } })).toMatchObject({ locator: null })
  })

  test('changes where it is told to, and can be emptied', async () => {
    const evidence = await attach({ ...all, source: 'Housing office' })
    expect(evidence.changedAt).toBeNull()
    const edited = must(
      await edit(ada, evidence, { stance: 'mixed', locator: { note: 'left' }, retrievedAt: null }),
    )
    expect(Date.parse(edited.changedAt!)).toBeGreaterThanOrEqual(Date.parse(evidence.addedAt))
    expect(edited).toMatchObject({
      ...all,
      stance: 'mixed',
      locator: { note: 'left' },
      retrievedAt: null,
      source: evidence.source,
      version: 2,
    })
    expect(
      must(await edit(ada, edited, { source: null, locator: null, url: null, excerpt: null })),
    ).toMatchObject({
      source: null,
      sourceName: null,
      locator: null,
      url: null,
      title: 'Rents 2025',
      version: 3,
    })
    expect(await lastDeed()).toMatchObject({ kind: 'evidence-changed', subject: evidence.id })
  })

  test('that would say nothing any more is not saved', async () => {
    const evidence = await attach({ source: 'Housing office' })
    const refusal = await refusedWithoutTrace(() => edit(ada, evidence, { title: null, source: null }))
    expect(refusal).toEqual({
      code: 'invalid',
      fields: { url: 'Evidence needs a link, a title, a source or an excerpt.' },
    })
    expect(must(await edit(ada, evidence, { title: null })).sourceName).toBe('Housing office')
  })

  test('of an old version is not saved over a newer one', async () => {
    const evidence = await attach()
    const now = must(await edit(eve, evidence, { title: 'Eve’s title' }))
    expect(await refusedWithoutTrace(() => edit(ada, evidence, { title: 'Ada’s title' }))).toMatchObject({
      code: 'stale',
      now: { title: 'Eve’s title', version: now.version },
    })
    const both = await Promise.all([edit(ada, now, { title: 'one' }), edit(ada, now, { title: 'two' })])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('that is withdrawn stays in the record, once, and changes no more', async () => {
    const evidence = await attach()
    const withdrawn = must(await withdrawEvidence(ada, { evidenceId: evidence.id, version: 1 }))
    expect(withdrawn.withdrawnAt).toMatch(/^2/)
    expect(withdrawn.claim.evidence.map(({ id }) => id)).toContain(evidence.id)
    expect(await lastDeed()).toMatchObject({ kind: 'evidence-withdrawn', subject: evidence.id })
    for (const deed of [
      () => withdrawEvidence(ada, { evidenceId: evidence.id }),
      () => edit(ada, withdrawn, { title: 'x' }),
    ]) {
      expect(await refusedWithoutTrace(deed)).toMatchObject({ code: 'against-rule', rule: 'is-withdrawn' })
    }
  })

  test('that was withdrawn is restored as it was, by the version that was seen, and withdrawn again', async () => {
    const evidence = await attach(all)
    const named = { evidenceId: evidence.id }
    expect(await refusedWithoutTrace(() => restoreEvidence(ada, { ...named, version: 1 }))).toMatchObject({
      code: 'against-rule',
      rule: 'not-withdrawn',
      now: { id: evidence.id },
    })
    must(await withdrawEvidence(eve, { ...named, version: 1 }))
    expect(await refusedWithoutTrace(() => restoreEvidence(ada, { ...named, version: 1 }))).toMatchObject({
      code: 'stale',
      now: { version: 2 },
    })
    expect(await refusedWithoutTrace(() => restoreEvidence(ben, { ...named, version: 2 }))).toEqual({
      code: 'not-allowed',
    })
    const { claim: _, ...restored } = must(await restoreEvidence(ada, { ...named, version: 2 }))
    const { claim: __, ...before } = evidence
    expect(restored).toEqual({ ...before, version: 3 })
    expect(await lastDeed()).toMatchObject({
      kind: 'evidence-restored',
      subject: evidence.id,
      actorId: ada.id,
    })
    expect(must(await withdrawEvidence(eve, { ...named, version: 3 })).withdrawnAt).not.toBeNull()
    expect(must(await restoreEvidence(eve, { ...named, version: 4 })).withdrawnAt).toBeNull()
    const both = await Promise.all([
      withdrawEvidence(ada, { ...named, version: 5 }),
      withdrawEvidence(eve, { ...named, version: 5 }),
    ])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('is changed, withdrawn and restored by whoever added it, or by an editor', async () => {
    const evidence = await attach()
    expect(await refusedWithoutTrace(() => edit(ben, evidence, { title: 'x' }))).toEqual({
      code: 'not-allowed',
    })
    expect(await refusedWithoutTrace(() => withdrawEvidence(ben, { evidenceId: evidence.id }))).toEqual({
      code: 'not-allowed',
    })
    expect(must(await withdrawEvidence(eve, { evidenceId: evidence.id })).withdrawnAt).not.toBeNull()
  })

  test('is neither added by a reader nor to a claim that is not there, nor found by a made-up id', async () => {
    const reader = await aPerson('reader')
    expect(await refusedWithoutTrace(() => deeds.attach(reader, claim))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => deeds.attach(ada, { id: 'nowhere' }))).toEqual({
      code: 'not-there',
    })
    expect(await refusedWithoutTrace(() => withdrawEvidence(ada, { evidenceId: 'nowhere' }))).toEqual({
      code: 'not-there',
    })
  })
})
