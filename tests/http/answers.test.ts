import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import { anArticleOn, aPerson, pageText } from '@/tests/support/desk'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk(/desk\.test|only-for-this-run|SELECT/)
let browser: Awaited<ReturnType<typeof signedIn>>
let article: ArticleView

beforeAll(async () => {
  browser = await signedIn(desk, 'admin')
  article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
})

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
}

test('a page tells at once of the two faces that its words are set in, and they are there', async () => {
  const link = (await fetch(`${desk.url}/sign-in`)).headers.get('link') ?? ''
  const faces = [...link.matchAll(/<([^>]+)>; rel=preload; as="font"/g)].map(([, face]) => face!)
  expect(faces).toEqual([
    expect.stringMatching(/inter-latin-wght-normal.*\.woff2$/),
    expect.stringMatching(/source-serif-4-latin-wght-normal.*\.woff2$/),
  ])
  const answers = await Promise.all(faces.map((face) => fetch(desk.url + face)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

describe('every answer', () => {
  const places: [string, string, RegExp][] = [
    ['the API', '/api/v1/articles', /^default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox$/],
    ['a refusal', '/api/v1/articles/nobody', /^default-src 'none'/],
    ['no endpoint', '/api/v1/nothing', /^default-src 'none'/],
    ['the stream of events', '/api/v1/events', /^default-src 'none'/],
    ['sign-in', '/api/auth/csrf', /^default-src 'none'/],
    ['health', '/api/health', /^default-src 'none'/],
    ['readiness', '/api/ready', /^default-src 'none'/],
    ['the schema', '/schema/tickmark.export-1.json', /^default-src 'none'/],
    [
      'the first page',
      '/',
      /script-src 'nonce-[A-Za-z0-9+/=]{16,}' 'strict-dynamic';.*object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/,
    ],
    ['the page of signing in', '/sign-in', /script-src 'nonce-/],
    ['the page of an article', '/articles/nobody', /script-src 'nonce-/],
    ['no page', '/nothing', /script-src 'nonce-/],
    ['the icon', '/icon.svg', /default-src 'none'/],
  ]

  test.for(places)('of %s may do no more than it must', async ([, place, policy]) => {
    const line = new AbortController()
    for (const who of [browser, new Browser(desk.url)]) {
      const { headers, status } = await who.send(place, { signal: line.signal })
      expect(Object.fromEntries(headers), place).toMatchObject(always)
      expect(headers.get('content-security-policy')).toMatch(policy)
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
      for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
        expect(headers.has(name)).toBe(false)
      if (place.startsWith('/api') || status !== 200) expect(headers.get('cache-control')).toMatch(/no-store/)
    }
    line.abort()
  })

  test('of a page has a nonce of its own, which every script of it carries', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await browser.send('/sign-in')
        const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
        const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
        expect(scripts.length).toBeGreaterThan(0)
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('overrules a policy that came with the request', async () => {
    const answer = await browser.send('/sign-in', {
      headers: {
        'content-security-policy': "script-src 'nonce-evil'",
        'content-security-policy-report-only': "script-src 'nonce-evil'",
      },
    })
    expect(answer.headers.get('content-security-policy')).not.toContain('evil')
    expect(await answer.text()).not.toContain('evil')
  })

  test('believes no made-up host', async () => {
    const answer = await browser.ask(
      'POST',
      '/people',
      { email: 'host@desk.test', name: 'Host', role: 'reader' },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    )
    expect(new URL(String(answer.body?.invitation)).origin).toBe(desk.url)
  })
})

describe('what is asked for', () => {
  test('is found at the addresses of the table, in JSON', async () => {
    const { status, headers, body } = await browser.ask('GET', `/articles/${article.id}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(body).toMatchObject({ id: article.id, version: 1, revision: { number: 1, text: pageText } })
    expect((await browser.ask('GET', '/articles?q=rents&limit=1')).body).toMatchObject({
      items: [{ title: 'Rents' }],
    })
  })

  test('with a key that holds a colon is kept under it', async () => {
    expect((await browser.ask('PUT', '/drafts/evidence%3Ac1', { fields: { title: 'x' } })).status).toBe(200)
    expect((await browser.ask('GET', '/drafts/evidence:c1')).body).toMatchObject({ fields: { title: 'x' } })
    expect((await browser.ask('DELETE', '/drafts/evidence:c1')).body).toEqual({ dropped: true })
    expect((await browser.ask('GET', '/drafts/evidence%3Ac1')).body).toEqual({ fields: {}, savedAt: null })
  })
})
