import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signOffInput } from '@/lib/api/sign-off/input'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import * as signing from '@/tests/support/signing-off'

let ada: Actor
let ben: Actor
let eve: Actor
let article: ArticleView
let claim: Claim

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  eve = await aPerson('editor', 'Eve')
})
beforeEach(async () => {
  article = await anArticleOn(pageText, eve)
  claim = must(await deeds.mark(ada, article, 'by a third'))
})
const clear = (by: Actor) => signing.clearSentences(article, by)
const sign = (by: Actor, more: Record<string, unknown> = {}) => signing.signOff(article, by, more)
const reopen = (by = eve) => signing.reopen(article, by)
const frozen = (by: Actor, number = 1) => signing.signedFile(article, by, number)
const exported = () => signing.exportOf(article, eve)
const red = (by = eve) => signing.redGates(article, by)

describe('signing off', () => {
  test('an override lets a red gate pass with a reason, which is in the history and in the export', async () => {
    await clear(ada)
    must(await deeds.review(ada, claim, { ...yes, substance: 'half-true' }))
    must(await deeds.attach(ben, claim))
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
        where: { articleId: article.id, kind: 'gate-overridden' },
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
        signOffInput.safeParse({ articleId: article.id, version: 1, overrides: [override] }).success,
      ).toBe(false)
    }
  })
})
