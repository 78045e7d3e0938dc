import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import { anArticleOn, aPerson, deeds, everything, must, pageText, stretches, yes } from '@/tests/support/desk'
import { Browser, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk
let browser: Browser
let article: ArticleView
let claim: Claim
let decided: Claim
let evidence: Evidence

beforeAll(async () => {
  desk = await serveDesk()
  browser = await signedIn(desk, 'admin')
  const eve = await aPerson('editor', 'Eve')
  article = await anArticleOn(pageText, eve)
  claim = must(
    await deeds.edit(eve, must(await deeds.mark(eve, article, 'by a third')), {
      claimReviewed: 'Changed once.',
    }),
  )
  evidence = must(await deeds.attach(eve, claim))
  decided = must(await deeds.review(eve, must(await deeds.mark(eve, article, 'Rents')), yes))
})
afterAll(() => desk.stop())

type Answer = Awaited<ReturnType<Browser['ask']>>

/** Asks for what must be refused; proves the form of the refusal, and that nothing is stored and nothing told of the inside. */
async function refused(
  ask: () => Promise<Answer>,
  status: number,
  code: string,
): Promise<NonNullable<NonNullable<Answer['body']>['error']>> {
  const before = await everything('Session')
  const { status: given, body, text, headers } = await ask()
  const after = await everything('Session')
  expect([given, body?.error?.code, text.slice(0, 200)]).toEqual([status, code, expect.any(String)])
  expect(headers.get('content-type')).toBe('application/json')
  expect(Object.keys(body!)).toEqual(['error'])
  expect(body!.error!.message).toMatch(/^[A-Z][^\n]*\.$/)
  expect(text).not.toMatch(/node_modules|\bat \/|\.ts:\d|prisma|SELECT |postgres|stack|zod/i)
  expect(after).toEqual(before)
  return body!.error!
}

const post =
  (place: string, body?: unknown, headers = {}) =>
  () =>
    browser.ask('POST', place, body, headers)
const span = (start: number, end: number, exact: string) => ({ start, end, exact })
const mark = (spans: unknown, more = {}) =>
  post(`/articles/${article.id}/claims`, { revision: 1, spans, ...more })
const json = { 'content-type': 'application/json' }
const create = (words: unknown) => post('/articles', words, json)

describe('is refused: ', () => {
  test.for<[string, () => Promise<Answer>, Record<string, unknown>]>([
    ['a number for a text', () => create({ title: 'x', text: 5 })(), { text: 'This must be text.' }],
    ['a text that is missing', () => create({ title: 'x' })(), { text: 'This is missing.' }],
    ['an empty text', () => create({ title: 'x', text: ' \n' })(), { text: 'The text is empty.' }],
    ['an empty title', () => create({ title: ' ', text: 'x' })(), { title: 'This must not be empty.' }],
    [
      'a title over the limit',
      () => create({ title: 'x'.repeat(301), text: 'x' })(),
      { title: 'This is too long: at most 300 characters.' },
    ],
    [
      'a text over the limit',
      () => create({ title: 'x', text: 'x'.repeat(1_000_001) })(),
      { text: 'This is too long: at most 1000000 characters.' },
    ],
    [
      'a text with a NUL',
      () => create({ title: 'x', text: 'a\0b' })(),
      { text: 'This holds a character that cannot be stored.' },
    ],
    [
      'a text with half a character',
      () => create('{"title":"x","text":"a\\ud800b"}')(),
      { text: 'This holds a character that cannot be stored.' },
    ],
    [
      'a field that nobody knows',
      () => create({ title: 'x', text: 'x', isSample: true })(),
      { isSample: 'This is not known here: isSample.' },
    ],
    [
      'a field that only the desk writes',
      () => create({ title: 'x', text: 'x', createdById: 'x' })(),
      { createdById: 'This is not known here: createdById.' },
    ],
    [
      'a javascript: link of an article',
      () => create({ title: 'x', text: 'x', url: 'javascript:alert(1)' })(),
      { url: 'A link must begin with http:// or https://.' },
    ],
    [
      'a javascript: link of evidence',
      () => post(`/claims/${claim.id}/evidence`, { stance: 'context', url: 'JaVaScRiPt:alert(1)' })(),
      { url: 'A link must begin with http:// or https://.' },
    ],
    [
      'a javascript: link in a change',
      () => browser.ask('PATCH', `/evidence/${evidence.id}`, { version: 1, url: ' java\nscript:alert(1)' }),
      { url: 'A link must begin with http:// or https://.' },
    ],
    ['no spans', () => mark([])(), { spans: 'A claim has at least one span.' }],
    [
      'a span behind the text',
      () => mark([span(0, 5, 'Rents'), span(100_000, 100_005, 'Rents')])(),
      { 'spans.1.end': 'This lies behind the end of the text.' },
    ],
    [
      'a span before the text',
      () => mark([span(-5, 5, 'Rents')])(),
      { 'spans.0.start': 'This lies before the text.' },
    ],
    [
      'a span that ends before it begins',
      () => mark([span(5, 5, '')])(),
      { 'spans.0': 'A span ends after it begins.' },
    ],
    [
      'a span of nothing but space',
      () => mark([span(5, 6, ' ')])(),
      { 'spans.0': 'There are no words in this stretch.' },
    ],
    [
      'a span beyond all numbers',
      () =>
        post(
          `/articles/${article.id}/claims`,
          '{"revision":1,"spans":[{"start":0,"end":1e400,"exact":"x"}]}',
          json,
        )(),
      { 'spans.0.end': 'This must be a whole number.' },
    ],
    [
      'a rating of another scale',
      () => browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { substance: 'verified' }),
      { substance: expect.stringContaining('not on the scale') },
    ],
    [
      'a rating that is a number',
      () => browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { substance: 5 }),
      { substance: 'This must be text.' },
    ],
    [
      'a review without its ratings',
      () => browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { submit: true }),
      { attribution: expect.any(String), substance: expect.any(String) },
    ],
    [
      'a reasoning over the limit',
      () => browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { reasoning: 'x'.repeat(20_001) }),
      { reasoning: 'This is too long: at most 20000 characters.' },
    ],
    [
      'a source that is not there',
      () => post(`/claims/${claim.id}/evidence`, { stance: 'context', sourceId: 'nobody' })(),
      { sourceId: 'There is no such source.' },
    ],
    [
      'a time no calendar has',
      () =>
        post(`/claims/${claim.id}/evidence`, {
          stance: 'context',
          title: 'x',
          retrievedAt: '0000-01-01T00:00:00Z',
        })(),
      { retrievedAt: expect.any(String) },
    ],
    [
      'a change without the version',
      () => browser.ask('PATCH', `/claims/${claim.id}`, { kind: 'opinion' }),
      { version: 'This must be the version you saw, a whole number.' },
    ],
    [
      'a removal without the version',
      () => browser.ask('DELETE', `/claims/${claim.id}`),
      { version: 'This must be the version you saw, a whole number.' },
    ],
    [
      'a claim dropped without a reason',
      () => browser.ask('PATCH', `/claims/${claim.id}`, { version: 2, state: 'dropped' }),
      { reason: 'Say why the claim is dropped.' },
    ],
    [
      'a list without end',
      () => browser.ask('GET', '/articles?limit=100000'),
      { limit: 'The limit is a whole number from 1 to 200.' },
    ],
    [
      'a cursor that is none',
      () =>
        browser.ask(
          'GET',
          `/articles?cursor=${Buffer.from('["2026-01-01T00:00:00.000Z","\\u0000"]').toString('base64url')}`,
        ),
      { cursor: 'This is no cursor of this list.' },
    ],
    [
      'a question that nobody knows',
      () => browser.ask('GET', '/articles?colour=red'),
      { colour: 'This is not known here: colour.' },
    ],
    [
      'an order that nobody knows',
      () => browser.ask('GET', '/articles?sort=title'),
      { sort: 'This must be one of: newest, due.' },
    ],
    [
      'a search for what cannot be stored',
      () => browser.ask('GET', '/articles?q=%00'),
      { q: 'This holds a character that cannot be stored.' },
    ],
    [
      'a corrected text without the version that was seen',
      () => browser.ask('POST', `/articles/${article.id}/revisions`, { text: 'x' }),
      { version: 'This must be the version you saw, a whole number.' },
    ],
    [
      'a corrected text without words',
      () => browser.ask('POST', `/articles/${article.id}/revisions`, { version: 1, text: ' ' }),
      { text: 'The text is empty.' },
    ],
    [
      'a revision to compare with that is no number',
      () => browser.ask('GET', `/articles/${article.id}/revisions/1?from=first`),
      { from: 'A revision is named by its number, from 1.' },
    ],
    [
      'a format nobody writes',
      () => browser.ask('GET', `/articles/${article.id}/export?format=pdf`),
      { format: 'This must be one of: json, web-annotation.' },
    ],
    [
      'an address that is none',
      () => post('/people', { email: 'x', name: 'X', role: 'reader' })(),
      { email: 'This is no e-mail address.' },
    ],
    [
      'a draft of what cannot be stored',
      () => browser.ask('PUT', '/drafts/new-article', { fields: { 'a\0': 'x' } }),
      { 'fields.a\0': 'This is no name of a field.' },
    ],
    [
      'a draft that is a list',
      () => browser.ask('PUT', '/drafts/new-article', { fields: ['x'] }),
      { fields: 'This must be an object.' },
    ],
    ['broken JSON', () => create('{"title": "x", "text":')(), { body: 'This is no JSON object in UTF-8.' }],
    ['JSON that is no object', () => create('["x"]')(), { body: 'This is no JSON object in UTF-8.' }],
    ['JSON that is null', () => create('null')(), { body: 'This is no JSON object in UTF-8.' }],
    [
      'JSON in another encoding',
      () =>
        browser.ask(
          'POST',
          '/articles',
          new Uint8Array(Buffer.from('{"title":"é","text":"x"}', 'latin1')),
          json,
        ),
      { body: 'This is no JSON object in UTF-8.' },
    ],
    [
      'a nest of ten thousand lists',
      () => create(`{"title":"x","text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)(),
      { text: 'This must be text.' },
    ],
  ])('%s', async ([, ask, fields]) => {
    const error = await refused(() => ask(), 400, 'invalid')
    expect(error.fields).toEqual(fields)
    expect(error.message).toBe(Object.values(error.fields!)[0])
  })
})

test('a prototype that is sent along is a field that nobody knows', async () => {
  const error = await refused(
    create('{"title":"x","text":"x","__proto__":{"isSample":true}}'),
    400,
    'invalid',
  )
  expect(error.message).toBe('This is not known here: __proto__.')
})

test('a body without words is missing its fields', async () => {
  const error = await refused(post('/articles'), 400, 'invalid')
  expect(error.fields).toEqual({ text: 'This is missing.' })
})

describe('words that do not match the article', () => {
  test('are refused with what stands there', async () => {
    const error = await refused(mark([span(0, 5, 'Rates')]), 409, 'against-rule')
    expect(error).toMatchObject({
      message: 'The words at this place of the article are not the words that were sent.',
      now: { start: 0, end: 5, exact: 'Rents' },
    })
  })

  test('are refused on a revision that is not the present one', async () => {
    expect(
      await refused(mark(stretches(pageText, 'Rents'), { revision: 7 }), 409, 'against-rule'),
    ).toMatchObject({ now: { revision: 1 } })
  })
})

describe('what was changed meanwhile', () => {
  test.for<[string, () => Promise<Answer>, object]>([
    [
      'a claim',
      () => browser.ask('PATCH', `/claims/${claim.id}`, { version: 1, claimReviewed: 'Mine.' }),
      { version: 2, claimReviewed: 'Changed once.' },
    ],
    ['a claim to be removed', () => browser.ask('DELETE', `/claims/${claim.id}?version=1`), { version: 2 }],
    [
      'an article',
      () => browser.ask('PATCH', `/articles/${article.id}`, { version: 9, title: 'x' }),
      { title: 'Rents' },
    ],
    [
      'an article to be deleted',
      () => browser.ask('DELETE', `/articles/${article.id}?version=9`),
      { title: 'Rents' },
    ],
    [
      'evidence',
      () => browser.ask('PATCH', `/evidence/${evidence.id}`, { version: 9, title: 'x' }),
      { title: 'Rents 2025', version: 1 },
    ],
    [
      'an answer',
      () => browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { version: 9, reasoning: 'x' }),
      { mine: null },
    ],
  ])('%s is not overwritten, and told as it is', async ([, ask, now]) => {
    expect(await refused(() => ask(), 409, 'stale')).toMatchObject({
      message: 'This was changed while you were writing.',
      now,
    })
  })

  test('a claim with a review is not removed', async () => {
    expect(
      (await refused(() => browser.ask('DELETE', `/claims/${decided.id}?version=1`), 409, 'against-rule'))
        .message,
    ).toMatch(/submitted review/)
  })
})

describe('an id that is not there', () => {
  test.for(['nobody', 'x'.repeat(500), '%00', '..%2F..%2Fetc', '%F0%9F%91%8D', "'%20OR%201=1"])(
    '%s is not found, whatever is asked of it',
    async (id) => {
      const asks: [string, string, unknown?][] = [
        ['GET', `/articles/${id}`],
        ['PATCH', `/articles/${id}`, { version: 1, title: 'x' }],
        ['DELETE', `/articles/${id}?version=1`],
        ['GET', `/articles/${id}/claims`],
        ['GET', `/articles/${id}/export`],
        ['GET', `/articles/${id}/revisions`],
        ['GET', `/articles/${id}/revisions/1`],
        ['POST', `/articles/${id}/revisions`, { version: 1, text: 'x' }],
        ['POST', `/articles/${id}/revisions/preview`, { text: 'x' }],
        ['POST', `/articles/${id}/claims`, { revision: 1, spans: [span(0, 5, 'Rents')] }],
        ['GET', `/claims/${id}`],
        ['PATCH', `/claims/${id}`, { version: 1 }],
        ['DELETE', `/claims/${id}?version=1`],
        ['PUT', `/claims/${id}/reviews/mine`, { reasoning: 'x' }],
        ['GET', `/claims/${id}/evidence`],
        ['POST', `/claims/${id}/evidence`, { stance: 'context', title: 'x' }],
        ['PATCH', `/evidence/${id}`, { version: 1 }],
        ['DELETE', `/evidence/${id}`],
        ['PATCH', `/people/${id}`, { role: 'reader' }],
      ]
      for (const [method, place, body] of asks) {
        expect((await refused(() => browser.ask(method, place, body), 404, 'not-there')).message).toBe(
          'There is nothing here, or it is not yours to see.',
        )
      }
    },
  )

  test('with a broken escape never gets as far as the desk', async () => {
    const { status, text } = await browser.ask('GET', '/articles/%E0%A4%A')
    expect([status, text]).toEqual([
      400,
      '{"error":{"code":"invalid","message":"This address cannot be read."}}',
    ])
  })
})

describe('a file', () => {
  const form = (bytes: BlobPart, name = 'a.txt', more: Record<string, string> = {}) => {
    const body = new FormData()
    body.set('file', new Blob([bytes]), name)
    for (const [key, value] of Object.entries(more)) body.set(key, value)
    return body
  }

  test('of UTF-8 text becomes an article, with the fields sent beside it', async () => {
    const answer = await browser.ask(
      'POST',
      '/articles',
      form('\ufeffRents rose 👍.\r\n\r\nBy a third.', 'rents.txt', {
        title: 'Rents',
        language: 'en',
        byline: 'Joan Mills',
      }),
    )
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      title: 'Rents',
      byline: ['Joan Mills'],
      revision: { text: 'Rents rose 👍.\n\nBy a third.' },
    })
    const markdown = await browser.ask('POST', '/articles', form('# Rents rose\n\nBy a third.', 'rents.md'))
    expect(markdown.body).toMatchObject({ title: 'Rents rose' })
  })

  test.for<[string, BlobPart]>([
    ['Latin-1', new Uint8Array(Buffer.from('Caf\u00e9', 'latin1'))],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffRents', 'utf16le'))],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])],
    ['half a character', new Uint8Array([0x41, 0xf0, 0x9f])],
    ['UTF-8 with surrogates', new Uint8Array([0xed, 0xa0, 0x80])],
  ])('of %s cannot be read', async ([, bytes]) => {
    expect(
      (
        await refused(
          () => browser.ask('POST', '/articles', form(bytes, 'a.txt', { title: 'x' })),
          422,
          'unreadable',
        )
      ).message,
    ).toBe('This could not be read.')
    expect(
      (await refused(() => browser.ask('POST', '/articles/preview', form(bytes)), 422, 'unreadable')).message,
    ).toBe('This could not be read.')
  })

  test('without visible words, without a title, or in another field is refused', async () => {
    await refused(
      () => browser.ask('POST', '/articles', form('\u200b\u00ad', 'a.txt', { title: 'x' })),
      422,
      'unreadable',
    )
    await refused(() => browser.ask('POST', '/articles', form('', 'a.txt', { title: 'x' })), 400, 'invalid')
    expect(
      (await refused(() => browser.ask('POST', '/articles', form('words')), 400, 'invalid')).fields,
    ).toEqual({ title: 'The article needs a title.' })
    const strange = new FormData()
    strange.set('text', new Blob(['words']), 'a.txt')
    expect((await refused(() => browser.ask('POST', '/articles', strange), 400, 'invalid')).fields).toEqual({
      text: 'The file belongs into the field “file”.',
    })
  })

  test('is one, not two', async () => {
    const two = form('one', 'a.txt', { title: 'x' })
    two.append('file', new Blob(['two']), 'b.txt')
    expect((await refused(() => browser.ask('POST', '/articles', two), 400, 'invalid')).fields).toEqual({
      file: 'Send one file.',
    })
  })

  test('in a broken form is refused', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      expect(
        (await refused(post('/articles', 'no form at all', { 'content-type': type }), 400, 'invalid')).fields,
      ).toEqual({ body: 'This is no form.' })
    }
  })

  test('is taken nowhere else', async () => {
    await refused(() => browser.ask('POST', `/claims/${claim.id}/evidence`, form('x')), 415, 'wrong-type')
  })
})

test.for([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  'text/html',
  'application/jsonp',
  '',
])('a body of type %j is not taken', async (type) => {
  expect(
    (
      await refused(
        post('/articles', '{"title":"x","text":"x"}', { 'content-type': type }),
        415,
        'wrong-type',
      )
    ).message,
  ).toBe('This type of content is not taken here.')
})

test('JSON may say its charset', async () => {
  const answer = await browser.ask('PUT', '/drafts/new-article', '{"fields":{"title":"x"}}', {
    'content-type': 'Application/JSON; charset=utf-8',
  })
  expect(answer.status).toBe(200)
})

describe('a body over the limit', () => {
  /** So many bytes of a JSON text, without saying beforehand how many. */
  const endless = (bytes: number) => {
    let left = bytes
    return new ReadableStream({
      pull(controller) {
        const size = Math.min(left, 65_536)
        left -= size
        if (size > 0) controller.enqueue(new Uint8Array(size).fill(0x20))
        else controller.close()
      },
    })
  }

  test.for([
    ['/articles', 6 * 1024 * 1024],
    ['/people', 256 * 1024],
  ] as const)('of %s is refused, its length told or not', async ([place, limit]) => {
    expect((await refused(post(place, ' '.repeat(limit + 1), json), 413, 'too-large')).message).toBe(
      'This is too large.',
    )
    await refused(post(place, endless(limit + 1), json), 413, 'too-large')
    await refused(post(place, endless(limit * 4), json), 413, 'too-large')
    expect((await refused(post(place, endless(limit), json), 400, 'invalid')).fields).toEqual({
      body: 'This is no JSON object in UTF-8.',
    })
  })

  test('is refused in a form too', async () => {
    const body = new FormData()
    body.set('file', new Blob(['x'.repeat(7 * 1024 * 1024)]), 'a.txt')
    await refused(() => browser.ask('POST', '/articles', body), 413, 'too-large')
  })
})

test('a place that is not there is answered like everything that is not there', async () => {
  for (const [method, place] of [
    ['GET', '/nothing'],
    ['POST', '/articles/x/nothing'],
    ['PUT', '/nothing/at/all'],
    ['PATCH', '/x'],
    ['DELETE', '/x'],
    ['GET', ''],
  ] as const) {
    await refused(() => browser.ask(method, place, method === 'GET' ? undefined : {}), 404, 'not-there')
  }
})

test('a method that a place does not know is refused', async () => {
  for (const [method, place] of [
    ['PUT', '/articles'],
    ['DELETE', '/people'],
    ['POST', '/events'],
  ] as const)
    expect((await browser.ask(method, place, {})).status).toBe(405)
})

test('the desk logs no word of what it was sent', () => {
  expect(desk.log()).not.toMatch(/Rents|Joan|javascript|desk\.test/)
})
