import { expect, test } from 'vitest'
import { assignClaimsInput } from '@/lib/api/claim/input'
import { assignClaims } from '@/lib/commands/claim/assign-claims'
import { editArticleInput } from '@/lib/api/article/input'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, historyOf, must, pageText, refusedWithoutTrace } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada, ben, rhea, gone } = await onTheDesk({
  eve: 'editor',
  ada: 'reviewer',
  ben: 'reviewer',
  rhea: 'reader',
  gone: 'reviewer',
})
await db().person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })

const friday = '2026-11-27T17:00:00.000Z'

async function aClaim(): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  return { article, claim: must(await deeds.mark(eve, article, 'by a third')) }
}

test('an editor gives a claim to a reviewer with a due date, which the history tells', async () => {
  const { article, claim } = await aClaim()
  expect(
    must(await deeds.edit(eve, claim, { assignee: ada.id, dueAt: '2026-11-27T18:00:00+01:00' })),
  ).toMatchObject({ assignee: ada.id, dueAt: friday, version: 2 })
  expect(
    must(await deeds.edit(eve, { ...claim, version: 2 }, { assignee: null, dueAt: null, kind: 'quantity' })),
  ).toMatchObject({ assignee: null, dueAt: null, kind: 'quantity' })
  expect((await historyOf(article.id)).map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ['article-created', eve.id],
    ['claim-marked', eve.id],
    ['claim-assigned', eve.id],
    ['claim-assigned', eve.id],
    ['claim-changed', eve.id],
  ])
})

test('an article has whom it is assigned to and when it is due', async () => {
  const { article } = await aClaim()
  expect(
    must(
      await editArticle(
        eve,
        editArticleInput.parse({
          articleId: article.id,
          version: 1,
          assignee: ada.id,
          dueAt: '2026-11-27T18:00:00+01:00',
        }),
      ),
    ),
  ).toMatchObject({ assignee: ada.id, dueAt: friday, version: 2 })
  expect(
    must(
      await editArticle(
        eve,
        editArticleInput.parse({ articleId: article.id, version: 2, dueAt: null, title: 'Rents again' }),
      ),
    ),
  ).toMatchObject({ assignee: ada.id, dueAt: null, title: 'Rents again' })
  expect((await historyOf(article.id)).slice(2).map(({ kind }) => kind)).toEqual([
    'article-assigned',
    'article-assigned',
    'article-changed',
  ])
})

test('work goes to nobody who only reads, is disabled, is unknown, or does not see the article', async () => {
  const { article, claim } = await aClaim()
  must(
    await setAccess(eve, { articleId: article.id, version: 1, restricted: true, named: [ada.id, rhea.id] }),
  )
  for (const assignee of [rhea.id, gone.id, 'nobody', ben.id]) {
    expect(await refusedWithoutTrace(() => deeds.edit(eve, claim, { assignee }))).toEqual({
      code: 'against-rule',
      rule: 'cannot-take-work',
    })
    expect(
      await refusedWithoutTrace(() => editArticle(eve, { articleId: article.id, version: 2, assignee })),
    ).toEqual({ code: 'against-rule', rule: 'cannot-take-work' })
    expect(
      await refusedWithoutTrace(() =>
        assignClaims(eve, { articleId: article.id, claims: [{ id: claim.id, version: 1 }], assignee }),
      ),
    ).toEqual({ code: 'against-rule', rule: 'cannot-take-work' })
  }
  must(await deeds.edit(eve, claim, { assignee: ada.id }))
})

test('a reviewer takes what nobody has and gives it back, and nothing else', async () => {
  const { claim } = await aClaim()
  for (const wish of [{ assignee: ben.id }, { dueAt: friday }, { assignee: ada.id, dueAt: friday }]) {
    expect(await refusedWithoutTrace(() => deeds.edit(ada, claim, wish))).toEqual({ code: 'not-allowed' })
  }
  must(await deeds.edit(ada, claim, { assignee: ada.id }))
  for (const [person, assignee] of [
    [ben, ben.id],
    [ben, null],
    [ada, ben.id],
  ] as const) {
    expect(
      await refusedWithoutTrace(() => deeds.edit(person, { ...claim, version: 2 }, { assignee })),
    ).toEqual({ code: 'not-allowed' })
  }
  expect(must(await deeds.edit(ada, { ...claim, version: 2 }, { assignee: null }))).toMatchObject({
    assignee: null,
  })
  expect(
    must(await deeds.edit(ada, { ...claim, version: 3 }, { assignee: null, claimReviewed: 'Rents rose.' })),
  ).toMatchObject({ claimReviewed: 'Rents rose.' })
})

test('of two who take the same claim at once one has it, and the other is told', async () => {
  const { claim } = await aClaim()
  const outcomes = await Promise.all(
    [ada, ben].map((person) => deeds.edit(person, claim, { assignee: person.id })),
  )
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale', now: { version: 2 } } })
})

test('several claims are assigned in one go, each with its line in the history', async () => {
  const { article, claim } = await aClaim()
  const other = must(await deeds.mark(eve, article, 'Rents'))
  const asked = assignClaimsInput.parse({
    articleId: article.id,
    claims: [claim, other].map(({ id, version }) => ({ id, version })),
    assignee: ben.id,
    dueAt: friday,
  })
  const { items } = must(await assignClaims(eve, asked))
  expect(
    items.map(({ id, assignee, dueAt, version, lastSeq }) => [id, assignee, dueAt, version, lastSeq]),
  ).toEqual([
    [other.id, ben.id, friday, 2, 5],
    [claim.id, ben.id, friday, 2, 4],
  ])
  expect((await historyOf(article.id)).slice(3).map(({ kind, subject }) => [kind, subject])).toEqual([
    ['claim-assigned', claim.id],
    ['claim-assigned', other.id],
  ])
})

test('of several claims none is assigned when one was changed meanwhile, is dropped or lies elsewhere', async () => {
  const { article, claim } = await aClaim()
  const other = must(await deeds.mark(eve, article, 'Rents'))
  must(await deeds.edit(ada, other, { claimReviewed: 'Rents rose.' }))
  const all = (version: number, id = other.id) =>
    assignClaims(eve, {
      articleId: article.id,
      claims: [
        { id: claim.id, version: 1 },
        { id, version },
      ],
      assignee: ben.id,
    })
  expect(await refusedWithoutTrace(() => all(1))).toMatchObject({
    code: 'stale',
    now: { items: [{ id: other.id, version: 2, claimReviewed: 'Rents rose.' }] },
  })
  expect(await refusedWithoutTrace(() => all(1, 'nowhere'))).toEqual({ code: 'not-there' })
  expect(
    await refusedWithoutTrace(async () =>
      all(1, (await db().claim.findFirstOrThrow({ where: { articleId: { not: article.id } } })).id),
    ),
  ).toEqual({ code: 'not-there' })
  expect(
    await refusedWithoutTrace(() =>
      assignClaims(ada, { articleId: article.id, claims: [{ id: claim.id, version: 1 }], assignee: ada.id }),
    ),
  ).toEqual({ code: 'not-allowed' })
  must(await deeds.edit(eve, { ...other, version: 2 }, { state: 'dropped', reason: 'Twice.' }))
  expect(await refusedWithoutTrace(() => all(3))).toEqual({ code: 'against-rule', rule: 'is-dropped' })
  expect(must(await readClaim(eve, { claimId: claim.id })).assignee).toBeNull()
})
