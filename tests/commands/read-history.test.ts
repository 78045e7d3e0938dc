import { expect, test } from 'vitest'
import { readArticleHistoryInput, readHistoryInput } from '@/lib/api/history/input'
import { readArticleHistory, readHistory } from '@/lib/views/history/read-history'
import { db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { refusalOf } from '@/tests/support/desk'
import { aDeskWithHistory, historyFor, kindsFor } from './recorded-history'

const { people, article } = await aDeskWithHistory()

test('an editor reads what was done on the articles, the newest first, each with who, what and its place', async () => {
  const { items } = await historyFor(people.editor, { article: article.id })
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
  expect(await kindsFor(people.editor)).not.toContain('exported')
  expect((await historyFor(people.admin)).items[0]).toMatchObject({
    kind: 'exported',
    reason: 'json',
    actor: { name: 'reader' },
    article: { title: 'Rents' },
  })
  expect(await kindsFor(people.admin, { article: article.id })).toEqual([
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
  const { at } = (await historyFor(people.editor, { kind: 'article-created' })).items[0]!
  const [before, day, after] = [-1, 0, 1].map((days) =>
    new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10),
  )
  expect(await kindsFor(people.editor, { kind: 'claim-marked' })).toEqual(['claim-marked'])
  expect(await kindsFor(people.editor, { actor: people.editor.id, from: day, to: day })).toEqual([
    'article-created',
  ])
  expect(await kindsFor(people.editor, { actor: people.editor.id, to: before })).toEqual([])
  expect(await kindsFor(people.editor, { actor: people.editor.id, from: after })).toEqual([])
  expect(await kindsFor(people.editor, { to: '2020-01-01' })).toEqual([])
  expect(await kindsFor(people.editor, { from: '2999-01-01' })).toEqual([])
  expect(await kindsFor(people.editor, { article: 'none' })).toEqual([])
})

test('pages follow one another without gap or double, whatever comes in between', async () => {
  const whole = (await historyFor(people.admin)).items.map(({ id }) => id)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await historyFor(people.admin, { limit: '2', ...(cursor ? { cursor } : {}) })
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
