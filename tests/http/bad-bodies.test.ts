import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { refused } from './refused'
import { aServedDesk } from './served-desk'

const desk = aServedDesk(/Rents|Joan|javascript|desk\.test/)
let browser: Browser
let claim: Claim

beforeAll(async () => {
  browser = await signedIn(desk, 'admin')
  const eve = await aPerson('editor', 'Eve')
  claim = must(await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third'))
})

const post =
  (place: string, body?: unknown, headers = {}) =>
  () =>
    browser.ask('POST', place, body, headers)
const json = { 'content-type': 'application/json' }

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
