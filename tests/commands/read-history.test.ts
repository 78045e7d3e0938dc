import { beforeAll, expect, test } from 'vitest'
import { readArticleHistoryInput, readHistoryInput } from '@/lib/api/history/input'
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
