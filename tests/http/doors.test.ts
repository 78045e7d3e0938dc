import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk
let overTls: HttpDesk
let admin: Browser

beforeAll(async () => {
  desk = await serveDesk()
  overTls = await serveDesk({ NEXTAUTH_URL: 'https://desk.example' })
  admin = await signedIn(desk, 'admin')
})
afterAll(() => Promise.all([desk.stop(), overTls.stop()]))

type Answer = { status: number; headers: Record<string, string[]>; words: string }

/** Says these very bytes to the desk, which no client of HTTP would, and hears its answer to the end. */
async function say(
  line: string,
  {
    headers = {},
    to = desk,
    host = true,
  }: { headers?: Record<string, string>; to?: HttpDesk; host?: boolean } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(to.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const closing = 'Connection' in headers ? [] : ['Connection: close']
  const lines = [
    `${line} HTTP/1.1`,
    ...(host ? [`Host: ${hostname}:${port}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...closing,
    '',
    '',
  ]
  socket.write(Buffer.from(lines.join('\r\n'), 'latin1'))
  const whole = await text(socket)
  const [head = '', ...rest] = whole.split('\r\n\r\n')
  const [first = '', ...fields] = head.split('\r\n')
  const given: Record<string, string[]> = {}
  for (const field of fields) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(field) ?? []
    given[name.toLowerCase()] = [...(given[name.toLowerCase()] ?? []), value]
  }
  return { status: Number(first.split(' ')[1]), headers: given, words: rest.join('') }
}

const single = (answer: Answer, name: string): string | undefined => {
  expect(answer.headers[name]?.length ?? 0, `${name} ${answer.status}`).toBeLessThanOrEqual(1)
  return answer.headers[name]?.[0]
}

/** Proves of an answer that it has our headers, each once, is no failure, and tells nothing of the inside. */
function isOurs(answer: Answer): void {
  expect(single(answer, 'x-content-type-options')).toBe('nosniff')
  expect(single(answer, 'referrer-policy')).toBe('no-referrer')
  expect(single(answer, 'content-security-policy')).toMatch(/default-src 'none'/)
  expect(answer.status).toBeLessThan(500)
  expect(answer.words).not.toMatch(/node_modules|TypeError|\.ts:\d|Internal Server Error|stack/)
}

describe('what no browser would ask is refused plainly, with our headers: ', () => {
  test.for([
    ['GET /%', 400],
    ['GET /%zz', 400],
    ['GET /%E0%A4%A', 400],
    ['GET /articles/%00', 400],
    ['GET /?q=%00', 400],
    ['GET /articles/x?claim=%00', 400],
    ['GET /api/v1/articles/%', 400],
    ['GET /api/%', 400],
    ['GET /api/auth/%', 400],
    ['GET /api/auth/error?error=%0d%0a', 400],
    ['GET *', 400],
    ['GET http://evil.example/', 400],
    ['GET /api/auth/x', 404],
    ['GET /api/v1/nothing', 404],
    ['GET /nothing', 404],
    ['GET /_global-error', 404],
    ['HEAD /_global-error', 404],
    ['GET /_global-error.rsc', 404],
    ['GET /_error', 404],
    ['GET /404', 404],
    ['GET /500', 404],
    ['GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['GET /_next/data/x/index.json', 404],
    ['GET /_next/static/nothing.js', 404],
    ['TRACE /', 405],
    ['TRACE /api/v1/articles', 405],
    ['TRACE /icon.svg', 405],
    ['PROPFIND /', 405],
    ['FOO /', 405],
    ['CONNECT /', 405],
    ['OPTIONS /sign-in', 405],
    ['PUT /sign-in', 405],
    ['PUT /api/v1/articles', 405],
    ['DELETE /api/health', 405],
    ['GET /api/auth/callback/credentials', 405],
    ['DELETE /api/auth/csrf', 405],
    ['GARBAGE', 405],
  ] as const)('%s is answered with %i', async ([line, status]) => {
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
  const odd: Record<string, string>[] = [
    { cookie: 'tickmark.session=%' },
    { cookie: 'next-auth.csrf-token=%' },
    { cookie: 'next-auth.callback-url=javascript:x' },
    { cookie: 'next-auth.callback-url=%00' },
    { cookie: '__Secure-next-auth.callback-url=x' },
    { cookie: 'next-auth.pkce.code_verifier=x; next-auth.state=x' },
    { cookie: ';;;=;' },
    { cookie: '\u0080\u00ff=\u00ff' },
    { rsc: '1', 'next-router-state-tree': 'x' },
    { rsc: '1', 'next-router-state-tree': '%' },
    { 'next-action': 'x' },
    { 'x-forwarded-host': '[' },
    { 'x-forwarded-proto': 'javascript' },
    { 'x-middleware-subrequest': 'proxy' },
    { 'accept-language': '%%%' },
    { range: 'bytes=9-1' },
  ]
  test.for(odd)('is no failure: %o', async (headers) => {
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
  const odd = [
    'q=%00',
    'q=%',
    'q=%FF',
    `q=${'x'.repeat(5000)}`,
    'claim=%00',
    'claim=..%2f',
    'from=9999999999',
    'state=__proto__',
    'sort=constructor',
    'cursor=x',
    'article=,,,',
    'q=a&q=b',
    'kind=%0a',
    'page=-1',
    'assignee=%27',
    'due=toString',
    '_rsc=%00',
  ]
  for (const page of [
    '/',
    '/claims',
    '/queue',
    '/notices',
    '/history',
    '/people',
    '/agreement',
    '/scales',
    '/scales/new',
    '/settings',
    '/account',
    '/articles/new',
    '/articles/x',
    '/articles/x/revisions',
    '/articles/x/sign-off',
    '/articles/x/revise',
    '/sign-in',
    '/reset',
    '/reset/x',
    '/invitations/x',
  ]) {
    for (const query of odd) {
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
    const answer = await say(line, { to: overTls })
    expect(single(answer, 'strict-transport-security'), line).toBe('max-age=31536000')
  }
  expect((await say('GET /api/health')).headers['strict-transport-security']).toBeUndefined()
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
