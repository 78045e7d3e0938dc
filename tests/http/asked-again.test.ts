import { randomUUID } from 'node:crypto'
import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '@/lib/api/paths'
import { answerAgain } from '@/lib/commands/answer-again'
import { sweepKeys } from '@/lib/db/deed-key'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, everything, must, pageText, stretches, yes } from '@/tests/support/desk'
import { ask as askFor, names, requests } from '@/tests/support/each-endpoint'
import { Browser, passphrase, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk
let admin: Awaited<ReturnType<typeof signedIn>>
let article: ArticleView
let claim: Claim

beforeAll(async () => {
  desk = await serveDesk()
  admin = await signedIn(desk, 'admin')
  const eve = await aPerson('editor', 'Eve')
  article = await anArticleOn(pageText, eve)
  claim = must(await deeds.mark(eve, article, 'by a third'))
})
afterAll(() => desk.stop())

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

test('whatever changes something takes a key, but for what comes to the same when it is done twice', () => {
  const written = Object.entries(paths)
    .filter(([, [method]]) => method !== 'GET')
    .map(([name]) => name)
  const without = written.filter((name) => !(name in answerAgain)).sort()
  expect(without).toEqual([
    'dropDraft',
    'muteNotices',
    'previewArticle',
    'previewRevision',
    'readNotices',
    'requestReset',
    'saveDraft',
  ])
})

describe('asked for again under its key, and done once: ', () => {
  const changing = names.filter((name) => name in answerAgain && requests[name].status === undefined)

  test.for(changing)('%s', async (name) => {
    const key = randomUUID()
    const who = await signedIn(desk, 'admin')
    const prepared = await requests[name].prepare({ ...who.person, name: 'admin' })
    const first = await askFor(who, name, prepared, under(key))
    expect(first.status).toBeLessThan(300)
    const after = await everything('Session', 'rate_limit')
    const second = await askFor(who, name, prepared, under(key))
    expect([second.status, second.body]).toEqual([first.status, first.body])
    expect(await everything('Session', 'rate_limit')).toEqual(after)
  })

  test('acceptInvitation', async () => {
    const key = randomUUID()
    const { invitation } = (await admin.ask(...newOnes.person!())).body as unknown as { invitation: string }
    const place = `/invitations/${invitation.split('/').at(-1)}`
    const nobody = new Browser(desk.url)
    const first = await nobody.ask('POST', place, { password: passphrase }, under(key))
    expect(first.status).toBe(200)
    expect(await nobody.ask('POST', place, { password: passphrase }, under(key))).toMatchObject({
      status: 200,
      body: first.body,
    })
    expect(
      await nobody.ask('POST', place, { password: `${passphrase} or another` }, under(key)),
    ).toMatchObject({ status: 409 })
    expect(await nobody.ask('POST', place, { password: passphrase }, under(randomUUID()))).toMatchObject({
      status: 409,
    })
  })
})

/** Hands requests on to the desk, and loses one answer in five after the desk has given it. */
async function losesAnswers(to: string): Promise<{ url: string; lost(): number; server: Server }> {
  let [count, lost] = [0, 0]
  const server = createServer((given, answer) => {
    const line = ask(to + given.url, { method: given.method, headers: given.headers }, (told) => {
      count += 1
      if (count % 5 === 0) {
        lost += 1
        told.resume().on('end', () => answer.destroy())
      } else {
        answer.writeHead(told.statusCode ?? 500, told.headers)
        told.pipe(answer)
      }
    })
    given.pipe(line)
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lost: () => lost, server }
}

test('over a line that loses a fifth of the answers, whoever asks until answered has done each deed exactly once', async () => {
  const { url, lost, server } = await losesAnswers(desk.url)
  const onLine = Object.assign(new Browser(url), { cookies: admin.cookies })
  const until = async (method: string, place: string, body: object, key: string): Promise<number> => {
    const answer = await onLine
      .ask(method, place, body, { ...under(key), origin: desk.url })
      .catch(() => null)
    return answer ? answer.status : until(method, place, body, key)
  }
  const target = await anArticleOn(pageText, await aPerson('editor'))
  const marked = must(await deeds.mark(await aPerson('editor'), target, 'Rents'))
  const each = 15
  const asked = Array.from(
    { length: each },
    (_, n) =>
      [
        ['POST', `/articles/${target.id}/claims`, { revision: 1, spans: stretches(pageText, 'by a third') }],
        ['POST', `/claims/${marked.id}/evidence`, { stance: 'supports', title: `Table ${n}` }],
        ['POST', `/claims/${marked.id}/comments`, { text: `Word ${n}` }],
        ['POST', '/articles', { title: `Of the line ${n}`, text: pageText }],
        ['PUT', `/claims/${marked.id}/reviews/mine`, { ...yes, reasoning: `Look ${n}` }],
      ] as const,
  ).flat()
  const statuses: number[] = []
  for (let at = 0; at < asked.length; at += 5)
    statuses.push(
      ...(await Promise.all(
        asked.slice(at, at + 5).map(([method, place, body]) => until(method, place, body, randomUUID())),
      )),
    )
  server.close()
  expect(statuses.filter((status) => status >= 300)).toEqual([])
  expect(lost()).toBeGreaterThan(asked.length / 5)
  expect({
    claims: (await db().claim.count({ where: { articleId: target.id } })) - 1,
    evidence: await db().evidence.count({ where: { claimId: marked.id } }),
    comments: await db().comment.count({ where: { claimId: marked.id } }),
    articles: await db().article.count({ where: { title: { startsWith: 'Of the line' } } }),
    reviews: await db().review.count({ where: { claimId: marked.id, submittedAt: { not: null } } }),
    rounds: (await db().claim.findUniqueOrThrow({ where: { id: marked.id } })).round,
  }).toEqual({ claims: each, evidence: each, comments: each, articles: each, reviews: each, rounds: each })
})
