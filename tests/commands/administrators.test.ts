import { beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/accounts/links'
import { findInvitation } from '@/lib/views/account/find-invitation'
import { changePerson } from '@/lib/commands/people/change-people'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must, refusedWithoutTrace } from '@/tests/support/desk'
import { accept, onlyAnAdministrator, signedUp } from './signed-up'

let admin: Actor

beforeEach(async () => {
  admin = await onlyAnAdministrator()
})

describe('the first administrator', () => {
  test('is made by the first link, with a name and an address', async () => {
    await db().$executeRaw`TRUNCATE "Person" CASCADE`
    const token = await makeLink(db(), null, 'invitation', new Date())
    expect(await findInvitation(token)).toEqual({
      purpose: 'invitation',
      firstAdmin: true,
      name: null,
      email: null,
    })
    expect(await refusedWithoutTrace(() => accept(token))).toMatchObject({
      code: 'invalid',
      fields: { email: expect.any(String), name: expect.any(String) },
    })
    expect(must(await accept(token, { name: 'Root', email: 'root@desk.test' }))).toEqual({
      email: 'root@desk.test',
    })
    expect(await db().person.findMany({ select: { role: true, email: true } })).toEqual([
      { role: 'admin', email: 'root@desk.test' },
    ])
  })

  test('is not made under the address of somebody who is there, and the link may be used again', async () => {
    await db().$executeRaw`TRUNCATE "Person" CASCADE`
    const token = await makeLink(db(), null, 'invitation', new Date())
    const { email } = await aPerson('reader')
    expect(await refusedWithoutTrace(() => accept(token, { name: 'Root', email }))).toMatchObject({
      rule: 'email-taken',
    })
    expect((await accept(token, { name: 'Root', email: 'root@desk.test' })).ok).toBe(true)
  })

  test('can be made by the newest link only', async () => {
    await db().$executeRaw`TRUNCATE "Person" CASCADE`
    const old = await makeLink(db(), null, 'invitation', new Date())
    await makeLink(db(), null, 'invitation', new Date())
    expect(
      await refusedWithoutTrace(() => accept(old, { name: 'Root', email: 'root@desk.test' })),
    ).toMatchObject({ rule: 'link-used' })
  })

  test('is not made by a forgotten link once somebody can sign in', async () => {
    const token = await makeLink(db(), null, 'invitation', new Date())
    expect(await findInvitation(token)).toBeNull()
    expect(
      await refusedWithoutTrace(() => accept(token, { name: 'Second', email: 'second@desk.test' })),
    ).toMatchObject({ rule: 'link-used' })
  })
})

describe('the last administrator', () => {
  test('stays enabled and stays one', async () => {
    await aPerson('admin', 'Never signed in')
    for (const change of [
      { disabled: true },
      { role: 'editor' as const },
      { role: 'reader' as const, disabled: true },
    ]) {
      expect(await refusedWithoutTrace(() => changePerson(admin, { personId: admin.id, ...change }))).toEqual(
        { code: 'against-rule', rule: 'last-administrator' },
      )
    }
  })

  test('is left when two administrators disable each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const other = await signedUp('admin', `Other ${round}`)
      const outcomes = await Promise.all([
        changePerson(admin, { personId: other.id, disabled: true }),
        changePerson(other, { personId: admin.id, role: 'reader' }),
      ])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(
        await db().person.count({ where: { role: 'admin', disabledAt: null, passwordHash: { not: null } } }),
      ).toBe(1)
      if (outcomes[1].ok) admin = other
    }
  })
})
