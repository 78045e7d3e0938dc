import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { anArticleOn, aPerson, pageText, stretches } from '@/tests/support/desk'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'
import { listen } from './listen'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let ada: Browser & { person: { id: string } }
let ben: Browser & { person: { id: string } }
let article: ArticleView

beforeAll(async () => {
  ada = await signedIn(desk, 'reviewer')
  ben = await signedIn(desk, 'reviewer')
  article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
})

const mark = (browser: Browser, words: string) =>
  browser.ask('POST', `/articles/${article.id}/claims`, { revision: 1, spans: stretches(pageText, words) })

describe('the stream ends', () => {
  test('when its own session ends, and not with another session of the same person', async () => {
    const [here, there] = [await signedIn(desk, 'reader'), new Browser(desk.url)]
    await there.signIn(here.person.email)
    const [mine, other] = [
      await listen(here, `?article=${article.id}`),
      await listen(there, `?article=${article.id}`),
    ]
    await here.signOut()
    await mine.over
    await mark(ben, 'Rents')
    await other.until(() => other.heard().length === 1)
    other.leave()
  })

  test('when the person is disabled', async () => {
    const reader = await signedIn(desk, 'reader')
    const admin = await signedIn(desk, 'admin')
    const listening = await listen(reader, '')
    expect((await admin.ask('PATCH', `/people/${reader.person.id}`, { disabled: true })).status).toBe(200)
    await listening.over
  })

  test('when the article is deleted, and cannot be opened again', async () => {
    const editor = await signedIn(desk, 'editor')
    const other = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
    const listening = await listen(ada, `?article=${other.id}`)
    expect((await editor.ask('DELETE', `/articles/${other.id}?version=1`)).status).toBe(200)
    await listening.over
    const again = await listen(ada, `?article=${other.id}`)
    expect(again.answer.status).toBe(404)
    again.leave()
  })
})

test('who has the desk open hears which article changed', async () => {
  const listening = await listen(ada, '')
  await mark(ben, 'Rents')
  await listening.until(() => listening.heard().some(({ data }) => data.article === article.id))
  expect(listening.heard().filter(({ data }) => data.article === article.id)).toHaveLength(1)
  listening.leave()
})

test('a line that breaks between the app and its database is mended, and what was missed is told', async () => {
  const listening = await listen(ada, `?article=${article.id}`)
  await db()
    .$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE application_name = 'tickmark bell' AND datname = current_database()`
  const marked = await mark(ben, 'Rents')
  expect(marked.status).toBe(201)
  await listening.until(() => listening.heard().length === 1)
  listening.leave()
})

test('an app that is told to stop ends its streams and is gone within seconds', async () => {
  const other = await serveDesk()
  const reader = await signedIn(other, 'reader')
  const listening = await Promise.all(Array.from({ length: 12 }, () => listen(reader, '')))
  await other.stop()
  await Promise.all(listening.map(({ over }) => over))
  expect(other.log()).not.toMatch(/MaxListeners|Error/)
})

describe('two processes of the app on one database', () => {
  let second: HttpDesk
  let cleo: Browser

  beforeAll(async () => {
    second = await serveDesk()
    cleo = await signedIn(second, 'reviewer')
    article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
  })
  afterAll(() => second.stop())

  test('each tells its listeners at once what was done through the other', async () => {
    const [here, there] = [
      await listen(ada, `?article=${article.id}`),
      await listen(cleo, `?article=${article.id}`),
    ]
    await mark(cleo, 'by a third')
    await mark(ada, 'last year')
    for (const listening of [here, there]) {
      await listening.until(() => listening.heard().length >= 2)
      expect(listening.heard().map(({ id }) => id)).toEqual(['2', '3'])
      listening.leave()
    }
  })

  test('a stream that broke on one goes on at the other from where it was', async () => {
    const first = await listen(ada, `?article=${article.id}`)
    await mark(cleo, 'Rents')
    await first.until(() => first.heard().length === 1)
    const { id } = first.heard()[0]!
    first.leave()
    for (const words of ['rose', 'steepest']) await mark(ada, words)
    const again = await listen(cleo, `?article=${article.id}`, { 'last-event-id': id })
    await again.until(() => again.heard().length >= 2)
    expect(again.heard().map((event) => Number(event.id))).toEqual([Number(id) + 1, Number(id) + 2])
    again.leave()
  })
})
