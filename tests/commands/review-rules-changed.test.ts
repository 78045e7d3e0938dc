import { describe, expect, test } from 'vitest'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import { readDesk } from '@/lib/views/desk/read-desk'
import { seenBy } from '@/tests/support/claims-under-rules'
import { aPerson, deeds, must, no, refusalOf, yes } from '@/tests/support/desk'
import { aDeskThatSetsRules } from './rules-of-review'

const { ada, ben, eve, setRules, aClaimUnder } = await aDeskThatSetsRules()

describe('the rules of review of an article', () => {
  test('of the desk are for new articles only', async () => {
    const { claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const before = await seenBy(ben, claim)
    const admin = await aPerson('admin')
    const { version, ...desk } = must(await readDesk(admin))
    must(await editDesk(admin, { version, requiredReviews: 1, blind: false, panel: true }))
    expect(await seenBy(ben, claim)).toEqual(before)
    must(
      await editDesk(admin, {
        version: version + 1,
        requiredReviews: desk.requiredReviews,
        blind: desk.blind,
        panel: desk.panel,
      }),
    )
  })

  test('that become blind leave a round open that began so, and close the next', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2 })
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { blind: true }))
    expect(await seenBy(ben, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
    must(await deeds.review(ben, claim, no))
    must(await deeds.review(ben, claim, yes))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'agreed',
      round: 1,
      rounds: [{ round: 1, blind: false }],
    })
    expect(await seenBy(ben, claim)).toMatchObject({
      state: 'in-review',
      round: 2,
      rounds: [
        { round: 1, blind: false },
        { round: 2, blind: true },
      ],
    })
  })

  test('that switch a panel off leave it a claim on which votes are in', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, panel: true })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, no))
    must(await deeds.vote(await aPerson('reviewer', 'Vera'), claim))
    must(await setRules(article, { panel: false }))
    expect(refusalOf(await deeds.adjudicate(eve, claim))).toMatchObject({ rule: 'panel-decides' })
    expect(must(await deeds.vote(eve, claim))).toMatchObject({
      state: 'adjudicated',
      verdict: { substance: 'true' },
    })
  })

  test('of a second and a third blind round are those of the article when each began', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    for (const by of [ada, ben]) must(await deeds.review(by, claim, yes))
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { requiredReviews: 3, blind: false }))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'agreed',
      round: 1,
      reviews: [{ round: 1 }, { round: 1 }],
    })
    must(await deeds.review(ben, claim, no))
    must(await deeds.review(ada, claim, yes))
    expect(await seenBy(eve, claim)).toMatchObject({
      state: 'in-review',
      round: 3,
      verdict: { substance: 'false', round: 2 },
    })
    expect((await seenBy(eve, claim)).rounds).toEqual([
      { round: 1, requiredReviews: 2, blind: true, panel: false },
      { round: 2, requiredReviews: 2, blind: true, panel: false },
      { round: 3, requiredReviews: 3, blind: false, panel: false },
    ])
  })

  test('changed while a claim is dropped open nothing when it is restored', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, no))
    const dropped = must(await deeds.edit(eve, claim, { state: 'dropped', reason: 'Twice.' }))
    must(await setRules(article, { requiredReviews: 1, blind: false }))
    expect(must(await deeds.edit(eve, dropped, { state: 'open' }))).toMatchObject({
      state: 'open',
      reviews: [],
      rounds: [],
    })
    expect(await seenBy(ada, claim)).toMatchObject({ state: 'in-review', reviews: [{ reviewer: ada.id }] })
  })

  test('that leave a blind round open tell nobody that there is one', async () => {
    const { article, claim } = await aClaimUnder({ requiredReviews: 2, blind: true })
    const before = await seenBy(ben, claim)
    must(await deeds.review(ada, claim, no))
    must(await setRules(article, { requiredReviews: 3 }))
    expect(await seenBy(ben, claim)).toEqual(before)
  })
})
