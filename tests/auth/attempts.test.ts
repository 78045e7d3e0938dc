import { beforeEach, expect, test } from 'vitest'
import { countTry, forgetTries } from '@/lib/accounts/attempts'
import { db } from '@/lib/db/client'

const email = 'ada@desk.test'
const home = '198.51.100.7'

beforeEach(async () => {
  await db().rateLimit.deleteMany()
})

test('five tries a minute are free, the sixth waits up to a minute', async () => {
  for (let n = 0; n < 5; n++) expect(await countTry(email, home)).toBe(0)
  const seconds = await countTry(email, home)
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(await countTry('ben@desk.test', home)).toBe(0)
  expect(await countTry(email, '198.51.100.8')).toBe(0)
})

test('tries made at once are all counted, also the very first', async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => countTry(email, home)))
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
})

test('a minute later five are free again', async () => {
  for (let n = 0; n < 6; n++) await countTry(email, home)
  await db().rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1) } })
  expect(await countTry(email, home)).toBe(0)
})

test('the right passphrase makes up for the failures before it', async () => {
  for (let n = 0; n < 4; n++) await countTry(email, home)
  await forgetTries(email, home)
  for (let n = 0; n < 5; n++) expect(await countTry(email, home)).toBe(0)
})

test('who guesses from ever new addresses is stopped, and whoever has signed in from theirs before is not', async () => {
  expect(await countTry(email, home)).toBe(0)
  await forgetTries(email, home)
  const guesses: number[] = []
  for (let n = 0; n < 120; n++) guesses.push(await countTry(email, `203.0.113.${n}`))
  expect(guesses.filter((seconds) => seconds === 0)).toHaveLength(100)
  expect(await countTry(email, '203.0.113.200')).toBeGreaterThan(0)
  for (let n = 0; n < 5; n++) expect(await countTry(email, home)).toBe(0)
  expect(await countTry(email, home)).toBeGreaterThan(0)
})
