import { beforeEach, describe, expect, test } from 'vitest'
import { hashPassword, isPassword } from '@/lib/accounts/passwords'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import { changePassword } from '@/lib/commands/account/change-password'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { must, refusalOf } from '@/tests/support/desk'
import { hashOf, invite, keptPassphrase, onlyAnAdministrator, passphrase, tokenOf } from './signed-up'

let admin: Actor

beforeEach(async () => {
  admin = await onlyAnAdministrator()
})

describe('a passphrase', () => {
  const session = async (person: Actor) => openSession(person.id)

  test('is changed by who knows the present one, and ends all other sessions', async () => {
    const [here, there] = [await session(admin), await session(admin)]
    expect(
      must(
        await changePassword(
          { ...admin, session: here },
          { current: passphrase, password: 'a new one, also long' },
        ),
      ),
    ).toEqual({ changed: true })
    expect(await findActor(here)).toMatchObject({ id: admin.id })
    expect(await findActor(there)).toBeNull()
    expect(await isPassword('a new one, also long', await hashOf(admin.email))).toBe(true)
    expect(await isPassword(passphrase, await hashOf(admin.email))).toBe(false)
  })

  test('stays when the present one is wrong, and wrong ones cannot be tried at will', async () => {
    const here = await session(admin)
    const before = await hashOf(admin.email)
    const tries = await Promise.all(
      Array.from({ length: 8 }, () =>
        changePassword({ ...admin, session: here }, { current: 'wrong', password: 'a new one, also long' }),
      ),
    )
    expect(tries.map((outcome) => refusalOf(outcome).code).sort()).toEqual([
      ...Array(5).fill('against-rule'),
      ...Array(3).fill('too-many'),
    ])
    expect(
      refusalOf(
        await changePassword(
          { ...admin, session: here },
          { current: passphrase, password: 'a new one, also long' },
        ),
      ),
    ).toMatchObject({ code: 'too-many', retryAfterSeconds: expect.any(Number) })
    expect(await hashOf(admin.email)).toBe(before)
  })

  test('is kept as Argon2id with 64 MiB and three passes, each with its own salt', async () => {
    const [one, two] = [await keptPassphrase(), await hashPassword(passphrase)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(one).not.toBe(two)
  })

  test('is the same however its letters were composed', async () => {
    const token = tokenOf((await invite(admin, 'ada@desk.test')).invitation)
    must(await acceptInvitation(null, { token, password: 'cafe\u0301 behind the quay' }))
    expect(await isPassword('caf\u00e9 behind the quay', await hashOf('ada@desk.test'))).toBe(true)
  })
})

describe('a session', () => {
  const minutes = (count: number) => new Date(Date.now() + count * 60_000)

  test('ends after an hour without a sign of life, and after twelve hours in any case', async () => {
    const [idle, busy] = [await openSession(admin.id), await openSession(admin.id)]
    for (let at = 30; at < 720; at += 30) expect(await findActor(busy, minutes(at))).not.toBeNull()
    expect(await findActor(idle, minutes(59))).not.toBeNull()
    expect(await findActor(idle, minutes(59 + 61))).toBeNull()
    expect(await findActor(busy, minutes(721))).toBeNull()
  })

  test('is stored as a hash only, and a made-up one belongs to nobody', async () => {
    const secret = await openSession(admin.id)
    const row = await db().session.findFirstOrThrow({ where: { personId: admin.id } })
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(await findActor(row.secretHash)).toBeNull()
    expect(await findActor('')).toBeNull()
  })
})
