import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '@/lib/accounts/sessions'
import { attend } from '@/lib/commands/events/attend'
import { readPresence } from '@/lib/views/article/read-presence'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { watch } from '@/lib/commands/events/watch'
import { db } from '@/lib/db/client'
import { notePresence } from '@/lib/db/article/presence'
import { presenceChannel } from '@/lib/domain/channels'
import { onRing } from '@/lib/live/bell'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, historyOf, must, pageText, refusalOf } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada, ben } = await onTheDesk({ eve: 'editor', ada: 'reviewer', ben: 'reviewer' })
let article: ArticleView
const silences: (() => void)[] = []

beforeEach(async () => {
  article = await anArticleOn(pageText, eve)
})
afterEach(() => silences.splice(0).forEach((silence) => silence()))

const patience = { timeout: 30_000 }

const here = async (by: Actor = eve) =>
  must(await readPresence(by, { articleId: article.id })).items.map(({ name }) => name)

test('who has an article’s stream open is here, by name, and the screens of the others are told that somebody came and went', async () => {
  const rings: string[] = []
  let isListening = false
  silences.push(
    onRing((ring) => {
      if (ring === null) isListening = true
      else if (ring.channel === presenceChannel && ring.payload === article.id) rings.push(ring.payload)
    }),
  )
  await vi.waitFor(() => expect(isListening).toBe(true), patience)
  const hers = must(await watch({ ...ada, session: await openSession(ada.id) }, { article: [article.id] }))
  const leave = hers.onRing(() => undefined)
  expect(await hers.readAfter(hers.start)).toEqual([{ event: 'presence', data: {} }])
  expect(await hers.readAfter(hers.start)).toEqual([])
  expect(await here()).toEqual(['Ada'])
  await vi.waitFor(() => expect(rings).toHaveLength(1), patience)
  const heard = vi.fn()
  silences.push(hers.onRing(heard))
  const his = must(await watch({ ...ben, session: await openSession(ben.id) }, { article: [article.id] }))
  const leaves = his.onRing(() => undefined)
  await his.readAfter(his.start)
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), patience)
  expect(await hers.readAfter(hers.start)).toEqual([{ event: 'presence', data: {} }])
  expect(await here()).toEqual(['Ada', 'Ben'])
  leaves()
  await vi.waitFor(async () => expect(await here()).toEqual(['Ada']), patience)
  await vi.waitFor(
    async () => expect(await hers.readAfter(hers.start)).toEqual([{ event: 'presence', data: {} }]),
    patience,
  )
  leave()
  expect((await historyOf(article.id)).map(({ kind }) => kind)).toEqual(['article-created'])
})

test('who has it open in two windows is here until both are closed', async () => {
  const [one, two] = [attend(article.id, ada.id), attend(article.id, ada.id)]
  await Promise.all([one.news(), two.news()])
  one.leave()
  await new Promise((settle) => setTimeout(settle, 100))
  expect(await here()).toEqual(['Ada'])
  two.leave()
  await vi.waitFor(async () => expect(await here()).toEqual([]), patience)
  expect(await two.news()).toEqual([])
})

test('who opens a new line at once, to hear of another article as well, has not been away', async () => {
  const other = await anArticleOn(pageText, eve)
  const hers = must(await watch({ ...ada, session: await openSession(ada.id) }, { article: [article.id] }))
  const leave = hers.onRing(() => undefined)
  await hers.readAfter(hers.start)
  const gone = vi.fn()
  silences.push(
    onRing(
      (ring) =>
        ring?.channel === presenceChannel && void here().then((names) => names.length === 0 && gone()),
    ),
  )
  leave()
  const both = must(
    await watch({ ...ada, session: await openSession(ada.id) }, { article: [article.id, other.id] }),
  )
  silences.push(both.onRing(() => undefined))
  expect(await both.readAfter(both.start)).toEqual([
    { event: 'presence', data: { article: article.id } },
    { event: 'presence', data: { article: other.id } },
  ])
  await new Promise((settle) => setTimeout(settle, 1000))
  expect(await here()).toEqual(['Ada'])
  expect(gone).not.toHaveBeenCalled()
})

test('the people of a process that died are gone after three beats', async () => {
  await notePresence(db(), article.id, ben.id, new Date(Date.now() - 44_000))
  expect(await here()).toEqual(['Ben'])
  await notePresence(db(), article.id, ben.id, new Date(Date.now() - 46_000))
  expect(await here()).toEqual([])
})

test('it tells nothing to who does not see the article, nor of who does not', async () => {
  await notePresence(db(), article.id, ada.id, new Date())
  must(await setAccess(eve, { articleId: article.id, version: 1, restricted: true, named: [] }))
  expect(refusalOf(await readPresence(ada, { articleId: article.id }))).toEqual({ code: 'not-there' })
  expect(await here()).toEqual([])
})
