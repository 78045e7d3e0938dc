import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { asItStands } from '@/tests/support/as-it-stands'
import { seenBy, setRules } from '@/tests/support/claims-under-rules'
import { deeds, everything, historyOf, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatTakesBack, endOf, takeBack, wholeNo as no } from './reviews-taken-back'

const { ada, ben, cleo, eve, aClaim, fileOf, isVerified } = await aDeskThatTakesBack()

describe('in a blind round', () => {
  test('a review is taken back as closed as it was given: nothing that others see moves, and the history tells of it once the round opens', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2, blind: true })
    const [before, file] = [
      await seenBy(ben, claim),
      (await fileOf(article)).replace(/"generatedAt": "[^"]*"/, ''),
    ]
    must(await deeds.review(ada, claim, no))
    expect(must(await takeBack(ada, claim))).toMatchObject({ reviews: [], mine: { reasoning: no.reasoning } })
    expect(await seenBy(ben, claim)).toEqual(before)
    expect((await fileOf(article)).replace(/"generatedAt": "[^"]*"/, '')).toBe(file)
    await isVerified(article)
    must(await deeds.review(ada, claim, { submit: true }))
    await isVerified(article)
    expect(must(await deeds.review(ben, claim, no))).toMatchObject({ state: 'agreed' })
    expect(
      (await historyOf(article.id)).filter(({ kind }) => kind.startsWith('review-')).map(({ kind }) => kind),
    ).toEqual(['review-submitted', 'review-taken-back', 'review-submitted', 'review-submitted'])
    await isVerified(article)
  })

  test('whoever has read another’s review has no way back, be it first or last', async () => {
    const { claim } = await aClaim({ requiredReviews: 3, blind: true })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, no))
    for (const reviewer of [ada, ben])
      expect(await refusedWithoutTrace(() => takeBack(reviewer, claim))).toMatchObject({
        rule: 'read-others',
      })
    expect(await refusedWithoutTrace(() => takeBack(cleo, claim))).toMatchObject({ rule: 'not-submitted' })
  })

  test('that was emptied and begins again openly, what was held is entered then', async () => {
    const { article, claim } = await aClaim({ requiredReviews: 2, blind: true })
    must(await deeds.review(ada, claim, yes))
    must(await takeBack(ada, claim))
    must(await setRules(article, eve, { blind: false }))
    must(await deeds.review(ben, claim, yes))
    expect(await endOf(article, 3)).toEqual(['review-submitted', 'review-taken-back', 'review-submitted'])
    must(await deeds.review(ada, claim, { submit: true }))
    expect((await historyOf(article.id)).filter(({ kind }) => kind === 'review-taken-back')).toHaveLength(1)
    await isVerified(article)
  })
})

test('what was submitted is kept for ever, and the database lets go of no other', async () => {
  const { claim } = await aClaim()
  must(await deeds.review(ada, claim, no))
  must(await takeBack(ada, claim))
  expect(await db().takenBack.findFirst({ where: { claimId: claim.id } })).toMatchObject({
    what: 'review',
    personId: ada.id,
    given: { reasoning: no.reasoning, substance: 'false', wouldChange: no.wouldChange },
  })
  must(await deeds.review(ada, claim, { submit: true }))
  const before = await everything()
  for (const sql of [
    `DELETE FROM "Review" WHERE "submittedAt" IS NOT NULL`,
    `UPDATE "Review" SET "submittedAt" = NULL WHERE "submittedAt" IS NOT NULL`,
    'DELETE FROM "TakenBack"',
    `UPDATE "TakenBack" SET "given" = '{}'`,
  ]) {
    await expect(db().$executeRaw(asItStands(sql)), sql).rejects.toThrow(/append-only/)
  }
  expect(await everything()).toEqual(before)
})
