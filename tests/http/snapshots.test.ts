import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { anArticleOn, pageText } from '@/tests/support/desk'
import { serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'
import { anEditor } from '@/tests/support/prepared'
import { serveProxiedWeb, type ProxiedWeb } from '@/tests/support/web/proxied-web'
import { listen } from './listen'

let web: ProxiedWeb
let folder: string
let desk: HttpDesk
let ada: Awaited<ReturnType<typeof signedIn>>
let articleId: string

beforeAll(async () => {
  web = await serveProxiedWeb()
  folder = mkdtempSync(path.join(tmpdir(), 'tickmark-files-'))
  desk = await serveDesk({ FETCH_PROXY: web.proxy, DATA_DIR: folder })
  ada = await signedIn(desk, 'reviewer')
  articleId = (await anArticleOn(pageText, await anEditor())).id
})
afterAll(async () => {
  await desk.stop()
  await web.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The snapshot once it is not being fetched any more. */
async function ended(id: string) {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { body } = await ada.ask('GET', `/snapshots/${id}`)
    if (body?.state !== 'fetching') return body
    await wait(20)
  }
  throw new Error('the fetch does not end')
}

const fetched = async (place: string) => {
  const answer = await ada.ask('POST', '/snapshots', { articleId, url: `http://news.example${place}` })
  expect(answer.status).toBe(202)
  return ended(answer.body!.id!)
}

test('the desk as it is served fetches a page, reads it in a process of its own and keeps it', async () => {
  expect(await fetched('/good')).toMatchObject({
    state: 'kept',
    answer: { status: 200, mediaType: 'text/html' },
    page: { title: 'Rents rose', wall: 'article', reading: 'article' },
  })
  expect(readdirSync(path.join(folder, 'files/sha256'))).toHaveLength(1)
})

test('what is refused is said, and the desk goes on', async () => {
  for (const [place, rule] of [
    ['/bomb', 'too-large'],
    ['/cut-chunks', 'cut-short'],
    ['/to-metadata', 'private-address'],
    ['/loop', 'too-many-redirects'],
  ] as const)
    expect(await fetched(place)).toMatchObject({ state: 'failed', failure: { rule } })
  expect(await fetched('/good')).toMatchObject({ state: 'kept' })
})

test('asking again for the same fetch, since the answer was lost, fetches nothing twice', async () => {
  const asked = { id: randomUUID(), articleId, url: 'http://news.example/good' }
  const first = await ada.ask('POST', '/snapshots', asked)
  const again = await ada.ask('POST', '/snapshots', asked)
  expect([first.status, again.status, again.body?.id]).toEqual([202, 202, asked.id])
  expect((await ada.ask('POST', '/snapshots', { ...asked, url: 'http://news.example/gone' })).status).toBe(
    409,
  )
})

test('who has the article open hears that a fetch went on or ended, by its id alone', async () => {
  const stream = await listen(ada, `?article=${articleId}`)
  const { body } = await ada.ask('POST', '/snapshots', { articleId, url: 'http://news.example/good' })
  await stream.until(() => stream.told('snapshot').length > 0)
  expect(stream.told('snapshot')[0]).toEqual({ snapshot: body!.id })
  stream.leave()
})

test('a refusal tells how the snapshot or the article stands', async () => {
  const kept = await fetched('/good')
  const cancelled = await ada.ask('POST', `/snapshots/${String(kept!.id)}/cancel`, {})
  expect([cancelled.status, cancelled.body?.error?.now]).toEqual([409, { id: kept!.id, state: 'kept' }])
  const { id } = await anArticleOn(pageText, await anEditor())
  await db().article.update({ where: { id }, data: { state: 'published' } })
  const closed = await ada.ask('POST', '/snapshots', { articleId: id, url: 'http://news.example/good' })
  expect([closed.status, closed.body?.error]).toMatchObject([409, { rule: 'is-published', now: { id } }])
})

test('nothing of an address, a page or its words is in the log', () => {
  expect(desk.log()).not.toMatch(/news\.example|Rents rose|mayor/)
})
