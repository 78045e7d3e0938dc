import { describe, expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { listArticles } from '@/lib/views/article/list-articles'
import { listClaims, readClaim } from '@/lib/views/claim/read-claims'
import { readScreen } from '@/lib/views/article/read-screen'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/article/read-dossier'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const ada = await aPerson('reviewer', 'Ada Canary')
const { ben, eve, rhea } = await onTheDesk({ ben: 'reviewer', eve: 'editor', rhea: 'reader' })

const no = { ...yes, substance: 'false', reasoning: 'Canary: the table says 12 %.' }

async function aBlindClaim(): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, blind: true } })
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

/** Everything that this person can learn of the article, but for the time at which it is asked. */
async function learns(person: Actor, { id: articleId }: ArticleView, claim: Claim): Promise<string> {
  const page = { limit: 50, cursor: undefined }
  const watched = must(await watch(person, { article: [articleId] }))
  const exports = await Promise.all(
    (['json', 'web-annotation'] as const).map(
      async (format) => must(await exportArticle(person, exportInput.parse({ articleId, format }))).text,
    ),
  )
  return JSON.stringify([
    await readDossier(person, articleId, true),
    must(await readScreen(person, { articleId })),
    must(await readScreen(person, { articleId, after: 0, revision: 1 })),
    must(await readClaim(person, { claimId: claim.id })),
    must(await listClaims(person, { articleId, ...page })),
    must(await listArticles(person, page)),
    watched.start,
    await watched.readAfter('0'),
    exports,
  ]).replaceAll(/\\?"generated(At)?\\?": ?\\?"[^"]+"/g, '')
}

describe('in a blind round', () => {
  test('nobody learns of another’s review before submitting, by no page, export, count, event or history', async () => {
    const { article, claim } = await aBlindClaim()
    const before = await Promise.all([ben, eve, rhea].map((person) => learns(person, article, claim)))
    must(await deeds.review(ada, claim, no))
    expect(await Promise.all([ben, eve, rhea].map((person) => learns(person, article, claim)))).toEqual(
      before,
    )
    expect(await learns(ada, article, claim)).toMatch(/Canary/)
  })

  test('the answers to one’s own deeds tell nothing of it either', async () => {
    const { claim } = await aBlindClaim()
    must(await deeds.review(ada, claim, no))
    expect(
      JSON.stringify([
        await deeds.review(ben, claim, { reasoning: 'Half.' }),
        await deeds.attach(ben, claim),
        await deeds.edit(ben, claim, { claimReviewed: 'Rents rose.' }),
      ]),
    ).not.toMatch(/Canary|in-review/)
  })

  test('what one has submitted stays visible to oneself, and to nobody else', async () => {
    const { article, claim } = await aBlindClaim()
    must(await deeds.review(ada, claim, no))
    const given = async (person: Actor) => must(await readClaim(person, { claimId: claim.id })).given
    expect(await Promise.all([ada, ben, eve, rhea].map(given))).toEqual([
      { attribution: no.attribution, substance: 'false', outdated: false },
      null,
      null,
      null,
    ])
    must(await deeds.review(ben, claim, { substance: 'true' }))
    expect(await given(ben)).toBeNull()
    expect(
      must(
        await listClaims(ada, { articleId: article.id, limit: 50, cursor: undefined }),
      ).items[0]!.reviews.map(({ reviewer }) => reviewer),
    ).toEqual([ada.id])
  })

  test('whoever submitted sees the others’ reviews, and once the round is complete everybody does, with the whole history', async () => {
    const { article, claim } = await aBlindClaim()
    must(await deeds.review(ada, claim, no))
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'contested',
      reviews: [{ reviewer: ada.id }, { reviewer: ben.id }],
    })
    const dossier = await readDossier(rhea, article.id, true)
    expect(dossier?.claims[0]).toMatchObject({
      state: 'contested',
      reviews: [{ reviewer: ada.id }, { reviewer: ben.id }],
    })
    expect(dossier?.activity.map(({ kind }) => kind)).toEqual([
      'article-created',
      'claim-marked',
      'review-submitted',
      'review-submitted',
    ])
    expect(must(await readScreen(rhea, { articleId: article.id }))).toMatchObject({
      whole: { people: expect.arrayContaining([ada, ben].map(({ id, name }) => ({ id, name }))) },
    })
  })

  test('the history of every export is whole for everybody, and has no gap where a review is closed', async () => {
    const { article, claim } = await aBlindClaim()
    must(await deeds.review(ada, claim, no))
    must(await deeds.attach(eve, claim))
    for (const person of [ben, ada]) {
      const dossier = await readDossier(person, article.id, true)
      expect(dossier?.activity.map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, 'article-created'],
        [2, 'claim-marked'],
        [3, 'evidence-added'],
      ])
      expect(dossier?.claims[0]).toMatchObject({ state: 'open', reviews: [], rounds: [] })
    }
  })

  test('a third round is as closed as the first, also to the name of whoever reviews for the first time', async () => {
    const { article, claim } = await aBlindClaim()
    const firsts = [ada, await aPerson('reviewer', 'Cleo Canary'), await aPerson('reviewer', 'Dora Canary')]
    for (const [at, first] of firsts.entries()) {
      const round = at + 1
      const before = [await learns(ben, article, claim), await learns(rhea, article, claim)]
      must(await deeds.review(first, claim, { ...yes, reasoning: `Canary of round ${round}.` }))
      expect(
        [await learns(ben, article, claim), await learns(rhea, article, claim)],
        `round ${round}`,
      ).toEqual(before)
      must(await deeds.review(ben, claim, yes))
      for (const person of [ben, rhea])
        expect(
          must(await readClaim(person, { claimId: claim.id })).reviews.filter(
            (review) => review.round === round,
          ),
          `round ${round}`,
        ).toHaveLength(2)
    }
    expect(must(await readClaim(rhea, { claimId: claim.id })).round).toBe(3)
  })

  test('agreement of all required reviews makes the verdict', async () => {
    const { claim } = await aBlindClaim()
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { substance: 'true', method: 'agreement' },
    })
  })
})
