import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createArticleInput } from '@/lib/api/inputs'
import { createArticle } from '@/lib/commands/create-article'
import { closeDb, db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import { publishedSchema } from '@/lib/export/export-schema'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'
import { annotationRules } from '@/tests/support/annotation-rules'
import { faultsOf } from '@/tests/support/export-schema'
import { Browser, passphrase, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk
let browser: Awaited<ReturnType<typeof signedIn>>
let article: ArticleView

beforeAll(async () => {
  desk = await serveDesk()
  browser = await signedIn(desk, 'admin')
  article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
})
afterAll(() => desk.stop())

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

describe('the export', () => {
  const disposition = (answer: Response) => answer.headers.get('content-disposition')

  test('is a file with a name that says what it is, valid and without anybody’s unfinished words', async () => {
    const [ada, ben] = [await aPerson('reviewer', 'Ada'), await aPerson('reviewer', 'Ben')]
    const claim = must(
      await deeds.review(
        ada,
        must(
          await deeds.attach(ada, must(await deeds.mark(ada, article, 'by a third')), {
            source: 'Office',
            url: 'https://stats.test',
          }),
        ).claim,
        yes,
      ),
    )
    must(await deeds.review(ben, claim, { reasoning: 'Ben’s canary' }))
    await browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { reasoning: 'my own canary' })
    const answer = await browser.send(`/api/v1/articles/${article.id}/export`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(disposition(answer)).toMatch(
      /^attachment; filename="tickmark-rents-\d{4}-\d\d-\d\d\.json"; filename\*=UTF-8''tickmark-rents-\d{4}-\d\d-\d\d\.json$/,
    )
    const text = await answer.text()
    expect(text).not.toMatch(/canary/)
    const exported = JSON.parse(text)
    expect(faultsOf(exported)).toEqual([])
    expect(exported).toMatchObject({
      article: { id: article.id },
      claims: [{ id: claim.id, verdict: { substance: 'true' }, evidence: [{ url: 'https://stats.test' }] }],
      sources: [{ name: 'Office' }],
    })
  })

  test('of an article in Urdu has its name in Urdu, and one that old readers take', async () => {
    const title = 'کرائے "بڑھ" گئے'
    const { id } = must(
      await createArticle(
        await aPerson('editor'),
        createArticleInput.parse({ title, text: 'کرائے بڑھ گئے۔', language: 'ur' }),
      ),
    )
    const answer = await browser.send(`/api/v1/articles/${id}/export?format=json`)
    const [, plain, whole] = /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\x21-\x7e]+)$/.exec(
      disposition(answer) ?? '',
    )!
    expect(plain).not.toMatch(/["\\]/)
    expect(decodeURIComponent(whole!)).toMatch(/^tickmark-کرائے-بڑھ-گئے-[\d-]+\.json$/)
    expect(JSON.parse(await answer.text()).article).toMatchObject({ title, direction: 'rtl' })
  })

  test('as web annotations has the media type of the W3C, ids of this desk, and nobody’s unfinished words', async () => {
    const answer = await browser.send(`/api/v1/articles/${article.id}/export?format=web-annotation`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ])
    expect(disposition(answer)).toMatch(/filename="tickmark-rents-[\d-]+\.jsonld"/)
    const text = await answer.text()
    expect(text).not.toMatch(/canary|desk\.test/)
    const collection = JSON.parse(text)
    expect(
      annotationRules.flatMap(({ says, faults }) => faults(collection).map((fault) => [says, fault])),
    ).toEqual([])
    expect(collection).toMatchObject({
      id: `${desk.url}/api/v1/articles/${article.id}/export?format=web-annotation`,
      total: 1,
      first: {
        items: [
          { body: [{ rating: 'said-on-record' }, { rating: 'true' }, {}, { source: 'https://stats.test' }] },
        ],
      },
    })
  })

  test('is described by the schema that is served', async () => {
    const answer = await new Browser(desk.url).send('/schema/tickmark.export-1.json')
    expect(answer.headers.get('content-type')).toBe('application/schema+json')
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(publishedSchema())))
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

describe('the desk says', () => {
  const ready = async () => {
    const answer = await fetch(`${desk.url}/api/ready`)
    return [answer.status, await answer.json()]
  }

  test('that it lives and is ready', async () => {
    const health = await fetch(`${desk.url}/api/health`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'alive' }])
    expect(await ready()).toEqual([200, { status: 'ready' }])
  })

  test('that it is not ready while a migration is missing', async () => {
    const newest = readdirSync('prisma/migrations')
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1)!
    await db()
      .$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = 'gone' WHERE "migration_name" = ${newest}`
    expect(await ready()).toEqual([503, { status: 'not ready' }])
    await db()
      .$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = ${newest} WHERE "migration_name" = 'gone'`
    expect(await ready()).toEqual([200, { status: 'ready' }])
  })

  test('that it is not ready when there is no database at all', async () => {
    const alone = await serveDesk({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' })
    try {
      expect((await fetch(`${alone.url}/api/ready`)).status).toBe(503)
      const answer = await new Browser(alone.url).ask('POST', '/invitations/x', { password: passphrase })
      expect(answer).toMatchObject({ status: 503, body: { error: { code: 'not-ready' } } })
    } finally {
      await alone.stop()
    }
  })

  test('that it is not ready while the database is away, and recovers by itself', async () => {
    const name = new URL(process.env.DATABASE_URL!).pathname.slice(1)
    const server = new Client({ connectionString: inject('testServer').url })
    await server.connect()
    try {
      await closeDb()
      await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
      expect(await ready()).toEqual([503, { status: 'not ready' }])
      expect((await fetch(`${desk.url}/api/health`)).status).toBe(200)
      for (const [method, place, body] of [
        ['GET', '/articles'],
        ['PUT', '/drafts/x', { fields: {} }],
        ['POST', '/invitations/x', { password: passphrase }],
      ] as const) {
        const answer = await browser.ask(method, place, body)
        expect(answer).toMatchObject({
          status: 503,
          body: { error: { code: 'not-ready', message: 'The desk is not ready; try again in a moment.' } },
        })
      }
      const refused = await new Browser(desk.url).signIn(browser.person.email)
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await refused.text()).not.toMatch(/prisma|invocation|database|ECONN|\.ts/i)
    } finally {
      await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
      await server.end()
    }
    expect(await ready()).toEqual([200, { status: 'ready' }])
    expect((await browser.ask('GET', '/articles')).status).toBe(200)
    expect(desk.log()).not.toMatch(/desk\.test|only-for-this-run|SELECT/)
  })
})
