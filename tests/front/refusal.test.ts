import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frontRefusalOf } from '@/bin/front/refusal'
import { paths } from '@/lib/api/paths'

const statusOf = (method: string, url: string, contentType = ''): number | null =>
  frontRefusalOf({ method, url, host: 'localhost', contentType })?.status ?? null

describe('before Next gets it', () => {
  test.for([
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/a/%00',
    '/api/v1/articles/%',
    '/articles/x?claim=%00',
    '/?q=a%00b',
    '*',
    'http://evil.example/',
    '/api/auth/error?error=%0d%0aSet-Cookie:x',
    '',
  ])('an address that cannot be read is refused: %s', (url) => {
    expect(statusOf('GET', url)).toBe(400)
  })

  test.for([
    '/',
    '/?q=100%',
    '/?q=%25',
    '/claims?q=%E2%80%9C',
    '/api/v1/articles?q=%00',
    '/api/v1/articles/%00',
    '/articles/%E2%80%9C',
    '/api/v1/drafts/evidence%3Ac1',
    '/_next/static/x.js',
    '/a%2fb',
  ])('an address that can be read goes on: %s', (url) => {
    expect(statusOf('GET', url)).toBeNull()
  })

  test.for(['TRACE', 'PROPFIND', 'LOCK', 'OPTIONS', 'PUT', 'DELETE', 'POST'])(
    'a page takes no %s, and says what it takes',
    (method) => {
      expect(frontRefusalOf({ method, url: '/claims', host: 'localhost' })).toMatchObject({
        status: 405,
        allow: 'GET, HEAD',
      })
    },
  )

  test('each endpoint takes its methods and no other, and says which', () => {
    for (const [method, path] of Object.values(paths)) {
      const url = `/api/v1${path.replace(/\{\w+\}/g, 'x')}`
      expect(statusOf(method, url), `${method} ${url}`).toBeNull()
      const allow = frontRefusalOf({ method: 'TRACE', url, host: 'localhost' })?.allow?.split(', ') ?? []
      expect(allow).toContain(method)
      for (const other of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        expect(statusOf(other, url), `${other} ${url}`).toBe(allow.includes(other) ? null : 405)
    }
  })

  test('where there is no endpoint it is left to Next to say so', () => {
    expect(statusOf('POST', '/api/v1/nothing')).toBeNull()
    expect(statusOf('TRACE', '/api/v1/nothing')).toBe(405)
  })

  test('a form that was sent before its page was awake leads back to the page', () => {
    expect(
      frontRefusalOf({
        method: 'POST',
        host: 'localhost',
        url: '/sign-in?to=%2Fqueue',
        contentType: 'application/x-www-form-urlencoded',
      }),
    ).toMatchObject({ status: 303, to: '/sign-in?to=%2Fqueue' })
    expect(statusOf('POST', '//evil.example', 'application/x-www-form-urlencoded')).toBe(405)
  })

  const from = (routerState: string) =>
    frontRefusalOf({ method: 'GET', url: '/claims', host: 'localhost', routerState })?.status ?? null
  const below = (levels: number): unknown => (levels === 0 ? ['', {}] : ['', { children: below(levels - 1) }])

  test('a screen that does not say readably where it stands is refused', () => {
    const odd = [
      '%',
      'null',
      '1',
      '[]',
      '{}',
      '["",[1,2]]',
      '["",{},"x"]',
      '["",{}], ["",{}]',
      '['.repeat(16_000),
      JSON.stringify(below(60)),
      JSON.stringify(below(1200)),
      '{"__proto__":1}',
    ]
    for (const state of odd)
      expect([from(state), from(encodeURIComponent(state))], state.slice(0, 40)).toEqual([400, 400])
  })

  test('a screen that says where it stands goes on', () => {
    for (const state of [
      below(8),
      [
        '',
        {
          children: [
            ['articleId', 'a1', 'd', null],
            { children: ['__PAGE__?{"claim":"c1"}', {}, null, 'refetch'] },
          ],
        },
        null,
        null,
        16,
      ],
    ])
      expect(from(encodeURIComponent(JSON.stringify(state)))).toBeNull()
  })

  test.for([
    '/_global-error',
    '/_global-error.rsc',
    '/_global-error/',
    '/%5Fglobal-error',
    '/_global-error?x=1',
  ])('the page that Next keeps for its own failure is none to be asked for: %s', (url) => {
    expect([statusOf('GET', url), statusOf('HEAD', url)]).toEqual([404, 404])
  })

  test('whatever comes, it is decided without failing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        (method, url, contentType) => void frontRefusalOf({ method, url, host: 'localhost', contentType }),
      ),
    )
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.webQueryParameters(),
        (path, query) =>
          void expect([null, 400]).toContain(statusOf('GET', `/${path.replace(/^\/+/, '')}?${query}`)),
      ),
    )
  })
})
