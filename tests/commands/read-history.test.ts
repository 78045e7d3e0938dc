import { beforeAll, describe, expect, test } from 'vitest'
import { readArticleHistoryInput, readHistoryInput } from '@/lib/api/history-inputs'
import { deleteArticle } from '@/lib/commands/edit-article'
import { exportArticle } from '@/lib/commands/export-article'
import { readArticleHistory, readHistory } from '@/lib/commands/read-history'
import { db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk-log'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor, Role } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, refusalOf, yes } from '@/tests/support/desk'

const people = {} as Record<Role, Actor>
let article: ArticleView

beforeAll(async () => {
  for (const role of ['reader', 'reviewer', 'editor', 'admin'] as const) people[role] = await aPerson(role)
  article = await anArticleOn(pageText, people.editor, { title: 'Rents' })
  const claim = must(await deeds.mark(people.reviewer, article, 'by a third'))
  must(await deeds.attach(people.reviewer, claim))
  must(await deeds.review(people.reviewer, claim, yes))
  must(await exportArticle(people.reader, { articleId: article.id, format: 'json' }))
})

const ask = async (actor: Actor, words: Record<string, unknown> = {}) =>
  must(await readHistory(actor, readHistoryInput.parse(words)))
const kinds = async (actor: Actor, words: Record<string, unknown> = {}) =>
  (await ask(actor, words)).items.map(({ kind }) => kind)

test('an editor reads what was done on the articles, the newest first, each with who, what and its place', async () => {
  const { items } = await ask(people.editor, { article: article.id })
  expect(items.map(({ kind }) => kind)).toEqual([
    'verdict-made',
    'review-submitted',
    'evidence-added',
    'claim-marked',
    'article-created',
  ])
  const claim = { id: items[3]!.subject, quote: 'by a third' }
  expect(items.slice(0, 4).map((entry) => entry.claim)).toEqual([claim, claim, claim, claim])
  expect(items[1]).toMatchObject({
    actor: { id: people.reviewer.id, name: 'reviewer' },
    article: { id: article.id, title: 'Rents', isGone: false },
    reason: null,
  })
})

test('an administrator reads the desk’s own entries among them', async () => {
  expect(await kinds(people.editor)).not.toContain('exported')
  expect((await ask(people.admin)).items[0]).toMatchObject({
    kind: 'exported',
    reason: 'json',
    actor: { name: 'reader' },
    article: { title: 'Rents' },
  })
  expect(await kinds(people.admin, { article: article.id })).toEqual([
    'exported',
    'verdict-made',
    'review-submitted',
    'evidence-added',
    'claim-marked',
    'article-created',
  ])
})

test('readers and reviewers are refused, of the desk and of one article', async () => {
  for (const role of ['reader', 'reviewer'] as const) {
    expect(refusalOf(await readHistory(people[role], readHistoryInput.parse({})))).toEqual({
      code: 'not-allowed',
    })
    expect(
      refusalOf(
        await readArticleHistory(people[role], readArticleHistoryInput.parse({ articleId: article.id })),
      ),
    ).toEqual({ code: 'not-allowed' })
  }
})

test('kind, person, article and days choose; both days count', async () => {
  const { at } = (await ask(people.editor, { kind: 'article-created' })).items[0]!
  const [before, day, after] = [-1, 0, 1].map((days) =>
    new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10),
  )
  expect(await kinds(people.editor, { kind: 'claim-marked' })).toEqual(['claim-marked'])
  expect(await kinds(people.editor, { actor: people.editor.id, from: day, to: day })).toEqual([
    'article-created',
  ])
  expect(await kinds(people.editor, { actor: people.editor.id, to: before })).toEqual([])
  expect(await kinds(people.editor, { actor: people.editor.id, from: after })).toEqual([])
  expect(await kinds(people.editor, { to: '2020-01-01' })).toEqual([])
  expect(await kinds(people.editor, { from: '2999-01-01' })).toEqual([])
  expect(await kinds(people.editor, { article: 'none' })).toEqual([])
})

test('pages follow one another without gap or double, whatever comes in between', async () => {
  const whole = (await ask(people.admin)).items.map(({ id }) => id)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await ask(people.admin, { limit: '2', ...(cursor ? { cursor } : {}) })
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
    await db().$transaction((tx) =>
      appendDeskActivity(tx, { actor: null, kind: 'denied', subject: 'addPerson', at: new Date() }),
    )
  } while (cursor)
  expect(paged).toEqual(whole)
  for (const wrong of [
    'x',
    Buffer.from('["1","2","3"]').toString('base64url'),
    Buffer.from('["2026-11-25T10:00:00.000Z","a","-1"]').toString('base64url'),
  ]) {
    expect(
      refusalOf(await readHistory(people.admin, readHistoryInput.parse({ cursor: wrong }))),
    ).toMatchObject({ code: 'invalid' })
  }
})

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
    expect(JSON.stringify(await ask(people.admin))).not.toMatch(new RegExp(`Canary|${secret.id}`))
    expect(
      refusalOf(
        await readArticleHistory(people.admin, readArticleHistoryInput.parse({ articleId: secret.id })),
      ),
    ).toEqual({ code: 'not-there' })
    expect(await kinds(people.editor, { article: secret.id })).toEqual(['article-created'])
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
    expect(await kinds(people.editor, { article: blind.id })).toEqual(['claim-marked', 'article-created'])
    must(await deeds.review(people.editor, claim, yes))
    expect(await kinds(people.editor, { article: blind.id })).toEqual([
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
  expect((await ask(people.editor)).items[0]).toMatchObject({
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
    (await ask(by, { article: panel.id, kind: 'vote-cast' })).items.map(({ actor }) => actor?.name)
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
