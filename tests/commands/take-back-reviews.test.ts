import { describe, expect, test } from 'vitest'
import { readArticleHistory } from '@/lib/views/history/read-history'
import { listVerdicts } from '@/lib/views/review/list-verdicts'
import { seenBy, setRules } from '@/tests/support/claims-under-rules'
import { deeds, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatTakesBack, endOf, takeBack, wholeNo as no } from './reviews-taken-back'

const { ada, ben, eve, aClaim, isVerified } = await aDeskThatTakesBack()

describe('a review that is taken back', () => {
  test('is a draft with all its words, the verdict that followed from it is gone, and the history tells of each', async () => {
    const { article, claim } = await aClaim()
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({
      state: 'agreed',
      verdict: { substance: 'false' },
    })
    const { submit: _, ...words } = no
    expect(must(await takeBack(ada, claim))).toMatchObject({
      state: 'open',
      round: 1,
      rounds: [],
      verdict: null,
      reviews: [],
      given: null,
      mine: { ...words, submittedAt: null, seal: null },
    })
    expect(await seenBy(ben, claim)).toMatchObject({ state: 'open', reviews: [], mine: null })
    expect(await endOf(article, 4)).toEqual([
      'review-submitted',
      'verdict-made',
      'review-taken-back',
      'verdict-taken-back',
    ])
    expect(must(await listVerdicts(eve, { claimId: claim.id, limit: 10 })).items).toEqual([])
    const file = await isVerified(article)
    expect(file.claims).toMatchObject([{ reviews: [], verdict: null }])
    const told = must(await readArticleHistory(eve, { articleId: article.id, limit: 200 })).items.filter(
      ({ kind }) => /taken-back|submitted/.test(kind),
    )
    expect(told.map(({ claim: about }) => about?.id)).toEqual([claim.id, claim.id, claim.id])
  })

  test('is submitted again, changed or as it was, and makes the verdict anew', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.review(ada, claim, no))
    must(await takeBack(ada, claim))
    must(await deeds.review(ada, claim, { submit: true }))
    must(await takeBack(ada, claim))
    const again = must(await deeds.review(ada, claim, { substance: 'true', submit: true }))
    expect(again).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { substance: 'true', status: 'current' },
      reviews: [{ substance: 'true', reasoning: no.reasoning }],
      mine: null,
    })
    expect((await isVerified(article)).claims[0]!.reviews).toHaveLength(1)
  })

  test('brings the verdict back that was there before it, current or stale as it was', async () => {
    const { article, claim } = await aClaim()
    const first = must(await deeds.review(ben, claim, yes)).verdict!
    expect(must(await deeds.review(ada, claim, no))).toMatchObject({
      round: 2,
      verdict: { substance: 'false' },
    })
    expect(must(await takeBack(ada, claim))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: first,
      reviews: [{ reviewer: ben.id }],
      mine: { round: 2 },
    })
    await isVerified(article)
    must(await deeds.attach(eve, claim))
    must(await deeds.review(ada, claim, { submit: true }))
    expect(must(await takeBack(ada, claim))).toMatchObject({
      state: 'stale',
      round: 1,
      verdict: { ...first, status: 'stale', staleSince: expect.any(String) },
    })
    await isVerified(article)
  })

  test('of a round of two leaves the first one waiting, whether the second agreed or not', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    for (const answer of [yes, no]) {
      must(await deeds.review(ben, claim, answer))
      expect(await refusedWithoutTrace(() => takeBack(ada, claim))).toMatchObject({
        code: 'against-rule',
        rule: 'reviewed-since',
      })
      expect(must(await takeBack(ben, claim))).toMatchObject({
        state: 'in-review',
        round: 1,
        verdict: null,
        reviews: [{ reviewer: ada.id }],
        rounds: [{ round: 1, requiredReviews: 2 }],
      })
      await isVerified(article)
    }
    expect(must(await takeBack(ada, claim))).toMatchObject({ state: 'open', reviews: [], rounds: [] })
  })

  test('before which nobody had reviewed leaves the round to begin under the rules that hold then', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, yes))
    must(await takeBack(ada, claim))
    must(await setRules(article, eve, { requiredReviews: 1 }))
    expect(must(await deeds.review(ada, claim, { submit: true }))).toMatchObject({
      state: 'agreed',
      rounds: [{ round: 1, requiredReviews: 1 }],
    })
    await isVerified(article)
  })
})
