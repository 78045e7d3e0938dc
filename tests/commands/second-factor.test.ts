import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { readAccount } from '@/lib/views/account/read-account'
import {
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  takeSecondFactor,
} from '@/lib/commands/account/second-factor'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { codeOf } from '@/tests/support/app-code'
import { aPerson, must, refusalOf, refusedWithoutTrace } from '@/tests/support/desk'
import { withSecondFactor } from '@/tests/support/second-factor'
import { passphrase, signedUp } from './signed-up'

const whence = {
  address: '198.51.100.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
let ada: Actor

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'the secret of this desk'
  process.env.NEXTAUTH_URL = 'https://desk.example.org'
})
beforeEach(async () => {
  await db().rateLimit.deleteMany()
  ada = await signedUp('editor', 'Ada')
})

const rowOf = (id: string) => db().person.findUniqueOrThrow({ where: { id } })
const signIn = (code?: string, password = passphrase) =>
  signInWithPassword({ email: ada.email, password, code }, whence)
const wrongCode = { code: 'against-rule', rule: 'wrong-code' }

describe('a second factor', () => {
  test('is on once a code of the app has come back; its secret is sealed and its recovery codes are hashes', async () => {
    const { secret, uri } = must(await startSecondFactor(ada, { password: passphrase }))
    expect(uri).toBe(
      `otpauth://totp/Tickmark%20desk.example.org:${encodeURIComponent(ada.email)}?secret=${secret}&issuer=Tickmark%20desk.example.org`,
    )
    expect(await signIn()).toMatchObject({ personId: ada.id })
    expect(refusalOf(await confirmSecondFactor(ada, { code: '000000' }))).toEqual(wrongCode)
    const { recoveryCodes } = must(await confirmSecondFactor(ada, { code: codeOf(secret) }))
    expect(recoveryCodes).toHaveLength(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
    const stored = JSON.stringify([await rowOf(ada.id), await db().recoveryCode.findMany()])
    expect(stored).not.toContain(secret)
    for (const code of recoveryCodes) expect(stored).not.toContain(code)
    expect(must(await readAccount(ada)).secondFactor).toEqual({
      since: expect.any(String),
      recoveryCodesLeft: 10,
    })
    expect(refusalOf(await startSecondFactor(ada, { password: passphrase }))).toEqual({
      code: 'against-rule',
      rule: 'has-second-factor',
    })
  })

  test('is begun for the password and for nothing else, and tries are counted', async () => {
    const heard: unknown[] = []
    for (let n = 0; n < 7; n++) heard.push(refusalOf(await startSecondFactor(ada, { password: 'wrong' })))
    expect(heard[0]).toEqual({ code: 'against-rule', rule: 'wrong-password' })
    expect(heard.at(-1)).toMatchObject({ code: 'too-many' })
    expect((await rowOf(ada.id)).totpSecret).toBeNull()
    const onlySingleSignOn = await aPerson('editor')
    expect(refusalOf(await startSecondFactor(onlySingleSignOn, { password: passphrase }))).toEqual({
      code: 'against-rule',
      rule: 'wrong-password',
    })
  })

  test('is asked for at sign-in by the right password only, and each code is taken once', async () => {
    const { secret } = await withSecondFactor(ada)
    expect(await signIn(undefined, 'wrong')).toBe('refused')
    expect(await signIn(codeOf(secret), 'wrong')).toBe('refused')
    expect(await signIn()).toBe('code-needed')
    expect(await signIn('000000')).toBe('wrong-code')
    const code = codeOf(secret)
    expect(await signIn(` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ personId: ada.id })
    expect(await signIn(code)).toBe('wrong-code')
    expect(await signIn(codeOf(secret, 1))).toMatchObject({ personId: ada.id })
  })

  test('lets in one of two who send its code in the same moment', async () => {
    const { secret } = await withSecondFactor(ada)
    const code = codeOf(secret)
    const outcomes = await Promise.all([signIn(code), signIn(code), signIn(code)])
    expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toHaveLength(1)
  })

  test('is stood in for by each recovery code once, in any case and spacing', async () => {
    const {
      recoveryCodes: [first = '', second = ''],
    } = await withSecondFactor(ada)
    expect(await signIn(first.toLowerCase().replaceAll('-', ' '))).toMatchObject({ personId: ada.id })
    expect(await signIn(first)).toBe('wrong-code')
    expect(must(await readAccount(ada)).secondFactor?.recoveryCodesLeft).toBe(9)
    expect(await signIn(second)).toMatchObject({ personId: ada.id })
  })

  test('cannot be guessed: ten codes an hour from all strange places, and the known place stays open', async () => {
    const { secret } = await withSecondFactor(ada)
    expect(await signIn(codeOf(secret))).toMatchObject({ personId: ada.id })
    const heard: unknown[] = []
    for (let n = 0; n < 12; n++)
      heard.push(
        await signInWithPassword(
          { email: ada.email, password: passphrase, code: '000000' },
          { ...whence, address: `203.0.113.${n}` },
        ),
      )
    expect(heard).toEqual([...Array(10).fill('wrong-code'), 'too-many', 'too-many'])
    expect(await signIn(codeOf(secret, 1))).toMatchObject({ personId: ada.id })
  })

  test('whose secret cannot be opened any more lets nobody in by a code, but by a recovery code', async () => {
    const {
      secret,
      recoveryCodes: [first = ''],
    } = await withSecondFactor(ada)
    process.env.NEXTAUTH_SECRET = 'a new secret of this desk'
    expect(await signIn(codeOf(secret))).toBe('wrong-code')
    expect(await signIn(first)).toMatchObject({ personId: ada.id })
    process.env.NEXTAUTH_SECRET = 'the secret of this desk'
  })

  test('is turned off for the password and a code, and for nothing less', async () => {
    const { secret } = await withSecondFactor(ada)
    expect(refusalOf(await endSecondFactor(ada, { password: 'wrong', code: codeOf(secret) }))).toEqual({
      code: 'against-rule',
      rule: 'wrong-password',
    })
    expect(refusalOf(await endSecondFactor(ada, { password: passphrase, code: '000000' }))).toEqual(wrongCode)
    must(await endSecondFactor(ada, { password: passphrase, code: codeOf(secret) }))
    expect(await rowOf(ada.id)).toMatchObject({ totpSecret: null, totpSince: null, totpLastStep: null })
    expect(await db().recoveryCode.count({ where: { personId: ada.id } })).toBe(0)
    expect(await signIn()).toMatchObject({ personId: ada.id })
  })

  test('gives new recovery codes for a code of the app, and the old ones are void', async () => {
    const {
      secret,
      recoveryCodes: [old = ''],
    } = await withSecondFactor(ada)
    expect(refusalOf(await renewRecoveryCodes(ada, { code: old }))).toEqual(wrongCode)
    const {
      recoveryCodes: [fresh = ''],
    } = must(await renewRecoveryCodes(ada, { code: codeOf(secret) }))
    expect(await signIn(old)).toBe('wrong-code')
    expect(await signIn(fresh)).toMatchObject({ personId: ada.id })
  })

  test('is taken off who lost it by an administrator only, and ends that person’s sessions', async () => {
    await withSecondFactor(ada)
    const [admin, editor] = [await aPerson('admin'), await aPerson('editor')]
    const session = await openSession(ada.id)
    expect(await refusedWithoutTrace(() => takeSecondFactor(editor, { personId: ada.id }))).toEqual({
      code: 'not-allowed',
    })
    must(await takeSecondFactor(admin, { personId: ada.id }))
    expect(await findActor(session)).toBeNull()
    expect(await signIn()).toMatchObject({ personId: ada.id })
    expect(await refusedWithoutTrace(() => takeSecondFactor(admin, { personId: ada.id }))).toEqual({
      code: 'against-rule',
      rule: 'no-second-factor',
    })
    expect(await refusedWithoutTrace(() => takeSecondFactor(admin, { personId: 'nobody' }))).toEqual({
      code: 'not-there',
    })
    const kinds = await db().deskActivity.findMany({
      where: { subject: ada.id, kind: { startsWith: 'second-factor' } },
      select: { kind: true, actorId: true },
      orderBy: { seq: 'asc' },
    })
    expect(kinds).toEqual([
      { kind: 'second-factor-on', actorId: ada.id },
      { kind: 'second-factor-off', actorId: admin.id },
    ])
  })
})
