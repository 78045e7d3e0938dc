import { beforeAll, describe, expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/edit-article'
import { editDesk, readDesk } from '@/lib/commands/edit-desk'
import { readClaim } from '@/lib/commands/read-claims'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'

let ada: Actor
let ben: Actor
let eve: Actor

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  eve = await aPerson('editor', 'Eve')
})

const no = { ...yes, substance: 'false', reasoning: 'The table says 12 %.' }
type Rules = { requiredReviews?: number; blind?: boolean; panel?: boolean }

const setRules = async (article: { id: string }, rules: Rules, by = eve): ReturnType<typeof editArticle> => {
  const { version } = await db().article.findUniqueOrThrow({
    where: { id: article.id },
    select: { version: true },
  })
  return editArticle(by, editArticleInput.parse({ articleId: article.id, version, ...rules }))
}

async function aClaimUnder(rules: Rules): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  must(await setRules(article, rules))
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

const seenBy = async (person: Actor, { id }: Claim): Promise<Claim> =>
  must(await readClaim(person, { claimId: id }))

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
