import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { makeLink } from '@/lib/accounts/links'
import { hashPassword, isPassword } from '@/lib/accounts/passwords'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import { findInvitation } from '@/lib/views/account/find-invitation'
import { changePassword } from '@/lib/commands/account/change-password'
import { requestReset } from '@/lib/commands/account/request-reset'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must, refusedWithoutTrace } from '@/tests/support/desk'
import { serveMail, type MailServer } from '@/tests/support/mail-server'

let server: MailServer
let ada: Actor
let passwordHash: string
const old = 'correct horse battery'
const fresh = 'window on the quay'

beforeAll(async () => {
  server = await serveMail()
  passwordHash = await hashPassword(old)
  Object.assign(process.env, {
    NEXTAUTH_URL: 'https://desk.example.org',
    SMTP_URL: server.url,
    MAIL_FROM: 'desk@desk.test',
  })
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.letters.length = 0
  await db().rateLimit.deleteMany()
  ada = await aPerson('reviewer', 'Ada')
  await db().person.update({ where: { id: ada.id }, data: { passwordHash } })
})

const mine = () => server.letters.filter(({ to }) => to.includes(ada.email))

async function letters(count: number) {
  for (let left = 200; left > 0 && mine().length < count; left--) await wait(20)
  return mine()
}
const linkIn = (text: string): string =>
  /https:\/\/desk\.example\.org\/reset\/([\w-]{43})/.exec(text)?.[1] ?? ''
const reset = (token: string, password = fresh) => acceptInvitation(null, { token, password })

describe('a forgotten password', () => {
  test('is reset by a link that goes by mail, once, and all sessions end', async () => {
    const session = await openSession(ada.id)
    expect(must(await requestReset(null, { email: ada.email }))).toEqual({ asked: true })
    const [letter] = await letters(1)
    expect(letter?.to).toEqual([ada.email])
    const token = linkIn(letter!.text)
    expect(await findInvitation(token)).toMatchObject({ purpose: 'reset', email: ada.email })
    expect(await findActor(session)).not.toBeNull()
    must(await reset(token))
    expect(await findActor(session)).toBeNull()
    const { passwordHash: now } = await db().person.findUniqueOrThrow({ where: { id: ada.id } })
    expect([await isPassword(fresh, now), await isPassword(old, now)]).toEqual([true, false])
    expect(await refusedWithoutTrace(() => reset(token, 'another window entirely'))).toEqual({
      code: 'against-rule',
      rule: 'link-used',
    })
  })

  test('is answered alike for who is not here, is disabled, or has no password yet, and they get no letter', async () => {
    const [disabled, invited] = [await aPerson('reader'), await aPerson('reader')]
    await db().person.update({ where: { id: disabled.id }, data: { passwordHash, disabledAt: new Date() } })
    for (const email of ['nobody@desk.test', disabled.email, invited.email])
      expect(must(await requestReset(null, { email }))).toEqual({ asked: true })
    await requestReset(null, { email: ada.email })
    expect(await letters(1)).toHaveLength(1)
    expect(server.letters.flatMap(({ to }) => to)).not.toContain('nobody@desk.test')
    expect(await db().invitation.count({ where: { personId: { in: [disabled.id, invited.id] } } })).toBe(0)
  })

  test('is answered before a letter is written, whoever asks: no answer waits for a mail server that says nothing', async () => {
    process.env.SMTP_URL = 'smtp://192.0.2.1:25'
    const first = await Promise.race([
      Promise.all(['nobody@desk.test', ada.email].map((email) => requestReset(null, { email }))),
      wait(4_000, 'the patience with a mail server'),
    ])
    process.env.SMTP_URL = server.url
    expect(first).toEqual([
      { ok: true, value: { asked: true } },
      { ok: true, value: { asked: true } },
    ])
  })

  test('fills nobody’s letter box: three letters in a quarter of an hour', async () => {
    for (let n = 0; n < 5; n++)
      expect(must(await requestReset(null, { email: ada.email }))).toEqual({ asked: true })
    await letters(3)
    await wait(200)
    expect(mine()).toHaveLength(3)
  })

  test('cannot be reset by mail on a desk without mail, whoever asks', async () => {
    delete process.env.SMTP_URL
    for (const email of ['nobody@desk.test', ada.email])
      expect(await refusedWithoutTrace(() => requestReset(null, { email }))).toEqual({
        code: 'against-rule',
        rule: 'no-mail',
      })
    process.env.SMTP_URL = server.url
  })

  test('has no use for its link after an hour, after the password was changed, or for who is disabled since', async () => {
    const late = await makeLink(db(), ada.id, 'reset', new Date(Date.now() - 3_601_000))
    expect(await refusedWithoutTrace(() => reset(late))).toMatchObject({ rule: 'link-used' })
    const overtaken = await makeLink(db(), ada.id, 'reset', new Date())
    must(await changePassword(ada, { current: old, password: fresh }))
    expect(await refusedWithoutTrace(() => reset(overtaken))).toMatchObject({ rule: 'link-used' })
    const shut = await makeLink(db(), ada.id, 'reset', new Date())
    await db().person.update({ where: { id: ada.id }, data: { disabledAt: new Date() } })
    expect(await refusedWithoutTrace(() => reset(shut))).toMatchObject({ rule: 'link-used' })
  })
})

describe('a password that is easy to guess', () => {
  test('is refused beside its field, by invitation, reset and change', async () => {
    const token = await makeLink(db(), ada.id, 'reset', new Date())
    const invalid = { code: 'invalid', fields: { password: expect.stringContaining('easy to guess') } }
    expect(await refusedWithoutTrace(() => reset(token, 'Password12345!'))).toMatchObject(invalid)
    expect(
      await refusedWithoutTrace(() => changePassword(ada, { current: old, password: 'qwertyqwerty' })),
    ).toMatchObject(invalid)
    must(await reset(token))
  })
})
