import { describe, expect, test } from 'vitest'
import { signOffInput } from '@/lib/api/sign-off/input'
import { db } from '@/lib/db/client'
import { deeds, must, refusalOf, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { aDeskThatSignsOff } from './articles-to-sign'

const desk = await aDeskThatSignsOff()
const { ada, ben, eve, clear, sign, reopen, frozen, exported, red } = desk

describe('signing off', () => {
  test('an override lets a red gate pass with a reason, which is in the history and in the export', async () => {
    await clear(ada)
    must(await deeds.review(ada, desk.claim, { ...yes, substance: 'half-true' }))
    must(await deeds.attach(ben, desk.claim))
    expect(await red()).toEqual(['claims', 'reviews'])
    const looked = { gate: 'reviews', reason: 'I have seen it.' }
    must(
      await sign(eve, {
        overrides: [
          { gate: 'claims', reason: ' The new table says the same. ' },
          looked,
          { gate: 'sentences', reason: 'Not needed.' },
        ],
      }),
    )
    const entry = { gate: 'claims', reason: 'The new table says the same.', by: eve.id }
    expect(
      await db().activity.findMany({
        where: { articleId: desk.article.id, kind: 'gate-overridden' },
        select: { subject: true, reason: true },
      }),
    ).toEqual([
      { subject: 'claims', reason: entry.reason },
      { subject: 'reviews', reason: looked.reason },
    ])
    expect(JSON.parse(await frozen(eve))).toMatchObject({
      overrides: [{ ...entry, endedAt: null }, looked],
      signOffs: [],
    })
    const whole = await exported()
    expect(faultsOf(whole)).toEqual([])
    const gates = [
      { gate: 'sentences', override: null },
      { gate: 'claims', isGreen: false, override: { reason: entry.reason } },
      { gate: 'reviews', isGreen: false, override: { reason: looked.reason } },
      {},
      {},
    ]
    expect(whole).toMatchObject({
      overrides: [entry, looked],
      signOffs: [{ number: 1, by: eve.id, gates }],
    })
    must(await reopen())
    expect(await exported()).toMatchObject({ overrides: [{ ...entry, endedAt: expect.any(String) }, looked] })
    expect(refusalOf(await sign(eve))).toMatchObject({ rule: 'gates-red' })
  })

  test('an override needs a reason, and the gate against signing off only one’s own work has none', () => {
    for (const override of [
      { gate: 'claims', reason: '  ' },
      { gate: 'somebody-else', reason: 'I am alone here.' },
    ]) {
      expect(
        signOffInput.safeParse({ articleId: desk.article.id, version: 1, overrides: [override] }).success,
      ).toBe(false)
    }
  })
})
