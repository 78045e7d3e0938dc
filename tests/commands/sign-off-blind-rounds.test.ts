import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { db } from '@/lib/db/client'
import { aPerson, deeds, must, refusalOf, yes } from '@/tests/support/desk'
import { aDeskThatSignsOff } from './articles-to-sign'

const desk = await aDeskThatSignsOff()
const { ada, ben, eve, clear, sign, reopen, frozen, red } = desk
const oneReviewWillDo = ['claims', 'reviews'].map((gate) => ({ gate, reason: 'One review will do.' }))

describe('signing off', () => {
  test('opens blind rounds that are not complete: they decide nothing, everybody may see them, and go on openly after a reopening', async () => {
    await db().article.update({ where: { id: desk.article.id }, data: { blind: true, requiredReviews: 2 } })
    for (const person of [ada, ben]) must(await deeds.review(person, desk.claim, yes))
    await clear(ada)
    must(await deeds.review(ada, desk.claim, { ...yes, substance: 'false' }))
    must(await sign(eve))
    expect(must(await readClaim(ben, { claimId: desk.claim.id }))).toMatchObject({
      state: 'agreed',
      verdict: { substance: 'true' },
      reviews: [{ round: 1 }, { round: 1 }, { round: 2, reviewer: ada.id }],
    })
    must(await reopen())
    expect(refusalOf(await deeds.review(ada, desk.claim, yes))).toMatchObject({ rule: 'has-answered' })
    expect(must(await deeds.review(ben, desk.claim, yes)).reviews.at(-1)).toMatchObject({
      reviewer: ben.id,
      round: 2,
    })
    expect(must(await readClaim(eve, { claimId: desk.claim.id }))).toMatchObject({
      state: 'contested',
      verdict: { substance: 'true', round: 1 },
    })
  })

  test('a claim whose first blind round is opened so is in review, and its round goes on where it was', async () => {
    await db().article.update({ where: { id: desk.article.id }, data: { blind: true, requiredReviews: 2 } })
    must(await deeds.review(ada, desk.claim, yes))
    await clear(ada)
    must(await sign(eve, { overrides: oneReviewWillDo }))
    const opened = { id: desk.claim.id, state: 'in-review', round: 1, reviews: [{ reviewer: ada.id }] }
    expect(must(await readClaim(ben, { claimId: desk.claim.id }))).toMatchObject(opened)
    expect(JSON.parse(await frozen(eve))).toMatchObject({
      claims: [{ id: desk.claim.id, state: 'in-review' }],
    })
    must(await reopen())
    expect(await red()).toEqual(['claims', 'reviews'])
    expect(refusalOf(await deeds.review(ada, desk.claim, yes))).toMatchObject({ rule: 'has-answered' })
    expect(must(await deeds.review(ben, desk.claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { round: 1, method: 'agreement' },
    })
  })

  test('a round that is opened so stays open to who has not answered, whoever answers next and through a drop, until it is complete', async () => {
    await db().article.update({ where: { id: desk.article.id }, data: { blind: true, requiredReviews: 3 } })
    must(await deeds.review(ada, desk.claim, yes))
    await clear(ada)
    must(await sign(eve, { overrides: oneReviewWillDo }))
    must(await reopen())
    const seenByEve = async () => {
      const { state, reviews } = must(await readClaim(eve, { claimId: desk.claim.id }))
      return [state, reviews.map(({ reviewer }) => reviewer)]
    }
    must(await deeds.review(ben, desk.claim, yes))
    expect(await seenByEve()).toEqual(['in-review', [ada.id, ben.id]])
    const { version } = must(await readClaim(eve, { claimId: desk.claim.id }))
    must(await deeds.edit(eve, { id: desk.claim.id, version }, { state: 'dropped', reason: 'Twice.' }))
    must(await deeds.edit(eve, { id: desk.claim.id, version: version + 1 }, { state: 'open' }))
    expect(await seenByEve()).toEqual(['in-review', [ada.id, ben.id]])
    expect(must(await deeds.review(await aPerson('reviewer'), desk.claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { round: 1 },
    })
    must(await deeds.review(ada, desk.claim, yes))
    expect(await seenByEve()).toEqual(['agreed', expect.toSatisfy((people: string[]) => people.length === 3)])
  })
})

test('that somebody submitted in a blind round meanwhile is not told by a refusal', async () => {
  await db().article.update({ where: { id: desk.article.id }, data: { blind: true, requiredReviews: 2 } })
  for (const person of [ada, ben]) must(await deeds.review(person, desk.claim, yes))
  await clear(ada)
  const { seen } = must(await readGates(eve, { articleId: desk.article.id }))
  must(await deeds.review(ada, desk.claim, { ...yes, substance: 'false' }))
  must(await sign(eve, { seen }))
})
