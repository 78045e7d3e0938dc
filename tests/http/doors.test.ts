import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'
import { oddHeaders, oddLines, oddQueries, pages } from './odd-requests'
import { isOurs, sayTo, single } from './say-to'

let desk: HttpDesk
let overTls: HttpDesk
let admin: Browser

beforeAll(async () => {
  desk = await serveDesk()
  overTls = await serveDesk({ NEXTAUTH_URL: 'https://desk.example' })
  admin = await signedIn(desk, 'admin')
})
afterAll(() => Promise.all([desk.stop(), overTls.stop()]))

const say = (line: string, words?: Parameters<typeof sayTo>[2]) => sayTo(desk, line, words)

describe('what no browser would ask is refused plainly, with our headers: ', () => {
  test.for(oddLines)('%s is answered with %i', async ([line, status]) => {
    const answer = await say(line)
    expect(answer.status).toBe(status)
    isOurs(answer)
    if (status === 405) expect(single(answer, 'allow')).toMatch(/^[A-Z]+(, [A-Z]+)*$/)
  })

  test('a request without a host, or with a head too large, or that expects what nobody promises', async () => {
    const answers = [
      await say('GET /sign-in', { host: false }),
      await say('GET /sign-in', { headers: { x: 'a'.repeat(20_000) } }),
      await say('GET /sign-in', { headers: { Expect: 'wonders' } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 431, 417])
    answers.forEach(isOurs)
  })

  test.for(['GET /people/', 'GET //evil.example', 'GET /\\evil.example', 'GET /'])(
    '%s leads to a page of this desk',
    async (line) => {
      const answer = await say(line)
      isOurs(answer)
      expect(single(answer, 'location')).toMatch(/^\/[a-z]/)
    },
  )

  test.for<[string, string]>([
    ['nothing', 'null'],
    ['a broken percent sign', '%'],
    ['a place that is none', '["",{},"x"]'],
    ['another kind of thing', encodeURIComponent('{"a":1}')],
    ['two at once', '["",{}], ["",{}]'],
    ['a place a thousand levels down', `${'["",{"a":'.repeat(1000)}["",{}]${'}]'.repeat(1000)}`],
  ])('a screen that says where it stands by %s', async ([, state]) => {
    for (const place of [
      '/nothing',
      '/_next/image?url=x',
      '/',
      '/sign-in',
      '/api/v1/articles',
      '/schema/x',
    ]) {
      const answer = await say(`GET ${place}`, { headers: { rsc: '1', 'next-router-state-tree': state } })
      expect(answer.status, place).toBe(400)
      isOurs(answer)
    }
  })

  test.for([
    'GET /_next/webpack-hmr',
    'GET /sign-in',
    'GET /%00',
    'POST /api/v1/articles',
    'GET /api/v1/events',
  ])('%s that would rather speak another language is answered in HTTP', async (line) => {
    for (const Upgrade of ['websocket', 'h2c']) {
      const answer = await say(line, {
        headers: {
          Connection: 'Upgrade',
          Upgrade,
          'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Version': '13',
        },
      })
      isOurs(answer)
      expect(answer.status).toBe((await say(line)).status)
    }
  })

  test('an endpoint that is asked by another method says which it takes', async () => {
    expect((await say('POST /api/v1/articles/x')).headers.allow).toEqual([
      'DELETE, GET, HEAD, OPTIONS, PATCH',
    ])
    expect(JSON.parse((await say('PUT /api/v1/articles')).words.replace(/^[0-9a-f]+\r\n/, '')).error).toEqual(
      { code: 'wrong-method', message: 'This cannot be done at this address.' },
    )
  })
})

describe('a cookie or a header that nobody would send', () => {
  test.for(oddHeaders)('is no failure: %o', async (headers) => {
    for (const place of [
      '/sign-in',
      '/api/auth/session',
      '/api/auth/csrf',
      '/api/auth/providers',
      '/api/v1/articles',
      '/icon.svg',
    ])
      isOurs(await say(`GET ${place}`, { headers }))
  })
})

test('no page of somebody signed in fails on what stands in its address', async () => {
  for (const page of pages) {
    for (const query of oddQueries) {
      const answer = await admin.send(`${page}?${query}`)
      const words = await answer.text()
      expect(answer.status, `${page}?${query}`).toBeLessThan(500)
      expect(words, `${page}?${query}`).not.toContain('could not be shown')
    }
  }
})

test('a form that was sent before its page was awake leads back to the page, and keeps nothing of it', async () => {
  const answer = await new Browser(desk.url).send('/sign-in?to=%2Fqueue', {
    method: 'POST',
    body: 'email=a&password=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fqueue'])
})

test('over TLS every answer says to stay there', async () => {
  for (const line of [
    'GET /sign-in',
    'GET /api/health',
    'GET /api/v1/articles',
    'GET /people/',
    'GET /icon.svg',
    'GET /_next/static/x.js',
    'GET /schema/tickmark.export-1.json',
    'TRACE /',
    'GET /%',
    'GARBAGE',
  ]) {
    const answer = await sayTo(overTls, line)
    expect(single(answer, 'strict-transport-security'), line).toBe('max-age=31536000')
  }
  expect((await say('GET /api/health')).headers['strict-transport-security']).toBeUndefined()
})
