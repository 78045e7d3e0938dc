import { beforeEach, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { endOtherSessions, endSession } from '@/lib/commands/account/end-sessions'
import { listSessions } from '@/lib/views/account/list-sessions'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'

let ada: Actor
beforeEach(async () => {
  ada = await aPerson('reviewer', 'Ada')
})

const list = async (session: string | null, limit = 50, cursor?: string) =>
  must(await listSessions({ ...ada, session }, { limit, cursor }))
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('one’s own open sessions are listed, the newest first, with the device and which one this is', async () => {
  const [old, here] = [await openSession(ada.id, 'curl/8.14.1'), await openSession(ada.id, firefox)]
  await openSession((await aPerson('admin')).id)
  await db().session.create({
    data: {
      id: crypto.randomUUID(),
      secretHash: 'idle',
      personId: ada.id,
      lastSeenAt: new Date(Date.now() - 61 * 60_000),
    },
  })
  await db().session.create({
    data: { id: crypto.randomUUID(), secretHash: 'ended', personId: ada.id, endedAt: new Date() },
  })
  await db().session.create({
    data: {
      id: crypto.randomUUID(),
      secretHash: 'aged',
      personId: ada.id,
      createdAt: new Date(Date.now() - 13 * 3_600_000),
    },
  })
  const { items } = await list(here)
  expect(items.map(({ device, isThis }) => [device, isThis])).toEqual([
    ['Firefox on Linux', true],
    ['curl', false],
  ])
  expect(JSON.stringify(items)).not.toContain(old)
  expect(JSON.stringify(items)).not.toMatch(/secret/i)
})

test('a long list comes page by page, each session once', async () => {
  for (let n = 0; n < 5; n++) await openSession(ada.id)
  const found: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await list(null, 2, cursor)
    found.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    cursor = page.next
  }
  expect([found.length, new Set(found).size]).toEqual([5, 5])
  expect(refusalOf(await listSessions(ada, { limit: 2, cursor: 'x' }))).toMatchObject({
    code: 'invalid',
  })
})

test('one’s own session is ended at once, and somebody else’s is not there', async () => {
  const [here, there] = [await openSession(ada.id), await openSession(ada.id)]
  const other = (await list(here)).items.find(({ isThis }) => !isThis)!
  const ben = await aPerson('admin', 'Ben')
  expect(await refusedWithoutTrace(() => endSession(ben, { sessionId: other.id }))).toEqual({
    code: 'not-there',
  })
  must(await endSession(ada, { sessionId: other.id }))
  expect([await findActor(here), await findActor(there)]).toEqual([
    expect.objectContaining({ id: ada.id }),
    null,
  ])
  expect(await refusedWithoutTrace(() => endSession(ada, { sessionId: other.id }))).toEqual({
    code: 'not-there',
  })
})

test('all others are ended, and this one goes on', async () => {
  const [here, ...others] = [await openSession(ada.id), await openSession(ada.id), await openSession(ada.id)]
  must(await endOtherSessions({ ...ada, session: here }, {}))
  expect(await findActor(here)).toMatchObject({ id: ada.id })
  for (const session of others) expect(await findActor(session)).toBeNull()
})
