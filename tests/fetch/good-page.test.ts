import { createHash, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPage } from '../support/web/behaviours'
import { certificate, serveMisbehavingWeb, type MisbehavingWeb } from '../support/web/misbehaving-web'
import { fetchedAt, fetchFrom, ruleOfFetch } from './fetching'

let web: MisbehavingWeb
let safe: MisbehavingWeb
beforeAll(async () => {
  web = await serveMisbehavingWeb()
  safe = await serveMisbehavingWeb({ safe: true })
})
afterAll(() => Promise.all([web.stop(), safe.stop()]))

const sha256 = createHash('sha256').update(goodPage).digest('hex')

test.for(['/good', '/gzip', '/brotli'])(
  'the bytes of %s are kept as they are once unpacked',
  async (path) => {
    const outcome = await fetchFrom(web, path)
    if (!outcome.ok) throw new Error(outcome.failure.rule)
    expect(Buffer.from(outcome.page.bytes).toString()).toBe(goodPage)
    expect(outcome.page).toMatchObject({ status: 200, sha256, fetchedAt, certificate: null })
  },
)

test('three redirects are followed, and each address that was asked is kept with its status', async () => {
  const outcome = await fetchFrom(web, '/three-times#at-the-end')
  const at = (path: string) => `http://news.example:${web.port}${path}`
  expect(outcome).toMatchObject({
    ok: true,
    page: {
      address: at('/good'),
      hops: [
        { address: at('/three-times'), status: 308 },
        { address: at('/twice'), status: 307 },
        { address: at('/once'), status: 301 },
        { address: at('/good'), status: 200 },
      ],
    },
  })
})

test('the headers that matter are kept, and no other', async () => {
  const outcome = await fetchFrom(web, '/good')
  expect(outcome.ok && outcome.page.headers).toEqual({
    date: expect.stringMatching(/GMT$/),
    'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT',
    etag: '"rents"',
    'content-type': 'text/html; charset=utf-8',
    'content-language': null,
  })
})

test('over TLS the digest of the host’s certificate is kept', async () => {
  const outcome = await fetchFrom(safe, '/good', { safe: true })
  const shown = new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase()
  expect(outcome).toMatchObject({ ok: true, page: { certificate: shown, sha256 } })
})

test('a host whose certificate nobody vouches for, or that is another’s, is not believed', async () => {
  expect(ruleOfFetch(await fetchFrom(safe, '/good', { safe: true, certificates: null }))).toBe(
    'bad-certificate',
  )
  expect(ruleOfFetch(await fetchFrom(safe, '/good', { safe: true, host: 'other.example' }))).toBe(
    'bad-certificate',
  )
})

test('nobody is sent on from https to http', async () => {
  expect(ruleOfFetch(await fetchFrom(safe, '/to-http', { safe: true }))).toBe('less-safe-redirect')
})

test('a page that is gone is a page with its status', async () => {
  expect(await fetchFrom(web, '/gone')).toMatchObject({ ok: true, page: { status: 410 } })
})

test('who asks is told in one neutral line: no cookie, no referrer, nothing of the desk', async () => {
  web.asked.length = 0
  await fetchFrom(web, '/good')
  await fetchFrom(web, '/once')
  const named = new Set(web.asked.flatMap(({ headers }) => Object.keys(headers)))
  expect([...named].sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  expect(web.asked[0]!.headers['user-agent']).toBe('Mozilla/5.0 (compatible; Tickmark)')
})

test('how far it has come is told, with the whole where the server says it', async () => {
  const told: (readonly [number, number | null])[] = []
  await fetchFrom(web, '/good', { onProgress: (bytes, of) => told.push([bytes, of]) })
  const length = Buffer.byteLength(goodPage)
  expect(told.at(-1)).toEqual([length, length])
})

test.for([
  ['/good', 'text/html'],
  ['/page-as-file', 'text/html'],
  ['/no-type', 'text/html'],
  ['/pdf-as-text', 'application/pdf'],
  ['/plain', 'text/plain'],
])(
  'what %s is, is told by its header, or where that says nothing by how it begins: %s',
  async ([path, mediaType]) => {
    expect(await fetchFrom(web, path!)).toMatchObject({ ok: true, page: { mediaType } })
  },
)
