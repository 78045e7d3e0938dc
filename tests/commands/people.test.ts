import { createHash } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/accounts/links'
import { hashPassword, isPassword } from '@/lib/accounts/passwords'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { acceptInvitation, findInvitation } from '@/lib/commands/accept-invitation'
import { changePassword } from '@/lib/commands/change-password'
import { addPerson, changePerson, listPeople, linkPerson } from '@/lib/commands/people'
import { db } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/person'
import { aPerson, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { serveMail } from '@/tests/support/mail-server'

let admin: Actor

const passphrase = 'correct horse battery'

let passwordHash: string

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://desk.example.org'
  passwordHash = await hashPassword(passphrase)
})

/** Somebody who can sign in. */
async function signedUp(role: Role, name: string = role): Promise<Actor> {
  const person = await aPerson(role, name)
  await db().person.update({ where: { id: person.id }, data: { passwordHash } })
  return person
}

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE "Person", "Session", "Invitation", "Draft", "rate_limit" CASCADE`
  admin = await signedUp('admin', 'Root')
})

const invite = async (email: string, role: Role = 'reviewer') =>
  must(await addPerson(admin, { email, name: 'Ada', role }))
const tokenOf = (invitation: string): string => invitation.split('/').at(-1)!
const accept = (token: string, more: { name?: string; email?: string } = {}) =>
  acceptInvitation(null, { token, password: passphrase, ...more })
const hashOf = async (email: string) =>
  (await db().person.findUniqueOrThrow({ where: { email } })).passwordHash

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
    const { id, invitation } = await invite('ada@desk.test')
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
    const token = tokenOf((await invite('ada@desk.test')).invitation)
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
    const { id, invitation } = await invite('ada@desk.test')
    const outcomes = await meanwhileLocked(id, 3, () => accept(tokenOf(invitation)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('is void after 72 hours, for somebody disabled, and when it never was', async () => {
    const { id, invitation } = await invite('ada@desk.test')
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
    await invite('ada@desk.test')
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
    const { id, invitation } = await invite('ada@desk.test')
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

describe('with a mail server', () => {
  const setMail = (url: string) => Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: 'desk@desk.test' })
  afterEach(() => {
    delete process.env.SMTP_URL
    delete process.env.MAIL_FROM
  })

  test('an invitation goes to the person, with the same link that the administrator sees', async () => {
    const server = await serveMail()
    setMail(server.url)
    const { invitation, mail } = await invite('ada@desk.test')
    expect(mail).toBe('sent')
    expect(server.letters.map(({ to }) => to)).toEqual([['ada@desk.test']])
    expect(server.letters[0]!.text).toContain(invitation)
    await server.stop()
  })

  test('that cannot be reached the person is added all the same, and the link is there', async () => {
    setMail('smtp://127.0.0.1:1')
    const { invitation, mail } = await invite('ada@desk.test')
    expect(mail).toBe('failed')
    must(await accept(tokenOf(invitation)))
  })
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

describe('a person', () => {
  test('who is disabled, or gets another role, is signed out everywhere at once', async () => {
    for (const change of [{ disabled: true }, { role: 'editor' as const }]) {
      const ada = await signedUp('reviewer', 'Ada')
      const sessions = [await openSession(ada.id), await openSession(ada.id)]
      expect(await findActor(sessions[0]!)).toMatchObject({ id: ada.id, role: 'reviewer' })
      must(await changePerson(admin, { personId: ada.id, ...change }))
      for (const session of sessions) expect(await findActor(session)).toBeNull()
    }
  })

  test('is signed out by a role that is given anew, and not by a change of nothing', async () => {
    const ada = await signedUp('reviewer', 'Ada')
    const session = await openSession(ada.id)
    must(await changePerson(admin, { personId: ada.id }))
    expect(await findActor(session)).toMatchObject({ id: ada.id })
    must(await changePerson(admin, { personId: ada.id, role: 'reviewer' }))
    expect(await findActor(session)).toBeNull()
  })

  test('who is enabled again can come back', async () => {
    const ada = await signedUp('reviewer', 'Ada')
    must(await changePerson(admin, { personId: ada.id, disabled: true }))
    expect(must(await changePerson(admin, { personId: ada.id, disabled: false }))).toMatchObject({
      disabled: false,
      role: 'reviewer',
      invited: false,
    })
    expect(await findActor(await openSession(ada.id))).toMatchObject({ id: ada.id })
  })

  test('that is not there cannot be changed', async () => {
    expect(
      await refusedWithoutTrace(() => changePerson(admin, { personId: 'nobody', disabled: true })),
    ).toEqual({ code: 'not-there' })
  })

  test('is listed by address, page by page', async () => {
    for (const name of ['d', 'a', 'c', 'b']) await invite(`${name}@list.test`)
    const found: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = must(await listPeople(admin, { limit: 2, cursor }))
      found.push(...page.items.map(({ email }) => email))
      if (page.next === null) break
      cursor = page.next
    }
    expect(found.filter((email) => email.endsWith('list.test'))).toEqual([
      'a@list.test',
      'b@list.test',
      'c@list.test',
      'd@list.test',
    ])
    expect(new Set(found).size).toBe(found.length)
    expect(JSON.stringify(must(await listPeople(admin, { limit: 50 })))).not.toMatch(/passwordHash|argon2/)
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

describe('a passphrase', () => {
  const session = async (person: Actor) => openSession(person.id)

  test('is changed by who knows the present one, and ends all other sessions', async () => {
    const [here, there] = [await session(admin), await session(admin)]
    expect(
      must(await changePassword(admin, { current: passphrase, password: 'a new one, also long' }, here)),
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
        changePassword(admin, { current: 'wrong', password: 'a new one, also long' }, here),
      ),
    )
    expect(tries.map((outcome) => refusalOf(outcome).code).sort()).toEqual([
      ...Array(5).fill('against-rule'),
      ...Array(3).fill('too-many'),
    ])
    expect(
      refusalOf(await changePassword(admin, { current: passphrase, password: 'a new one, also long' }, here)),
    ).toMatchObject({ code: 'too-many', retryAfterSeconds: expect.any(Number) })
    expect(await hashOf(admin.email)).toBe(before)
  })

  test('is kept as Argon2id with 64 MiB and three passes, each with its own salt', async () => {
    const [one, two] = [passwordHash, await hashPassword(passphrase)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(one).not.toBe(two)
  })

  test('is the same however its letters were composed', async () => {
    const token = tokenOf((await invite('ada@desk.test')).invitation)
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
