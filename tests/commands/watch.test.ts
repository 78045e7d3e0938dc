import { expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { deleteArticle } from '@/lib/commands/article/edit-article'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { anArticleOn, deeds, must, pageText, refusalOf } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, eve } = await onTheDesk({ ada: 'reviewer', eve: 'editor' })
const article = await anArticleOn(pageText, eve)

test('a watcher of an article learns the number and the kind of what is new and whether it is the watcher’s own, and nothing else', async () => {
  const { start, readAfter } = must(await watch(ada, { article: [article.id] }))
  expect(start).toBe('1')
  expect(await readAfter(start)).toEqual([])
  const claim = must(await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Canary' }))
  must(await deeds.review(eve, claim, { reasoning: 'Unseen.' }))
  must(await deeds.attach(eve, claim))
  expect(await readAfter(start)).toEqual([
    { id: '2', data: { seq: 2, kind: 'claim-marked', mine: false } },
    { id: '3', data: { seq: 3, kind: 'evidence-added', mine: false } },
  ])
  expect(await readAfter('2')).toEqual([{ id: '3', data: { seq: 3, kind: 'evidence-added', mine: false } }])
  const own = must(await watch(eve, { article: [article.id] }))
  expect((await own.readAfter('2'))!.map(({ data }) => data)).toEqual([
    { seq: 3, kind: 'evidence-added', mine: true },
  ])
})

test('a watcher of several articles learns of which each change is, and goes on where each of them was', async () => {
  const other = await anArticleOn(pageText, eve)
  const third = await anArticleOn(pageText, eve)
  const articles = [other.id, third.id]
  const { start, readAfter } = must(await watch(ada, { article: articles }))
  expect(start).toBe('1,1')
  must(await deeds.mark(eve, third, 'Rents'))
  const [change] = (await readAfter(start))!
  expect(change).toEqual({
    id: '1,2',
    data: { article: third.id, seq: 2, kind: 'claim-marked', mine: false },
  })
  must(await deeds.mark(eve, other, 'Rents'))
  expect(await readAfter(change!.id!)).toEqual([
    { id: '2,2', data: { article: other.id, seq: 2, kind: 'claim-marked', mine: false } },
  ])
  expect(
    (await readAfter('1,1'))!.map(({ data }) => (data as { article: string }).article).toSorted(),
  ).toEqual(articles.toSorted())
  must(await deleteArticle(eve, { articleId: third.id, version: third.version }))
  expect(await readAfter('2,2')).toBeNull()
  expect(refusalOf(await watch(ada, { article: articles }))).toEqual({ code: 'not-there' })
})

test('a watcher of the desk learns which article changed', async () => {
  const { start, readAfter } = must(await watch(ada, {}))
  must(await deeds.mark(eve, article, 'Rents'))
  const seen = (await readAfter(start))!
  expect(seen.map(({ data }) => data)).toEqual([{ article: article.id, seq: expect.any(Number) }])
  expect(await readAfter(seen.at(-1)!.id!)).toEqual([])
})

test('a change that began earlier and was saved later is not missed by a watcher of the desk', async () => {
  const other = await anArticleOn(pageText, eve)
  const { start, readAfter } = must(await watch(ada, {}))
  must(await deeds.mark(eve, article, 'Rents'))
  const [first] = (await readAfter(start))!
  await db()
    .$executeRaw`UPDATE "Article" SET "lastOpenSeq" = "lastOpenSeq" + 1, "lastActivityAt" = ${new Date(Date.parse(first!.id!) - 20)} WHERE "id" = ${other.id}`
  expect((await readAfter(first!.id!))!.map(({ data }) => data)).toEqual([{ article: other.id, seq: 2 }])
})

test('nobody watches what is not there', async () => {
  expect(refusalOf(await watch(ada, { article: ['nowhere'] }))).toEqual({ code: 'not-there' })
})

test('watching ends with the session, the person and the article, and keeps no session alive', async () => {
  const session = await openSession(ada.id)
  const { mayStill, readAfter } = must(await watch({ ...ada, session }, { article: [article.id] }))
  expect(await mayStill()).toBe(true)
  const lastSeenAt = new Date(Date.now() - 30 * 60_000)
  await db().session.updateMany({ data: { lastSeenAt } })
  expect(await mayStill()).toBe(true)
  expect((await db().session.findFirstOrThrow()).lastSeenAt).toEqual(lastSeenAt)
  await findActor(session)
  expect((await db().session.findFirstOrThrow()).lastSeenAt).not.toEqual(lastSeenAt)
  await db().person.update({ where: { id: ada.id }, data: { disabledAt: new Date() } })
  expect(await mayStill()).toBe(false)
  await db().person.update({ where: { id: ada.id }, data: { disabledAt: null } })
  must(await deleteArticle(eve, { articleId: article.id, version: article.version }))
  expect(await mayStill()).toBe(false)
  expect(await readAfter('0', 'news')).toBeNull()
})
