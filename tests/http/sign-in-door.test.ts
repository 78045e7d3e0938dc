import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let admin: Browser

beforeAll(async () => {
  admin = await signedIn(desk, 'admin')
})

describe('the door of signing in', () => {
  const place = '/api/auth/callback/credentials'
  const send = async (words: {
    body: BodyInit | ReadableStream
    type?: string
    headers?: Record<string, string>
  }) =>
    new Browser(desk.url).send(place, {
      method: 'POST',
      body: words.body,
      headers: { 'content-type': words.type ?? 'application/json', ...words.headers },
    })

  test('takes no body that is larger than a sign-in, and holds none of it', async () => {
    const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${desk.pid}/status`, 'utf8'))![1])
    const before = memory()
    const piece = new Uint8Array(1024 * 1024).fill(97)
    const flood = (pieces: number) =>
      new ReadableStream({ pull: (to) => (pieces-- > 0 ? to.enqueue(piece) : to.close()) })
    const statuses = await Promise.all(
      Array.from({ length: 4 }, () => send({ body: flood(50) }).then(({ status }) => status)),
    )
    expect(statuses).toEqual([413, 413, 413, 413])
    expect(
      await send({ body: flood(200) }).then(
        ({ status }) => status,
        () => 'cut',
      ),
    ).toBeOneOf([413, 'cut'])
    expect(memory() - before).toBeLessThan(150 * 1024)
    expect(
      (
        await send({ body: 'x', headers: { 'content-length': String(400 * 1024 * 1024) } }).catch(() => ({
          status: 413,
        }))
      ).status,
    ).toBe(413)
  })

  test.for<[string, Parameters<typeof send>[0], number]>([
    ['broken JSON', { body: '{"email":"canary-1@desk.test","password":"canary-2", x' }, 400],
    ['a list', { body: '["canary-3"]' }, 400],
    ['nothing', { body: 'null' }, 400],
    ['another type', { body: '{"password":"canary-4"}', type: 'text/plain' }, 415],
    ['a form in parts', { body: 'canary-5', type: 'multipart/form-data; boundary=x' }, 415],
    ['bytes that are no text', { body: new Uint8Array([0x7b, 0xff, 0xfe]) }, 422],
    ['a page of another site', { body: '{}', headers: { origin: 'https://evil.example' } }, 403],
    ['a page of another site that hides', { body: '{}', headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  ])('refuses %s', async ([, words, status]) => {
    const answer = await send(words)
    expect(answer.status).toBe(status)
    expect(Object.keys((await answer.json()) as object)).toEqual(['error'])
  })

  test('says to a page of another address where the desk is, and what to set', async () => {
    const answer = await send({ body: '{}', headers: { origin: 'http://192.168.1.5:3000' } })
    const { error } = (await answer.json()) as { error: Record<string, string> }
    expect(error).toMatchObject({ code: 'not-allowed', rule: 'other-address' })
    for (const words of ['http://192.168.1.5:3000', desk.url, 'APP_URL'])
      expect(error.message).toContain(words)
    expect(
      (await admin.ask('POST', '/articles', { title: 'x', text: 'y' }, { origin: 'http://192.168.1.5:3000' }))
        .body?.error?.message,
    ).toBe(error.message)
  })

  test('signs out and begins single sign-on only for its own pages', async () => {
    for (const other of ['/api/auth/signout', '/api/auth/signin/oidc']) {
      const answer = await admin.send(other, {
        method: 'POST',
        body: 'json=true',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      })
      expect(answer.status).toBe(403)
    }
    expect((await admin.ask('GET', '/articles')).status).toBe(200)
  })

  test('keeps no log for strangers', async () => {
    const answer = await new Browser(desk.url).send('/api/auth/_log', {
      method: 'POST',
      body: { level: 'error', code: 'canary-6', message: 'canary-7' },
    })
    expect(answer.status).toBe(404)
  })

  test('takes a body whose sender goes away for no failure of its own, and a cookie that is no session neither', async () => {
    const since = desk.log().length
    const { hostname, port } = new URL(desk.url)
    for (const door of [place, '/api/auth/signout', '/api/v1/account/reset', '/api/v1/invitations/x']) {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write(
        `POST ${door} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`,
      )
      await new Promise((wake) => setTimeout(wake, 300))
      socket.destroy()
      await new Browser(desk.url).send('/api/auth/session', {
        headers: { cookie: 'tickmark.session=canary-10' },
      })
    }
    await new Browser(desk.url).signIn('canary-11@desk.test', 'canary-12')
    expect(desk.log().slice(since)).toBe('')
  })

  test('writes nothing of what it was sent into the log', async () => {
    await new Browser(desk.url).signIn('canary-8@desk.test', 'canary-9')
    expect(desk.log()).not.toMatch(/canary|correct horse/)
  })
})

test('a body that comes drop by drop is cut off, and those who wait beside it are not kept waiting', async () => {
  let isOpen = true
  const drops = new ReadableStream({
    async pull(to) {
      await new Promise((wake) => setTimeout(wake, 500))
      if (isOpen) to.enqueue(new Uint8Array([97]))
      else to.close()
    },
  })
  const slow = new Browser(desk.url)
    .send('/api/auth/callback/credentials', {
      method: 'POST',
      body: drops,
      headers: { 'content-type': 'application/json' },
    })
    .then(
      ({ status }) => status,
      () => 408,
    )
  expect((await admin.ask('GET', '/articles')).status).toBe(200)
  expect(await slow).toBe(408)
  isOpen = false
})
