import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { changePerson } from '@/lib/commands/people/change-people'
import { listPeople } from '@/lib/views/people/list-people'
import type { Actor } from '@/lib/domain/person'
import { must, refusedWithoutTrace } from '@/tests/support/desk'
import { serveMail } from '@/tests/support/mail-server'
import { accept, invite, onlyAnAdministrator, signedUp, tokenOf } from './signed-up'

let admin: Actor

beforeEach(async () => {
  admin = await onlyAnAdministrator()
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
    const { invitation, mail } = await invite(admin, 'ada@desk.test')
    expect(mail).toBe('sent')
    expect(server.letters.map(({ to }) => to)).toEqual([['ada@desk.test']])
    expect(server.letters[0]!.text).toContain(invitation)
    await server.stop()
  })

  test('that cannot be reached the person is added all the same, and the link is there', async () => {
    setMail('smtp://127.0.0.1:1')
    const { invitation, mail } = await invite(admin, 'ada@desk.test')
    expect(mail).toBe('failed')
    must(await accept(tokenOf(invitation)))
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
    for (const name of ['d', 'a', 'c', 'b']) await invite(admin, `${name}@list.test`)
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
