import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aPerson } from '@/tests/support/desk'
import { anAccount, Browser, passphrase, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()

beforeEach(async () => {
  await db().rateLimit.deleteMany()
})

const status = async (browser: Browser): Promise<number> => (await browser.ask('GET', '/articles')).status
const heard = async (answer: Response) => [answer.status, await answer.text()]
const from = (address: string) => ({ 'x-forwarded-for': address })

describe('signing in', () => {
  test('with the right words opens the desk, whatever the case of the address', async () => {
    const { email } = await anAccount('reader')
    const browser = new Browser(desk.url)
    expect(await status(browser)).toBe(401)
    expect((await browser.signIn(` ${email.toUpperCase()} `)).status).toBe(200)
    expect(await status(browser)).toBe(200)
  })

  test('keeps the session in a cookie that no script and no other site gets', async () => {
    const { email } = await anAccount('reader')
    const lines = (await new Browser(desk.url).signIn(email)).headers.getSetCookie()
    const line = lines.find((each) => each.startsWith('tickmark.session='))
    expect(line).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax$/i)
    expect(line).not.toMatch(/Domain=/i)
  })

  test('with anything wrong is answered alike', async () => {
    const [known, disabled, invited] = [
      await anAccount('reader'),
      await anAccount('reader', { disabledAt: new Date() }),
      await aPerson('reader'),
    ]
    const wrong = await heard(await new Browser(desk.url).signIn(known.email, 'not the passphrase'))
    expect(wrong[0]).toBe(401)
    expect(wrong[1]).not.toMatch(/desk\.test/)
    const tries: [string, string][] = [
      ['nobody@desk.test', passphrase],
      [disabled.email, passphrase],
      [invited.email, passphrase],
      [invited.email, ''],
      ['', ''],
      ['x'.repeat(300), 'x'],
      [known.email, 'x'.repeat(5000)],
      ["' OR 1=1 --", 'x'],
    ]
    for (const [email, words] of tries)
      expect(await heard(await new Browser(desk.url).signIn(email, words)), email).toEqual(wrong)
  })

  test('with what is no text at all is refused without a word of the inside', async () => {
    const browser = new Browser(desk.url)
    const { csrfToken } = (await (await browser.send('/api/auth/csrf')).json()) as { csrfToken: string }
    for (const words of [
      { email: { a: 1 }, password: ['x'] },
      { email: 5, password: null },
      { email: 'a\0@desk.test', password: 'x' },
    ]) {
      const answer = await browser.send('/api/auth/callback/credentials', {
        method: 'POST',
        body: { csrfToken, json: 'true', ...words },
      })
      expect(answer.status).toBe(401)
      expect(await answer.text()).not.toMatch(/prisma|TypeError|not a function|invocation|byte/i)
    }
  })

  test('is not done for another site: it needs the token of this one', async () => {
    const { email } = await anAccount('reader')
    const browser = new Browser(desk.url)
    const form = new URLSearchParams({ csrfToken: 'made-up', email, password: passphrase, json: 'true' })
    await browser.send('/api/auth/callback/credentials', {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(await status(browser)).toBe(401)
  })

  test('leads to no other site', async () => {
    const { email } = await anAccount('reader')
    const browser = new Browser(desk.url)
    const { csrfToken } = (await (await browser.send('/api/auth/csrf')).json()) as { csrfToken: string }
    for (const callbackUrl of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const form = new URLSearchParams({ csrfToken, email, password: passphrase, json: 'true', callbackUrl })
      const answer = await browser.send('/api/auth/callback/credentials', {
        method: 'POST',
        body: form.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      const { url } = (await answer.json()) as { url: string }
      expect(new URL(url, desk.url).origin).toBe(desk.url)
    }
  })
})

describe('after five failures in a minute', () => {
  test('even the right words have to wait, and the answer says no more than that', async () => {
    const { email } = await anAccount('reader')
    for (let n = 0; n < 5; n++) expect((await new Browser(desk.url).signIn(email, 'wrong')).status).toBe(401)
    const browser = new Browser(desk.url)
    expect(await heard(await browser.signIn(email))).toEqual([401, expect.stringContaining('too-many')])
    expect(await status(browser)).toBe(401)
    const unknown = 'nobody@desk.test'
    for (let n = 0; n < 5; n++) await browser.signIn(unknown, 'wrong')
    expect(await heard(await browser.signIn(unknown))).toEqual([401, expect.stringContaining('too-many')])
  })

  test('made at once, the sixth is not tried either', async () => {
    const { email } = await anAccount('reader')
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => (await new Browser(desk.url).signIn(email, 'wrong')).text()),
    )
    expect(answers.filter((text) => text.includes('too-many'))).toHaveLength(7)
  })

  test('somebody at another address still gets in', async () => {
    const { email } = await anAccount('reader')
    for (let n = 0; n < 6; n++) await new Browser(desk.url).signIn(email, 'wrong', from('203.0.113.9'))
    const browser = new Browser(desk.url)
    expect((await browser.signIn(email, passphrase, from('203.0.113.10'))).status).toBe(200)
    expect(await status(browser)).toBe(200)
  })

  test('nothing of who tried is written down in words', async () => {
    const { email } = await anAccount('reader')
    await new Browser(desk.url).signIn(email, 'wrong', from('203.0.113.9'))
    const rows = JSON.stringify(await db().rateLimit.findMany())
    expect(rows).not.toMatch(/203\.0\.113|desk\.test/)
    expect(rows).not.toContain(email)
  })
})

test('a link for a forgotten password is asked for without a sign-in, and refused alike on a desk without mail', async () => {
  const { email } = await anAccount('reader')
  const asked = await Promise.all(
    [email, 'nobody@desk.test'].map((one) =>
      new Browser(desk.url).ask('POST', '/account/reset', { email: one }),
    ),
  )
  for (const answer of asked)
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { message: 'This desk sends no mail; ask an administrator for a link.' } },
    })
  expect(asked[0]!.text).toBe(asked[1]!.text)
  expect(
    (await new Browser(desk.url).ask('POST', '/account/reset', { email }, { origin: 'https://evil.example' }))
      .status,
  ).toBe(403)
})

describe('somebody new', () => {
  test('is invited, sets a passphrase once, and signs in', async () => {
    const admin = await signedIn(desk, 'admin')
    const made = await admin.ask('POST', '/people', { email: 'New@desk.test', name: 'New', role: 'reviewer' })
    expect(made.status).toBe(201)
    const link = new URL(String(made.body?.invitation))
    expect(link.origin).toBe(desk.url)
    const browser = new Browser(desk.url)
    const place = link.pathname
    expect(await browser.ask('POST', place, { password: 'short' })).toMatchObject({
      status: 400,
      body: { error: { fields: { password: 'A password has at least 12 characters.' } } },
    })
    expect(await browser.ask('POST', place, { password: passphrase })).toMatchObject({
      status: 200,
      body: { email: 'new@desk.test' },
    })
    expect(await browser.ask('POST', place, { password: passphrase })).toMatchObject({
      status: 409,
      body: { error: { message: 'This link was used, or is too old; ask for a new one.' } },
    })
    expect((await browser.signIn('new@desk.test')).status).toBe(200)
    expect(await status(browser)).toBe(200)
    expect(
      await admin.ask('POST', '/people', { email: 'new@desk.test', name: 'New', role: 'reviewer' }),
    ).toMatchObject({ status: 409 })
  })
})

test('the desk writes no passphrase and no address into its log', () => {
  expect(desk.log()).not.toMatch(/desk\.test|correct horse|passphrase/)
})
