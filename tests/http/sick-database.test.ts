import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

type Line = { server: Server; port: number; mood: 'passes' | 'hangs' | 'refuses' }

/** A line to the database on this machine that can be made to hang, without a word, or to refuse. */
async function aLine(to: { host: string; port: number }): Promise<Line & { be(mood: Line['mood']): void }> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (line.mood === 'refuses') return near.destroy()
    const far = connect(to.port, to.host)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (words) => line.mood === 'passes' && into.write(words))
      from.on('error', () => undefined)
      from.on('close', () => (open.delete(from), into.destroy()))
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as { port: number }
  const line: Line & { be(mood: Line['mood']): void } = {
    server,
    port,
    mood: 'passes',
    be(mood) {
      line.mood = mood
      if (mood === 'refuses') for (const socket of open) socket.destroy()
    },
  }
  return line
}

let line: Awaited<ReturnType<typeof aLine>>
let desk: HttpDesk
let browser: Browser & { person: { email: string } }

beforeAll(async () => {
  const address = new URL(process.env.DATABASE_URL!)
  line = await aLine({ host: address.hostname, port: Number(address.port) })
  address.hostname = '127.0.0.1'
  address.port = String(line.port)
  desk = await serveDesk({ DATABASE_URL: address.href })
  browser = await signedIn(desk, 'editor')
})
afterAll(async () => {
  line.be('refuses')
  await desk.stop()
  line.server.close()
})

const asks: [string, string, unknown?][] = [
  ['GET', '/api/ready'],
  ['GET', '/api/v1/articles'],
  ['PUT', '/api/v1/drafts/x', { fields: { a: 'b' } }],
  ['POST', '/api/v1/articles', { title: 'x', text: 'y' }],
  ['GET', '/api/v1/events'],
  ['GET', '/'],
  ['GET', '/claims'],
  ['GET', '/sign-in'],
  ['GET', '/articles/x'],
  ['POST', '/api/auth/callback/credentials', {}],
  ['POST', '/api/v1/account/reset', { email: 'a@desk.test' }],
]

type Entry = { what?: string; level: number; mended?: boolean }

/** What the desk has entered in its log since it had written so much of it, about trouble that stands beside all requests. */
const entered = (since: number, what: string): Entry[] =>
  desk
    .log()
    .slice(since)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry)
    .filter((entry) => entry.what === what)

describe.for(['hangs', 'refuses'] as const)('while the database %s', (mood) => {
  test('everything is answered with 503 and when to come again, and all is well by itself when it is back', async () => {
    const since = desk.log().length
    expect((await browser.ask('PUT', '/drafts/kept', { fields: { words: 'before' } })).status).toBe(200)
    line.be(mood)
    const atOnce = await Promise.all(
      [
        ['GET', '/articles'],
        ['PUT', '/drafts/x', { fields: { a: 'b' } }],
      ].map(([method, place, body]) => browser.ask(method as string, place as string, body)),
    )
    expect(atOnce.map(({ status, body }) => [status, body?.error?.code])).toEqual([
      [503, 'not-ready'],
      [503, 'not-ready'],
    ])
    await expect
      .poll(async () => (await fetch(`${desk.url}/api/ready`)).status, { timeout: 60_000, interval: 250 })
      .toBe(503)
    const first = await Promise.all(
      asks.map(([method, place, body]) => browser.send(place, { method, body })),
    )
    expect(
      first.map(({ status, headers }, at) => [asks[at]![1], status, Number(headers.get('retry-after')) > 0]),
    ).toEqual(asks.map(([, place]) => [place, 503, true]))
    for (const [at, answer] of first.entries()) {
      const words = await answer.text()
      expect(words, asks[at]![1]).not.toMatch(/could not be shown|prisma|ECONN|timeout|\.ts:/i)
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    }
    expect((await fetch(`${desk.url}/api/health`)).status).toBe(200)
    line.be('passes')
    await expect
      .poll(async () => (await fetch(`${desk.url}/api/ready`)).status, { timeout: 60_000, interval: 250 })
      .toBe(200)
    await expect
      .poll(async () => (await browser.ask('GET', '/articles')).status, { timeout: 60_000, interval: 250 })
      .toBe(200)
    expect((await browser.ask('GET', '/drafts/kept')).body).toMatchObject({ fields: { words: 'before' } })
    expect((await browser.ask('PUT', '/drafts/kept', { fields: { words: 'after' } })).status).toBe(200)
    expect((await new Browser(desk.url).signIn(browser.person.email)).status).toBe(200)
    expect(entered(since, 'database').map(({ level, mended = false }) => [level, mended])).toEqual([
      [40, false],
      [30, true],
    ])
    for (const what of ['live updates', 'event stream', 'post', 'sign-in', 'mail'])
      expect(entered(since, what).filter(({ mended }) => !mended).length, what).toBeLessThan(2)
  })
})

test('a screen that asks for its next part is kept waiting rather than left, and gets it', async () => {
  line.be('refuses')
  await expect
    .poll(async () => (await fetch(`${desk.url}/api/ready`)).status, { timeout: 60_000, interval: 250 })
    .toBe(503)
  const part = browser.send('/claims', { headers: { rsc: '1' } })
  setTimeout(() => line.be('passes'), 1_500)
  expect((await part).status).toBeLessThan(500)
})

describe('a desk whose disk is short of room', () => {
  let full: HttpDesk
  beforeAll(async () => {
    full = await serveDesk({ DATA_DIR: '.', MIN_FREE_MB: '999999999' })
  })
  afterAll(() => full.stop())

  test('stores nothing more and says so, and is read as before', async () => {
    const reader = await signedIn(full, 'editor')
    for (const [method, place, body] of [
      ['POST', '/articles', { title: 'x', text: 'y' }],
      ['PUT', '/drafts/x', { fields: {} }],
      ['DELETE', '/drafts/x', undefined],
    ] as const) {
      const answer = await reader.ask(method, place, body)
      expect(answer).toMatchObject({
        status: 507,
        body: { error: { code: 'no-room', message: expect.stringMatching(/short of disk space/) } },
      })
    }
    for (const place of ['/', '/claims', '/api/v1/articles', '/api/ready'])
      expect((await reader.send(place)).status).toBe(200)
  })
})
