import { describe, expect, test } from 'vitest'
import { listArticles } from '@/lib/views/article/list-articles'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import { seenBy } from '@/tests/support/claims-under-rules'
import { deeds, everything, must, no, refusalOf, yes } from '@/tests/support/desk'
import { aDeskThatSetsRules } from './rules-of-review'

const { ada, ben, eve, aClaimUnder } = await aDeskThatSetsRules()

describe('a round', () => {
  test('takes one review of each person until it is complete; another is refused and its words are kept', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ada, claim, { reasoning: 'On second thoughts' })).mine?.reasoning).toBe(
      'On second thoughts',
    )
    const before = await everything()
    expect(refusalOf(await deeds.review(ada, claim, no))).toMatchObject({
      rule: 'has-answered',
      now: { state: 'in-review' },
    })
    expect(await everything()).toEqual(before)
    must(await deeds.review(ben, claim, no))
    expect(must(await deeds.review(ada, claim, { ...no, reasoning: 'On second thoughts' }))).toMatchObject({
      round: 2,
      state: 'in-review',
      mine: null,
    })
  })

  test('after a verdict is complete with as many reviews as the first, and the verdict holds until then', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({
      round: 2,
      state: 'in-review',
      verdict: { substance: 'true', status: 'current', round: 1 },
    })
    expect(must(await deeds.review(ben, claim, no))).toMatchObject({
      round: 2,
      state: 'agreed',
      verdict: { substance: 'false', status: 'current', round: 2 },
    })
  })

  test('that is blind and comes after a verdict changes nothing that others see, not even a count', async () => {
    const { claim, article } = await aClaimUnder({ requiredReviews: 2, blind: true })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    const counts = async () =>
      must(await listArticles(ben, { limit: 50, cursor: undefined })).items.find(
        ({ id }) => id === article.id,
      )
    const before = [await seenBy(ben, claim), await counts()]
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({ state: 'in-review', round: 2 })
    expect([await seenBy(ben, claim), await counts()]).toEqual(before)
  })

  test('goes on when the earlier verdict goes stale meanwhile', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await deeds.review(ada, claim, no))
    expect(must(await deeds.attach(ben, claim)).claim).toMatchObject({
      state: 'in-review',
      verdict: { status: 'stale', staleSince: expect.any(String) },
    })
  })

  test('of a claim that was dropped meanwhile goes on where it was, and stays closed', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    expect(dropped).toMatchObject({ state: 'dropped', reviews: [] })
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({
      state: 'open',
      reviews: [],
    })
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
    expect(must(await deeds.review(ben, claim, yes)).state).toBe('contested')
  })

  test.for<[string, (claim: Claim) => Promise<unknown>, string]>([
    [
      'contested',
      async (claim) => [await deeds.review(ada, claim, yes), await deeds.review(ben, claim, no)],
      'contested',
    ],
    [
      'agreed',
      async (claim) => [await deeds.review(ada, claim, yes), await deeds.review(ben, claim, yes)],
      'agreed',
    ],
    ['in review', (claim) => deeds.review(ada, claim, yes), 'in-review'],
    ['open', async () => undefined, 'open'],
  ])('that left a claim %s does so again when it is restored', async ([, deed, state]) => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    await deed(claim)
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({ state, dropReason: null })
  })
})

describe('the same answer sent again', () => {
  test('once its round is complete begins no other, however often it comes, with all of its words or none', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 1 })
    const first = must(await deeds.review(ada, claim, yes))
    for (const words of [yes, { ...yes, version: 1 }, { submit: true }, yes])
      expect(must(await deeds.review(ada, claim, words))).toEqual(first)
    expect(
      must(await deeds.review(ada, claim, { ...yes, reasoning: 'The new table says so too.' })),
    ).toMatchObject({ round: 2, reviews: [{}, {}] })
  })

  test('where people differ begins no other round either', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    const contested = must(await deeds.review(ben, claim, no))
    expect(must(await deeds.review(ben, claim, no))).toEqual(contested)
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({ round: 2 })
  })

  test('on a claim that has changed, or whose verdict is stale, is a look taken anew', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 1 })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.attach(ben, claim))
    const anew = must(await deeds.review(ada, claim, yes))
    expect(anew).toMatchObject({ round: 2, state: 'agreed', verdict: { round: 2, status: 'current' } })
    expect(must(await deeds.review(ada, claim, yes))).toEqual(anew)
    await db().verdict.updateMany({
      where: { claimId: claim.id, status: 'current' },
      data: { status: 'stale' },
    })
    expect(must(await deeds.review(ada, claim, yes))).toMatchObject({ round: 3 })
  })
})
