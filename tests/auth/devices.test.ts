import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countTryFrom } from '@/lib/accounts/attempts'
import { knownDevice, rememberDevice } from '@/lib/accounts/devices'
import { hashPassword } from '@/lib/accounts/passwords'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { db } from '@/lib/db/client'

const email = 'ada@desk.test'
const password = 'correct horse battery'
const home = { address: '198.51.100.7', userAgent: '' }

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'only-for-this-run'
  await db().person.create({
    data: { id: 'ada', name: 'Ada', email, role: 'reviewer', passwordHash: await hashPassword(password) },
  })
})
beforeEach(async () => {
  await db().rateLimit.deleteMany()
})

describe('a browser', () => {
  test('is known to whom it signed in, and to nobody else, under this secret only', () => {
    const cookie = rememberDevice('', email)
    expect(knownDevice(cookie, email)).toMatch(/^[\w-]{22}$/)
    expect(knownDevice(cookie, 'ben@desk.test')).toBeNull()
    for (const made of [
      '',
      'x',
      cookie.replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A')),
      `${'a'.repeat(22)}.${'b'.repeat(43)}`,
      cookie.replace('.', '~'),
    ])
      expect(knownDevice(made, email)).toBeNull()
    process.env.NEXTAUTH_SECRET = 'another'
    expect(knownDevice(cookie, email)).toBeNull()
    process.env.NEXTAUTH_SECRET = 'only-for-this-run'
  })

  test('remembers five people, each once, the newest first', () => {
    const people = Array.from({ length: 7 }, (_, n) => `p${n}@desk.test`)
    const cookie = [...people, people[6]!].reduce((known, one) => rememberDevice(known, one), '')
    expect(people.map((one) => knownDevice(cookie, one) !== null)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(cookie.split('~')).toHaveLength(5)
  })
})

describe('a sign-in', () => {
  const attack = async (tries: number, address: string) => {
    for (let n = 0; n < tries; n++)
      await signInWithPassword({ email, password: 'wrong' }, { address, userAgent: '' })
  }

  test('on a known browser succeeds while others guess at the account, even from the same address', async () => {
    const devices = rememberDevice('', email)
    await attack(7, home.address)
    expect(await signInWithPassword({ email, password }, home)).toBe('too-many')
    expect(await signInWithPassword({ email, password }, { ...home, devices })).toMatchObject({
      personId: 'ada',
    })
  })

  test('on a known browser is held back by its own failures', async () => {
    const devices = rememberDevice('', email)
    for (let n = 0; n < 5; n++)
      expect(await signInWithPassword({ email, password: 'wrong' }, { ...home, devices })).toBe('refused')
    expect(await signInWithPassword({ email, password }, { ...home, devices })).toBe('too-many')
  })

  test('from an address that failed sixty times in a minute waits, whatever the account; those that succeed are not counted', async () => {
    for (let n = 0; n < 60; n++) expect(await countTryFrom(home.address)).toBe(0)
    expect(await signInWithPassword({ email, password }, home)).toBe('too-many')
    expect(await signInWithPassword({ email, password }, { ...home, address: '198.51.100.8' })).toMatchObject(
      { personId: 'ada' },
    )
  })
})
