import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { isPassword } from '@/lib/accounts/passwords'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import { findInvitation } from '@/lib/views/account/find-invitation'
import { addPerson, changePerson, linkPerson } from '@/lib/commands/people/change-people'
import { listPeople } from '@/lib/views/people/list-people'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { accept, hashOf, invite, onlyAnAdministrator, passphrase, signedUp, tokenOf } from './signed-up'

let admin: Actor

beforeEach(async () => {
  admin = await onlyAnAdministrator()
})

/** Does a deed several times while the person's invitation is locked, and lets go of it when all of them wait for it. */
async function meanwhileLocked<T>(personId: string, times: number, deed: () => Promise<T>): Promise<T[]> {
  let deeds: Promise<T>[] = []
  await db().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "personId" = ${personId} FOR UPDATE`
      deeds = Array.from({ length: times }, deed)
      for (let waiting = 0; waiting < times;) {
        const [row] = await db().$queryRaw<
          { waiting: number }[]
        >`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
        waiting = row!.waiting
      }
    },
    { timeout: 30_000 },
  )
  return Promise.all(deeds)
}

describe('an invitation', () => {
  test('is a link on the desk’s own address whose secret is nowhere stored', async () => {
    const { id, invitation } = await invite(admin, 'ada@desk.test')
    expect(invitation).toMatch(/^https:\/\/desk\.example\.org\/invitations\/[\w-]{43}$/)
    const row = await db().invitation.findFirstOrThrow({ where: { personId: id } })
    expect(row.tokenHash).toBe(createHash('sha256').update(tokenOf(invitation)).digest('base64url'))
    expect(JSON.stringify(row)).not.toContain(tokenOf(invitation))
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(72 * 3_600_000)
    expect(await findInvitation(tokenOf(invitation))).toEqual({
      purpose: 'invitation',
      firstAdmin: false,
      name: 'Ada',
      email: 'ada@desk.test',
    })
  })

  test('sets the passphrase once', async () => {
    const token = tokenOf((await invite(admin, 'ada@desk.test')).invitation)
    expect(must(await accept(token, { name: 'Ada Noor' }))).toEqual({ email: 'ada@desk.test' })
    expect(await isPassword(passphrase, await hashOf('ada@desk.test'))).toBe(true)
    expect(
      await db().person.findUnique({ where: { email: 'ada@desk.test' }, select: { name: true, role: true } }),
    ).toEqual({ name: 'Ada Noor', role: 'reviewer' })
    expect(
      await refusedWithoutTrace(() => acceptInvitation(null, { token, password: 'another passphrase' })),
    ).toEqual({ code: 'against-rule', rule: 'link-used' })
    expect(await findInvitation(token)).toBeNull()
  })

  test('is taken by one of those who use it in the same moment', async () => {
    const { id, invitation } = await invite(admin, 'ada@desk.test')
    const outcomes = await meanwhileLocked(id, 3, () => accept(tokenOf(invitation)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('is void after 72 hours, for somebody disabled, and when it never was', async () => {
    const { id, invitation } = await invite(admin, 'ada@desk.test')
    await db().invitation.updateMany({
      where: { personId: id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    expect(await refusedWithoutTrace(() => accept(tokenOf(invitation)))).toMatchObject({ rule: 'link-used' })
    await db().invitation.updateMany({
      where: { personId: id },
      data: { expiresAt: new Date(Date.now() + 60_000) },
    })
    must(await changePerson(admin, { personId: id, disabled: true }))
    expect(await refusedWithoutTrace(() => accept(tokenOf(invitation)))).toMatchObject({ rule: 'link-used' })
    expect(await refusedWithoutTrace(() => accept('never-was'))).toMatchObject({ rule: 'link-used' })
  })

  test('is not given twice for one address', async () => {
    await invite(admin, 'ada@desk.test')
    expect(
      await refusedWithoutTrace(() =>
        addPerson(admin, { email: 'ada@desk.test', name: 'Ada', role: 'admin' }),
      ),
    ).toEqual({ code: 'against-rule', rule: 'email-taken' })
  })

  test('is given by administrators only', async () => {
    for (const role of ['reader', 'reviewer', 'editor'] as const) {
      const person = await aPerson(role)
      expect(
        await refusedWithoutTrace(() =>
          addPerson(person, { email: 'x@desk.test', name: 'X', role: 'admin' }),
        ),
      ).toEqual({ code: 'not-allowed' })
      expect(
        await refusedWithoutTrace(() => changePerson(person, { personId: person.id, role: 'admin' })),
      ).toEqual({ code: 'not-allowed' })
      expect(refusalOf(await listPeople(person, { limit: 50 }))).toEqual({ code: 'not-allowed' })
    }
  })
})

describe('a link made anew', () => {
  test('is an invitation for who has no password, voids the one before, and lasts 72 hours', async () => {
    const { id, invitation } = await invite(admin, 'ada@desk.test')
    const again = must(await linkPerson(admin, { personId: id }))
    expect(again).toMatchObject({
      purpose: 'invitation',
      mail: 'not-set',
      link: expect.stringMatching(/^https:\/\/desk\.example\.org\/invitations\/[\w-]{43}$/),
    })
    expect(await findInvitation(tokenOf(invitation))).toBeNull()
    must(await accept(tokenOf(again.link)))
  })

  test('resets the password of who has one, within one hour', async () => {
    const ada = await signedUp('reviewer', 'Ada')
    const { link, purpose } = must(await linkPerson(admin, { personId: ada.id }))
    expect([purpose, link]).toEqual([
      'reset',
      expect.stringMatching(/^https:\/\/desk\.example\.org\/reset\/[\w-]{43}$/),
    ])
    const row = await db().invitation.findFirstOrThrow({ where: { personId: ada.id } })
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(3_600_000)
  })

  test('is made by administrators only, for nobody who is disabled or not there', async () => {
    const ada = await signedUp('editor', 'Ada')
    expect(await refusedWithoutTrace(() => linkPerson(ada, { personId: admin.id }))).toEqual({
      code: 'not-allowed',
    })
    must(await changePerson(admin, { personId: ada.id, disabled: true }))
    expect(await refusedWithoutTrace(() => linkPerson(admin, { personId: ada.id }))).toEqual({
      code: 'against-rule',
      rule: 'is-disabled',
    })
    expect(await refusedWithoutTrace(() => linkPerson(admin, { personId: 'nobody' }))).toEqual({
      code: 'not-there',
    })
  })
})
