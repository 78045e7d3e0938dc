import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { aPerson } from '@/tests/support/desk'

const compared: string[] = []
const whence = { address: '192.0.2.7', userAgent: 'a test' }
let signIn: (typeof import('@/lib/accounts/sign-in'))['signInWithPassword']

beforeAll(async () => {
  vi.resetModules()
  vi.doMock('@node-rs/argon2', async (importOriginal) => {
    const real = await importOriginal<typeof import('@node-rs/argon2')>()
    return {
      ...real,
      verify: (stored: string, password: string) => (compared.push(stored), real.verify(stored, password)),
    }
  })
  const { hashPassword } = await import('@/lib/accounts/passwords')
  signIn = (await import('@/lib/accounts/sign-in')).signInWithPassword
  const passwordHash = await hashPassword('correct horse battery')
  for (const [name, change] of [
    ['known', { passwordHash }],
    ['disabled', { passwordHash, disabledAt: new Date() }],
    ['invited', {}],
  ] as const) {
    const { id } = await aPerson('reviewer', name)
    await db().person.update({ where: { id }, data: { email: `${name}@desk.test`, ...change } })
  }
})

afterAll(() => {
  vi.doUnmock('@node-rs/argon2')
  vi.resetModules()
})

test.for(['nobody', 'invited', 'disabled', 'known'])(
  'a wrong password is answered alike and after the same work for %s',
  async (name) => {
    compared.length = 0
    expect(await signIn({ email: `${name}@desk.test`, password: 'wrong horse battery' }, whence)).toBe(
      'refused',
    )
    expect(compared.map((stored) => stored.split('$').slice(1, 4).join('$'))).toEqual([
      'argon2id$v=19$m=65536,t=3,p=1',
    ])
  },
)

test.for([
  ['disabled', 'correct horse battery'],
  ['invited', 'nobody signs in with this'],
  ['nobody', 'nobody signs in with this'],
] as const)(
  'nor does any password let %s in, not even the one whose hash stands in for one that is missing',
  async ([name, password]) => {
    compared.length = 0
    expect(await signIn({ email: `${name}@desk.test`, password }, whence)).toBe('refused')
    expect(compared).toHaveLength(1)
  },
)
