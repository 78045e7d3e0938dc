import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sweepKeys } from '@/lib/db/deed-key'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, everything, must, pageText, stretches } from '@/tests/support/desk'
import { signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let admin: Awaited<ReturnType<typeof signedIn>>
let article: ArticleView
let claim: Claim

beforeAll(async () => {
  admin = await signedIn(desk, 'admin')
  const eve = await aPerson('editor', 'Eve')
  article = await anArticleOn(pageText, eve)
  claim = must(await deeds.mark(eve, article, 'by a third'))
})

const under = (key: string) => ({ 'idempotency-key': key })
type Asked = readonly [method: string, place: string, body: Record<string, unknown>]
const newOnes: Record<string, () => Asked> = {
  claim: () => [
    'POST',
    `/articles/${article.id}/claims`,
    { revision: 1, spans: stretches(pageText, 'Rents') },
  ],
  evidence: () => ['POST', `/claims/${claim.id}/evidence`, { stance: 'supports', title: 'Rents 2025' }],
  comment: () => ['POST', `/claims/${claim.id}/comments`, { text: 'Who says so?' }],
  'comment on the article': () => ['POST', `/articles/${article.id}/comments`, { text: 'Ready by noon.' }],
  article: () => ['POST', '/articles', { title: 'Rents', text: pageText }],
  person: () => ['POST', '/people', { email: `${randomUUID()}@desk.test`, name: 'X', role: 'reader' }],
}

describe.for(Object.entries(newOnes))('a new %s', ([, makeRequest]) => {
  test('asked for again under its key is answered alike, and is there once', async () => {
    const [asked, key] = [makeRequest(), randomUUID()]
    const first = await admin.ask(...asked, under(key))
    const after = await everything('Session')
    const second = await admin.ask(...asked, under(key))
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await everything('Session')).toEqual(after)
  })

  test('has the id that its client gives, which is its key too', async () => {
    const [[method, place, body], id] = [makeRequest(), randomUUID()]
    const first = await admin.ask(method, place, { ...body, id: id.toUpperCase() })
    expect([first.status, first.body?.id]).toEqual([201, id])
    const after = await everything('Session')
    expect((await admin.ask(method, place, { ...body, id })).body).toEqual(first.body)
    const other = await admin.ask(method, place, { ...body, id }, under(randomUUID()))
    expect([other.status, other.body?.error?.code]).toEqual([409, 'against-rule'])
    expect(await everything('Session')).toEqual(after)
  })

  test('asked for by ten at once under one key is there once', async () => {
    const [asked, key] = [makeRequest(), randomUUID()]
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.ask(...asked, under(key))))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body?.id}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(201)
    const kept = await db().deedKey.count({ where: { who: admin.person.id, key } })
    expect(kept).toBe(1)
  })
})

describe('a key', () => {
  test('of something else is refused, and changes nothing', async () => {
    const key = randomUUID()
    await admin.ask(...newOnes.comment!(), under(key))
    const before = await everything('Session')
    for (const [method, place, body] of [
      ['POST', `/claims/${claim.id}/comments`, { text: 'Something else.' }],
      newOnes.evidence!(),
    ] as Asked[]) {
      const answer = await admin.ask(method, place, body, under(key))
      expect(answer).toMatchObject({
        status: 409,
        body: {
          error: {
            code: 'against-rule',
            message: 'This key was used for another request within the day; choose a new one.',
          },
        },
      })
    }
    expect(await everything('Session')).toEqual(before)
  })

  test('is one’s own: the same of somebody else is another one', async () => {
    const key = randomUUID()
    const other = await signedIn(desk, 'reviewer')
    const [mine, theirs] = [
      await admin.ask(...newOnes.comment!(), under(key)),
      await other.ask(...newOnes.comment!(), under(key)),
    ]
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(theirs.body?.id).not.toBe(mine.body?.id)
  })

  test('stays free when what was asked for is refused', async () => {
    const key = randomUUID()
    const [method, place] = newOnes.claim!()
    expect(
      (await admin.ask(method, place, { revision: 2, spans: stretches(pageText, 'Rents') }, under(key)))
        .status,
    ).toBe(409)
    expect((await admin.ask(...newOnes.claim!(), under(key))).status).toBe(201)
  })

  test('is kept a day', async () => {
    const key = randomUUID()
    const first = await admin.ask(...newOnes.comment!(), under(key))
    const age = (hours: number) =>
      db()
        .$executeRaw`UPDATE "DeedKey" SET "at" = now() - make_interval(hours => ${hours}) WHERE "key" = ${key}`
    await age(23)
    await sweepKeys(db())
    expect((await admin.ask(...newOnes.comment!(), under(key))).body?.id).toBe(first.body?.id)
    await age(25)
    const next = await admin.ask(...newOnes.comment!(), under(key))
    expect([next.status, next.body?.id === first.body?.id]).toEqual([201, false])
    await age(25)
    await sweepKeys(db())
    expect(await db().deedKey.count({ where: { key } })).toBe(0)
  })

  test.for(['', 'a b', 'x'.repeat(201), 'ключ'])('that is no key is refused: %s', async (key) => {
    const [method, place, body] = newOnes.comment!()
    const answer = await admin.send(`/api/v1${place}`, {
      method,
      body,
      headers: { 'idempotency-key': Buffer.from(key).toString('latin1') },
    })
    expect(answer.status).toBe(400)
  })

  test.for([5, '1', 'not-a-uuid', null, { a: 1 }])('an id that is no UUID is refused: %s', async (id) => {
    const [method, place, body] = newOnes.comment!()
    expect((await admin.ask(method, place, { ...body, id })).body?.error?.fields).toEqual({
      id: 'An id that you choose is a UUID.',
    })
  })

  test('shows nothing again that its owner may not see any more', async () => {
    const key = randomUUID()
    const other = await signedIn(desk, 'reviewer')
    const { id } = await anArticleOn(pageText, await aPerson('editor'))
    const asked = ['POST', `/articles/${id}/comments`, { text: 'The canary sings.' }, under(key)] as const
    expect((await other.ask(...asked)).status).toBe(201)
    await db().article.update({ where: { id }, data: { restricted: true } })
    const again = await other.ask(...asked)
    expect([again.status, again.text.includes('canary')]).toEqual([404, false])
    await db().article.update({ where: { id }, data: { restricted: false } })
    await db().person.update({ where: { id: other.person.id }, data: { role: 'reader' } })
    expect((await other.ask(...asked)).status).toBe(403)
  })

  test('keeps no words, no link and no password', async () => {
    const key = randomUUID()
    const asked = newOnes.person!()
    const { body } = await admin.ask(...asked, under(key))
    const kept = JSON.stringify(await db().deedKey.findMany({ where: { key } }))
    for (const words of [String(body?.invitation).split('/').at(-1)!, String(asked[2].email)])
      expect(kept).not.toContain(words)
  })
})
