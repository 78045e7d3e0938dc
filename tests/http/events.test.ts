import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import { db } from '@/lib/db/client'
import { anArticleOn, aPerson, pageText, stretches } from '@/tests/support/desk'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'
import { setTimeout as wait } from 'node:timers/promises'

let desk: HttpDesk
let ada: Browser & { person: { id: string } }
let ben: Browser & { person: { id: string } }
let article: ArticleView

beforeAll(async () => {
  desk = await serveDesk()
  ada = await signedIn(desk, 'reviewer')
  ben = await signedIn(desk, 'reviewer')
})
afterAll(() => desk.stop())

type Listening = Readonly<{
  answer: Response
  heard(): readonly Event[]
  until(holds: () => boolean): Promise<void>
  over: Promise<void>
  leave(): void
}>
type Event = Readonly<{ id: string; data: Record<string, unknown> }>

/** Opens the stream of events as a browser does. */
async function listen(
  browser: Browser,
  query: string,
  headers: Record<string, string> = {},
): Promise<Listening> {
  const line = new AbortController()
  const answer = await browser.send(`/api/v1/events${query}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: line.signal,
  })
  let text = ''
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true })
  }
  const over = read().catch(() => undefined)
  const heard = (): Event[] =>
    [...text.matchAll(/^id: (.*)\nevent: activity\ndata: (.*)\n\n/gm)].map(([, id, data]) => ({
      id: id!,
      data: JSON.parse(data!) as Record<string, unknown>,
    }))
  const until = async (holds: () => boolean): Promise<void> => {
    for (let left = 300; left > 0 && !holds(); left--) await wait(50)
    if (!holds()) throw new Error(`heard only: ${text}`)
  }
  await until(() => !answer.ok || text.includes('retry: '))
  return { answer, heard, until, over, leave: () => line.abort() }
}

const mark = (browser: Browser, words: string) =>
  browser.ask('POST', `/articles/${article.id}/claims`, { revision: 1, spans: stretches(pageText, words) })

describe('who has an article open', () => {
  beforeAll(async () => {
    article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
  })

  test('hears of several articles over one line, and goes on where each of them was', async () => {
    const other = await anArticleOn(pageText, await aPerson('editor', 'Eva'))
    const both = `?article=${other.id},${article.id}`
    const one = await listen(ada, both)
    await ben.ask('POST', `/articles/${other.id}/claims`, {
      revision: 1,
      spans: stretches(pageText, 'by a third'),
    })
    await one.until(() => one.heard().length >= 1)
    const [{ id, data }] = one.heard() as [Event]
    expect(data).toEqual({ article: other.id, seq: 2, kind: 'claim-marked', mine: false })
    expect(id).toBe('2,1')
    one.leave()
    for (const again of [
      await listen(ada, both, { 'last-event-id': '1,1' }),
      await listen(ada, `${both}&after=1,1`),
    ]) {
      await again.until(() => again.heard().length >= 1)
      expect(again.heard()).toEqual([{ id, data }])
      again.leave()
    }
    expect((await ada.ask('GET', `/events?article=${other.id},nowhere`)).status).toBe(404)
    expect(
      (await ada.ask('GET', `/events?article=${Array.from({ length: 51 }, (_, n) => n).join(',')}`)).status,
    ).toBe(400)
  })

  test('hears that a colleague changed something, in order, and never what', async () => {
    const [one, two] = [
      await listen(ada, `?article=${article.id}`),
      await listen(ben, `?article=${article.id}`),
    ]
    expect(one.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(one.answer.headers.get('cache-control')).toMatch(/no-store/)
    const claim = await mark(ben, 'by a third')
    await ben.ask('PUT', `/claims/${claim.body?.id}/reviews/mine`, { reasoning: 'Unseen words.' })
    await ben.ask('POST', `/claims/${claim.body?.id}/evidence`, { stance: 'supports', title: 'Canary' })
    for (const [listening, mine] of [
      [one, false],
      [two, true],
    ] as const) {
      await listening.until(() => listening.heard().length >= 2)
      expect(listening.heard()).toEqual([
        { id: '2', data: { seq: 2, kind: 'claim-marked', mine } },
        { id: '3', data: { seq: 3, kind: 'evidence-added', mine } },
      ])
      listening.leave()
    }
  })

  test('goes on after a broken line where it was, without gap or double', async () => {
    const first = await listen(ada, `?article=${article.id}`)
    await mark(ben, 'Rents')
    await first.until(() => first.heard().length === 1)
    const { id } = first.heard()[0]!
    first.leave()
    for (const words of ['rose', 'last year']) await mark(ben, words)
    const again = await listen(ada, `?article=${article.id}`, { 'last-event-id': id })
    await mark(ben, 'steepest')
    await again.until(() => again.heard().length === 3)
    expect(again.heard().map((event) => event.id)).toEqual([1, 2, 3].map((n) => String(Number(id) + n)))
    again.leave()
  })

  test('starts from what the page was made of', async () => {
    const newest = (await db().article.findUniqueOrThrow({ where: { id: article.id } })).lastSeq
    const listening = await listen(ada, `?article=${article.id}&after=${newest - 2}`)
    await listening.until(() => listening.heard().length === 2)
    expect(listening.heard().map((event) => event.id)).toEqual([String(newest - 1), String(newest)])
    listening.leave()
  })

  test('is not confused by a place that is none', async () => {
    for (const place of ['x', '-1', '1e9', '9'.repeat(12), "1'"]) {
      const listening = await listen(ada, `?article=${article.id}`, { 'last-event-id': place })
      await mark(ben, 'Rents')
      await listening.until(() => listening.heard().length === 1)
      listening.leave()
    }
  })

  test('hears nothing of other articles', async () => {
    const other = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
    const listening = await listen(ada, `?article=${article.id}`)
    await ben.ask('POST', `/articles/${other.id}/claims`, {
      revision: 1,
      spans: stretches(pageText, 'Rents'),
    })
    const claim = await mark(ben, 'Rents')
    await listening.until(() => listening.heard().length >= 1)
    expect(listening.heard().map((event) => event.data.seq)).toEqual([claim.body?.lastSeq])
    listening.leave()
  })

  test('loses nothing in twenty changes at once', async () => {
    const listening = await listen(ada, `?article=${article.id}`)
    const before = (await db().article.findUniqueOrThrow({ where: { id: article.id } })).lastSeq
    const made = await Promise.all(Array.from({ length: 20 }, () => mark(ben, 'Rents')))
    expect(made.map(({ status }) => status)).toEqual(Array(20).fill(201))
    await listening.until(() => listening.heard().length === 20)
    expect(listening.heard().map((event) => event.data.seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => before + 1 + n),
    )
    listening.leave()
  })
})

test('who asks for the head of the stream only is answered and opens none', async () => {
  const answer = await ada.send(`/api/v1/events?article=${article.id}`, { method: 'HEAD' })
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    '',
  ])
})

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
