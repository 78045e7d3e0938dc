import { beforeEach, describe, expect, test } from 'vitest'
import { reopenInput } from '@/lib/api/sign-off/input'
import { readArticle } from '@/lib/views/article/read-article'
import { callReady } from '@/lib/commands/sign-off/article-transitions'
import { readClaim } from '@/lib/views/claim/read-claims'
import { exportSignOff } from '@/lib/commands/sign-off/export-sign-off'
import { listCorrections, listSignOffs } from '@/lib/views/sign-off/list-sign-offs'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { db } from '@/lib/db/client'
import { deeds, historyOf, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import * as signing from '@/tests/support/signing-off'
import { aDeskThatSignsOff } from './articles-to-sign'

const desk = await aDeskThatSignsOff()
const { ada, ben, eve, green, sign, reopen, frozen, exported, red } = desk
const now = async () => must(await readArticle(eve, { articleId: desk.article.id }))
const publish = (more = {}) => signing.publish(desk.article, eve, more)
const correct = (more = {}) => signing.correct(desk.article, eve, more)
const retract = () => signing.retract(desk.article, eve)

describe('after sign-off', () => {
  beforeEach(async () => {
    await green()
    must(await sign(eve))
  })

  test('reopening takes a reason and opens the article to work', async () => {
    expect(reopenInput.safeParse({ articleId: desk.article.id, version: 2, reason: ' ' }).success).toBe(false)
    expect(await refusedWithoutTrace(() => reopen(ada))).toEqual({ code: 'not-allowed' })
    expect(must(await reopen())).toMatchObject({ state: 'checking', version: 3 })
    expect(
      (await db().activity.findFirst({ where: { articleId: desk.article.id, kind: 'article-reopened' } }))
        ?.reason,
    ).toBe('A source called back.')
    must(await deeds.attach(ben, desk.claim))
  })

  test('publishing keeps the link in the history, and is done once', async () => {
    expect(must(await publish({ url: 'https://post.test/rents' }))).toMatchObject({
      state: 'published',
      url: null,
    })
    expect(
      (await db().activity.findFirst({ where: { articleId: desk.article.id, kind: 'article-published' } }))
        ?.reason,
    ).toBe('https://post.test/rents')
    expect(await refusedWithoutTrace(() => publish())).toMatchObject({ rule: 'is-published' })
  })

  test('a correction says what, why and when; the old verdict stays in sight and has to be decided anew', async () => {
    expect(await refusedWithoutTrace(() => correct())).toMatchObject({ rule: 'not-published' })
    must(await publish())
    expect(await refusedWithoutTrace(() => correct({ claimId: 'nowhere' }))).toMatchObject({
      code: 'invalid',
      fields: { claimId: expect.any(String) },
    })
    expect(must(await correct({ claimId: desk.claim.id }))).toMatchObject({ state: 'corrected' })
    expect(must(await readClaim(ben, { claimId: desk.claim.id }))).toMatchObject({
      state: 'stale',
      verdict: { substance: 'true', status: 'stale' },
    })
    expect(await red()).toEqual(['claims'])
    must(await deeds.review(ben, desk.claim, { ...yes, substance: 'mostly-false' }))
    must(await sign(eve))
    must(await publish())
    const log = [
      {
        isRetraction: false,
        what: 'It was a quarter.',
        why: 'The office corrected its table.',
        claim: desk.claim.id,
        verdict: { substance: 'true' },
        by: eve.id,
        at: expect.any(String),
      },
    ]
    expect(must(await listCorrections(ben, { articleId: desk.article.id })).items).toMatchObject(log)
    const whole = await exported()
    expect(faultsOf(whole)).toEqual([])
    expect(whole).toMatchObject({
      article: { state: 'published' },
      corrections: [{ retraction: false, what: 'It was a quarter.', verdict: { substance: 'true' } }],
    })
    expect(JSON.parse(await frozen(ben))).toMatchObject({
      claims: [{ verdict: { substance: 'true', status: 'current' } }],
    })
  })

  test('a retraction says what and why, and is the last word', async () => {
    must(await publish())
    expect(must(await retract())).toMatchObject({ state: 'retracted' })
    expect(await exported()).toMatchObject({
      article: { state: 'retracted' },
      corrections: [{ retraction: true, what: 'All of it.', why: 'The document was forged.', claim: null }],
    })
    for (const deed of [reopen, publish, correct, retract, () => sign(eve)])
      expect(await refusedWithoutTrace(deed)).toMatchObject({ rule: 'is-retracted' })
  })

  test('each deed is in the history', async () => {
    for (const deed of [publish, correct, () => sign(eve), reopen]) must<unknown>(await deed())
    must(await callReady(ada, { articleId: desk.article.id, version: (await now()).version }))
    must(await sign(eve))
    must(await retract())
    const kinds = (await historyOf(desk.article.id)).map(({ kind }) => kind)
    expect(kinds.slice(kinds.indexOf('gates-passed'))).toEqual([
      'gates-passed',
      'article-signed-off',
      'article-published',
      'article-corrected',
      'gates-passed',
      'article-signed-off',
      'article-reopened',
      'article-ready',
      'gates-passed',
      'article-signed-off',
      'article-retracted',
    ])
  })

  test('nobody who is not named sees anything of the sign-off of a restricted article', async () => {
    await db().article.update({
      where: { id: desk.article.id },
      data: { restricted: true, access: { create: { personId: eve.id, addedById: eve.id } } },
    })
    for (const read of [
      readGates(ben, { articleId: desk.article.id }),
      listSignOffs(ben, { articleId: desk.article.id, limit: 9, cursor: undefined }),
      exportSignOff(ben, { articleId: desk.article.id, number: 1 }),
      listCorrections(ben, { articleId: desk.article.id }),
    ]) {
      expect(await read).toEqual({ ok: false, refusal: { code: 'not-there' } })
    }
  })
})
