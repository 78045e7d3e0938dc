import { describe, expect, test } from 'vitest'
import { againstRuleSays } from '@/lib/api/sentences'
import { confirmSigns } from '@/lib/commands/review/confirm-signs'
import { listStale } from '@/lib/views/review/list-stale'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { deeds, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { aDeskWithOtherSigns, confirm, curly } from './other-signs'

const { ada, eve, now, revise, withOtherSigns, waiting } = await aDeskWithOtherSigns()
const { ben, rhea } = await onTheDesk({ ben: 'reviewer', rhea: 'reader' })

describe('the deed is refused as a whole, without a trace, and names the claim,', () => {
  test.for<[string, (article: ArticleView, claims: Claim[]) => Promise<unknown>]>([
    ['where evidence came', (_, [claim]) => deeds.attach(eve, claim!)],
    [
      'where the wording is another',
      async (_, [claim]) => deeds.edit(eve, await now(claim!), { claimReviewed: 'The mayor paid.' }),
    ],
    [
      'where the sentence says something else',
      (article) => revise(article, curly.replace('We paid', 'We never paid')),
    ],
    ['where a number has another sign', (article) => revise(article, curly.replace('paid 5', 'paid −5'))],
  ])('%s', async ([, change]) => {
    const { article, claims } = await withOtherSigns()
    await change(article, claims)
    const refusal = await refusedWithoutTrace(async () =>
      confirm(ada, article, await Promise.all(claims.map(now))),
    )
    expect(refusal).toMatchObject({
      code: 'against-rule',
      rule: 'not-only-signs',
      about: expect.stringContaining('5 million'),
      now: { items: [{ id: claims[0]!.id }] },
    })
    expect(againstRuleSays(refusal as Parameters<typeof againstRuleSays>[0])).toBe(
      '“5 million”: More than signs differs here; look at this claim by itself.',
    )
  })

  test('where its own words differ in signs, but their sentence in more', async () => {
    const { article, claims } = await withOtherSigns()
    await revise(article, curly.replace('called it', 'never called it'))
    expect(
      await refusedWithoutTrace(async () => confirm(ada, article, await Promise.all(claims.map(now)))),
    ).toMatchObject({ rule: 'not-only-signs', about: '"a gift - no more"' })
  })

  test('where one is not stale', async () => {
    const { article, claims } = await withOtherSigns()
    const other = must(
      await deeds.mark(
        ada,
        { ...article, revision: { ...article.revision, number: 2, text: curly } },
        'else',
      ),
    )
    expect(await refusedWithoutTrace(() => confirm(ada, article, [...claims, other]))).toMatchObject({
      rule: 'not-stale',
      about: 'else',
    })
    must(await confirm(ada, article, claims))
    expect(
      await refusedWithoutTrace(async () => confirm(ada, article, await Promise.all(claims.map(now)))),
    ).toMatchObject({ rule: 'not-stale', now: { items: [{ id: claims[0]!.id }, { id: claims[1]!.id }] } })
  })

  test('where its rating is on the article’s scales no more', async () => {
    const { article, claims } = await withOtherSigns()
    await db().article.update({
      where: { id: article.id },
      data: { substanceScale: 'research', substanceScaleVersion: 1 },
    })
    expect(refusalOf(await confirm(ada, article, claims))).toMatchObject({
      rule: 'rating-gone',
      about: '5 million',
    })
  })
})

describe('the deed is refused, without a trace,', () => {
  test('with what is now where a claim is another than was seen', async () => {
    const {
      article,
      claims: [first, second],
    } = await withOtherSigns()
    must(await deeds.edit(eve, second!, { kind: 'quotation' }))
    expect(await refusedWithoutTrace(() => confirm(ada, article, [first!, second!]))).toMatchObject({
      code: 'stale',
      now: { items: [{ id: second!.id, version: 2 }] },
    })
    const seen = [{ id: first!.id, version: 1, seal: first!.seal! }]
    must(await deeds.attach(eve, first!))
    expect(
      await refusedWithoutTrace(() =>
        confirmSigns(ada, { articleId: article.id, claims: seen, reason: 'x' }),
      ),
    ).toMatchObject({ code: 'stale', now: { items: [{ id: first!.id }] } })
  })

  test('for claims of another article, and for whoever may not see this one', async () => {
    const [one, other] = [await withOtherSigns(), await withOtherSigns()]
    expect(
      await refusedWithoutTrace(() => confirm(ada, one.article, [...one.claims, other.claims[0]!])),
    ).toEqual({ code: 'not-there' })
    await db().article.update({ where: { id: one.article.id }, data: { restricted: true } })
    expect(await refusedWithoutTrace(() => confirm(ada, one.article, one.claims))).toEqual({
      code: 'not-there',
    })
    expect(refusalOf(await listStale(ada, { articleId: one.article.id, limit: 50 }))).toEqual({
      code: 'not-there',
    })
  })

  test('for readers, where more reviews are required for reviewers, and for whoever gave one of them', async () => {
    const { article, claims } = await withOtherSigns()
    expect(await refusedWithoutTrace(() => confirm(rhea, article, claims))).toEqual({ code: 'not-allowed' })
    await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2 } })
    expect(await refusedWithoutTrace(() => confirm(ben, article, claims))).toEqual({ code: 'not-allowed' })
    await db().person.update({ where: { id: ada.id }, data: { role: 'editor' } })
    expect(
      await refusedWithoutTrace(() => confirm({ ...ada, role: 'editor' }, article, claims)),
    ).toMatchObject({ rule: 'own-review', about: '5 million' })
    expect(
      (await waiting(article, { ...ada, role: 'editor' })).map(({ onlySigns, rule }) => [onlySigns, rule]),
    ).toEqual([
      [true, 'own-review'],
      [true, 'own-review'],
    ])
    await db().person.update({ where: { id: ada.id }, data: { role: 'reviewer' } })
    expect(must(await confirm(eve, article, claims)).items).toHaveLength(2)
  })

  test('on an article that is signed off', async () => {
    const { article, claims } = await withOtherSigns()
    await db().article.update({ where: { id: article.id }, data: { state: 'signed_off' } })
    expect(await refusedWithoutTrace(() => confirm(ada, article, claims))).toMatchObject({
      rule: 'is-signed-off',
    })
  })
})
