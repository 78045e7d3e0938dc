import { randomUUID } from 'node:crypto'
import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '@/lib/api/paths'
import { answerAgain } from '@/lib/views/answer-again'
import { db } from '@/lib/db/client'
import { anArticleOn, aPerson, deeds, everything, must, pageText, stretches, yes } from '@/tests/support/desk'
import { ask as askFor, names, requests } from '@/tests/support/each-endpoint'
import { Browser, passphrase, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let admin: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  admin = await signedIn(desk, 'admin')
})

const under = (key: string) => ({ 'idempotency-key': key })
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
    'sendSlice',
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
    const { invitation } = (
      await admin.ask('POST', '/people', { email: `${randomUUID()}@desk.test`, name: 'X', role: 'reader' })
    ).body as unknown as { invitation: string }
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
