import { describe, expect, test } from 'vitest'
import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, deeds, must, pageText, refusalOf, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskWithClosedRounds } from './closed-rounds'

const { ada, eve, aClosedRound } = await aDeskWithClosedRounds()

describe('nothing is refused because of a review that is closed', () => {
  const remove = (by: Actor, claim: Claim) => removeClaim(by, { claimId: claim.id, version: claim.version })

  test('in a blind round no claim is removed, reviewed or not: it is dropped instead', async () => {
    const { article, claim } = await aClosedRound()
    const fresh = must(await deeds.mark(eve, article, 'Rents'))
    expect(refusalOf(await remove(eve, claim))).toMatchObject({ rule: 'may-be-reviewed' })
    expect(await refusedWithoutTrace(() => remove(eve, fresh))).toMatchObject({ rule: 'may-be-reviewed' })
    expect(refusalOf(await remove(ada, must(await deeds.mark(ada, article, 'dead'))))).toMatchObject({
      rule: 'may-be-reviewed',
    })
    must(await deeds.edit(eve, fresh, { state: 'dropped', reason: 'By mistake.' }))
  })

  test('nor is one after the round rules changed, if it stood there before; a claim marked since is', async () => {
    const { article, claim } = await aClosedRound()
    const fresh = must(await deeds.mark(eve, article, 'Rents'))
    must(
      await editArticle(
        eve,
        editArticleInput.parse({ articleId: article.id, version: 1, requiredReviews: 1 }),
      ),
    )
    for (const one of [claim, fresh])
      expect(refusalOf(await remove(eve, one))).toMatchObject({ rule: 'may-be-reviewed' })
    must(await remove(eve, must(await deeds.mark(eve, article, 'dead'))))
  })

  test('where one review is enough, or reviews are seen, a claim without one is removed as before', async () => {
    const article = await anArticleOn(pageText, eve)
    await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 1 } })
    must(await remove(eve, must(await deeds.mark(eve, article, 'dead'))))
    await db().article.update({ where: { id: article.id }, data: { blind: false, requiredReviews: 2 } })
    must(await remove(eve, must(await deeds.mark(eve, article, 'Rents'))))
    const reviewed = must(await deeds.mark(eve, article, 'steepest'))
    must(await deeds.review(ada, reviewed, yes))
    expect(refusalOf(await remove(eve, reviewed))).toMatchObject({ rule: 'has-submitted-review' })
  })

  test('the scales of a blind article stay from its first claim on, answered or not', async () => {
    const { article } = await aClosedRound()
    const twin = await anArticleOn(pageText, eve)
    await db().article.update({ where: { id: twin.id }, data: { requiredReviews: 2, blind: true } })
    const choose = ({ id }: ArticleView) =>
      editArticle(eve, editArticleInput.parse({ articleId: id, version: 1, substanceScale: 'research' }))
    must(await deeds.mark(eve, twin, 'by a third'))
    for (const one of [article, twin])
      expect(refusalOf(await choose(one))).toEqual({ code: 'against-rule', rule: 'scale-may-be-used' })
    const empty = await anArticleOn(pageText, eve)
    await db().article.update({ where: { id: empty.id }, data: { requiredReviews: 2, blind: true } })
    expect(must(await choose(empty)).scales.substance.key).toBe('research')
  })

  test('a draft of somebody else refuses no change of scales', async () => {
    const article = await anArticleOn(pageText, eve)
    must(await deeds.review(ada, must(await deeds.mark(eve, article, 'by a third')), { substance: 'true' }))
    expect(
      must(
        await editArticle(
          eve,
          editArticleInput.parse({ articleId: article.id, version: 1, substanceScale: 'research' }),
        ),
      ).scales.substance.key,
    ).toBe('research')
  })
})
