import { describe, expect, test } from 'vitest'
import { readArticleHistoryInput } from '@/lib/api/history/input'
import { deleteArticle } from '@/lib/commands/article/edit-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readArticleHistory } from '@/lib/views/history/read-history'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'
import { aDeskWithHistory, historyFor, kindsFor } from './recorded-history'

const { people } = await aDeskWithHistory()

describe('what somebody may not see is not there', () => {
  test('a restricted article of others, its exports too, for administrators as for editors', async () => {
    const secret = await anArticleOn(pageText, people.editor, { title: 'Canary' })
    must(await exportArticle(people.editor, { articleId: secret.id, format: 'json' }))
    await db().article.update({
      where: { id: secret.id },
      data: {
        restricted: true,
        access: { create: { personId: people.editor.id, addedById: people.editor.id } },
      },
    })
    expect(JSON.stringify(await historyFor(people.admin))).not.toMatch(new RegExp(`Canary|${secret.id}`))
    expect(
      refusalOf(
        await readArticleHistory(people.admin, readArticleHistoryInput.parse({ articleId: secret.id })),
      ),
    ).toEqual({ code: 'not-there' })
    expect(await kindsFor(people.editor, { article: secret.id })).toEqual(['article-created'])
    expect(
      must(await readArticleHistory(people.editor, readArticleHistoryInput.parse({ articleId: secret.id })))
        .items,
    ).toHaveLength(1)
  })

  test('a review of a blind round, until one’s own is submitted', async () => {
    const blind = await anArticleOn(pageText, people.editor)
    await db().article.update({ where: { id: blind.id }, data: { blind: true, requiredReviews: 2 } })
    const claim = must(await deeds.mark(people.reviewer, blind, 'Rents'))
    must(await deeds.review(people.reviewer, claim, yes))
    expect(await kindsFor(people.editor, { article: blind.id })).toEqual(['claim-marked', 'article-created'])
    must(await deeds.review(people.editor, claim, yes))
    expect(await kindsFor(people.editor, { article: blind.id })).toEqual([
      'verdict-made',
      'review-submitted',
      'review-submitted',
      'claim-marked',
      'article-created',
    ])
  })
})

test('a deleted article is told of, with its name', async () => {
  const gone = await anArticleOn(pageText, people.editor, { title: 'Gone' })
  must(await deleteArticle(people.editor, { articleId: gone.id, version: 1 }))
  expect((await historyFor(people.editor)).items[0]).toMatchObject({
    kind: 'article-deleted',
    article: { title: 'Gone', isGone: true },
  })
})

test('who voted in a panel is told once the panel has decided or is hung, and before only to who did', async () => {
  const [ada, ben, cleo, dora] = [
    await aPerson('reviewer', 'Ada'),
    await aPerson('reviewer', 'Ben'),
    await aPerson('editor', 'Cleo'),
    await aPerson('editor', 'Dora'),
  ]
  const panel = await anArticleOn(pageText, people.editor, { title: 'Panel' })
  await db().article.update({ where: { id: panel.id }, data: { requiredReviews: 2, panel: true } })
  const votesTold = async (by: Actor) =>
    (await historyFor(by, { article: panel.id, kind: 'vote-cast' })).items.map(({ actor }) => actor?.name)
  const contest = async (words: string) => {
    const claim = must(await deeds.mark(people.reviewer, panel, words))
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, { ...yes, substance: 'false' }))
    return claim
  }
  const decided = await contest('by a third')
  must(await deeds.vote(cleo, decided))
  expect([await votesTold(cleo), await votesTold(dora), await votesTold(people.admin)]).toEqual([
    ['Cleo'],
    [],
    [],
  ])
  must(await deeds.vote(dora, decided))
  expect(await votesTold(people.admin)).toEqual(['Dora', 'Cleo'])
  const hung = await contest('last year')
  for (const [by, substance] of [
    [cleo, 'true'],
    [dora, 'false'],
  ] as const)
    must(await deeds.vote(by, hung, { substance }))
  expect((await votesTold(people.admin)).length).toBe(2)
  must(await deeds.vote(people.editor, hung, { substance: 'half-true' }))
  expect((await votesTold(people.admin)).length).toBe(5)
})
