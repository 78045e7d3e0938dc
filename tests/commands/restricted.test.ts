import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { listArticles } from '@/lib/commands/list-articles'
import { listClaims, listEvidence, readClaim } from '@/lib/commands/read-claims'
import { listRevisions, readRevision } from '@/lib/commands/read-revisions'
import { readArticle } from '@/lib/commands/edit-article'
import { readScreen } from '@/lib/commands/read-screen'
import { exportArticle } from '@/lib/commands/export-article'
import { watch } from '@/lib/commands/watch'
import { findArticle } from '@/lib/db/articles'
import { listArticleRows } from '@/lib/db/desk-list'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { mayRead } from '@/lib/domain/may'
import { roles, type Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'

let eve: Actor
let others: Actor[]

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  others = await Promise.all(roles.map((role) => aPerson(role)))
})

async function restrict(article: ArticleView, ...named: readonly Actor[]): Promise<void> {
  await db().article.update({ where: { id: article.id }, data: { restricted: true, access: { create: named.map(({ id }) => ({ personId: id, addedById: eve.id })) } } })
}

const page = { limit: 200, cursor: undefined }

test('of a restricted article nobody who is not named sees or does anything, whatever the role', async () => {
  const article = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(eve, article, 'by a third'))
  await restrict(article, eve)
  const { id: articleId } = article
  for (const person of others) {
    const asked = [
      readArticle(person, { articleId }), readScreen(person, { articleId }), exportArticle(person, { articleId, format: 'json' }), listClaims(person, { articleId, ...page }),
      listRevisions(person, { articleId, ...page }), readRevision(person, { articleId, number: 1 }), readClaim(person, { claimId: claim.id }), listEvidence(person, { claimId: claim.id, ...page }),
      watch(person, { article: articleId }, null),
    ]
    expect((await Promise.all(asked)).map(refusalOf)).toEqual(asked.map(() => ({ code: 'not-there' })))
    for (const deed of [() => deeds.mark(person, article, 'Rents'), () => deeds.edit(person, claim, { claimReviewed: 'x' }), () => deeds.review(person, claim, { reasoning: 'x' }), () => deeds.attach(person, claim)]) {
      expect(await refusedWithoutTrace(deed)).toEqual({ code: 'not-there' })
    }
    expect(must(await listArticles(person, page)).items.map(({ id }) => id)).not.toContain(articleId)
  }
  expect(must(await readArticle(eve, { articleId })).named).toEqual([eve.id])
})

test('the list of articles and the rule for one agree, whoever is named where', async () => {
  const articles = await Promise.all([1, 2, 3, 4].map(() => anArticleOn(pageText, eve)))
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ restricted: fc.boolean(), named: fc.subarray([0, 1, 2, 3]) }), { minLength: 4, maxLength: 4 }), async (plan) => {
    for (const [at, { restricted, named }] of plan.entries()) {
      const access = { deleteMany: {}, create: named.map((number) => ({ personId: others[number]!.id, addedById: eve.id })) }
      await db().article.update({ where: { id: articles[at]!.id }, data: { restricted, access } })
    }
    for (const person of others) {
      const listed = new Set((await listArticleRows(db(), person, { limit: 200 })).map(({ id }) => id))
      for (const { id } of articles) {
        const whole = (await findArticle(db(), 'desk', id))!
        expect([listed.has(id), (await findArticle(db(), person, id)) !== null]).toEqual([mayRead(person, whole), mayRead(person, whole)])
      }
    }
  }), { numRuns: 15 })
})
