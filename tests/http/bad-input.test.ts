import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import { anArticleOn, aPerson, deeds, must, pageText, stretches, yes } from '@/tests/support/desk'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { badArticleInput } from './bad-article-input'
import { badClaimInput } from './bad-claim-input'
import { refused, type Answer } from './refused'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let browser: Browser
let article: ArticleView
let claim: Claim
let decided: Claim
let evidence: Evidence

beforeAll(async () => {
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
  test.for([...badArticleInput, ...badClaimInput])(
    '%s',
    async ([, [method, place, body, headers], fields]) => {
      const ids: Record<string, string> = { article: article.id, claim: claim.id, evidence: evidence.id }
      const whole = place.replace(/\{(\w+)\}/, (_, key: string) => ids[key]!)
      const error = await refused(() => browser.ask(method, whole, body, headers), 400, 'invalid')
      expect(error.fields).toEqual(fields)
      expect(error.message).toBe(Object.values(error.fields!)[0])
    },
  )
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
