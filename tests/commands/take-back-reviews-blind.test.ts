import { beforeAll, describe, expect, test } from 'vitest'
import { editArticleInput, exportInput } from '@/lib/api/article/input'
import { editArticle, readArticle } from '@/lib/commands/edit-article'
import { exportArticle } from '@/lib/commands/export-article'
import { takeReviewBack } from '@/lib/commands/take-back'
import { verifyDatabase } from '@/lib/commands/verify'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { asItStands } from '@/tests/support/as-it-stands'
import { aPerson, deeds, everything, historyOf, must, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { said } from '@/tests/verify/forgeries'
import { aClaimUnder, seenBy, type Rules } from '@/tests/support/claims-under-rules'

let ada: Actor
let ben: Actor
let cleo: Actor
let eve: Actor
const no = {
  ...yes,
  substance: 'false',
  reasoning: 'The table says 12 %.',
  wouldChange: 'Another table.',
  confidence: 'high',
} as const

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  cleo = await aPerson('reviewer', 'Cleo')
  eve = await aPerson('editor', 'Eve')
})

const aClaim = (rules: Rules = {}) => aClaimUnder(eve, rules)

const takeBack = (by: Actor, { id, version }: Claim) => takeReviewBack(by, { claimId: id, version })
const endOf = async ({ id }: ArticleView, most: number) =>
  (await historyOf(id)).slice(-most).map(({ kind }) => kind)
const fileOf = async ({ id }: ArticleView) =>
  must(await exportArticle(eve, exportInput.parse({ articleId: id, format: 'json' }))).text

/** Nothing is found on the desk, nor in the file of the article. */
async function isVerified(article: ArticleView): Promise<TickmarkExport> {
  expect((await verifyDatabase()).findings).toEqual([])
  const file = JSON.parse(await fileOf(article)) as TickmarkExport
  expect(faultsOf(file)).toEqual([])
  expect(said(file, file.head!.hash)).toEqual([])
  return file
}

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
    must(
      await editArticle(
        eve,
        editArticleInput.parse({
          articleId: article.id,
          version: must(await readArticle(eve, { articleId: article.id })).version,
          blind: false,
        }),
      ),
    )
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
