import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { anArticleOn, aPerson, pageText, stretches } from '@/tests/support/desk'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { listen, type Event } from './listen'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let ada: Browser & { person: { id: string } }
let ben: Browser & { person: { id: string } }
let article: ArticleView

beforeAll(async () => {
  ada = await signedIn(desk, 'reviewer')
  ben = await signedIn(desk, 'reviewer')
})

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
