import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aPerson } from '@/tests/support/desk'
import { anAccount, Browser, passphrase, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk

beforeAll(async () => {
  desk = await serveDesk()
})
afterAll(() => desk.stop())
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

describe('a session', () => {
  test('ends at once when its browser signs out, also for who has kept the cookie', async () => {
    const browser = await signedIn(desk, 'reader')
    const thief = new Browser(desk.url)
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
    expect(await status(thief)).toBe(200)
    await browser.signOut()
    expect([await status(browser), await status(thief)]).toEqual([401, 401])
  })

  test('in another browser goes on when one signs out, and ends when the passphrase changes', async () => {
    const here = await signedIn(desk, 'reader')
    const [there, third] = [new Browser(desk.url), new Browser(desk.url)]
    for (const browser of [there, third]) await browser.signIn(here.person.email)
    await third.signOut()
    expect([await status(here), await status(there)]).toEqual([200, 200])
    const changed = await here.ask('PUT', '/account/password', {
      current: passphrase,
      password: 'quite another passphrase',
    })
    expect([changed.status, changed.body]).toEqual([200, { changed: true }])
    expect([await status(here), await status(there)]).toEqual([200, 401])
    expect((await there.signIn(here.person.email)).status).toBe(401)
    expect((await there.signIn(here.person.email, 'quite another passphrase')).status).toBe(200)
  })

  test('goes on with the wrong present passphrase, which is told', async () => {
    const browser = await signedIn(desk, 'reader')
    const answer = await browser.ask('PUT', '/account/password', {
      current: 'wrong',
      password: 'quite another passphrase',
    })
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'against-rule', message: 'The present password is not right.' } },
    })
    for (let n = 0; n < 4; n++)
      await browser.ask('PUT', '/account/password', {
        current: 'wrong',
        password: 'quite another passphrase',
      })
    const late = await browser.ask('PUT', '/account/password', {
      current: passphrase,
      password: 'quite another passphrase',
    })
    expect(late).toMatchObject({ status: 429, body: { error: { code: 'too-many' } } })
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await status(browser)).toBe(200)
  })

  test('ends when the person gets another role, or grows old', async () => {
    const [one, two] = [await signedIn(desk, 'reader'), await signedIn(desk, 'reader')]
    const admin = await signedIn(desk, 'admin')
    expect((await admin.ask('PATCH', `/people/${one.person.id}`, { role: 'editor' })).status).toBe(200)
    expect(await status(one)).toBe(401)
    await db().session.updateMany({
      where: { personId: two.person.id },
      data: { lastSeenAt: new Date(Date.now() - 61 * 60_000) },
    })
    expect(await status(two)).toBe(401)
  })

  test('is told to nobody by name, not even to its own browser’s scripts', async () => {
    const browser = await signedIn(desk, 'reader')
    const session = await (await browser.send('/api/auth/session')).json()
    expect(Object.keys(session as object)).toEqual(['expires'])
  })

  test('is not opened by a cookie of somebody else’s making', async () => {
    const good = (await signedIn(desk, 'admin')).cookies.get('tickmark.session')!
    for (const cookie of [
      'x',
      'null',
      good.slice(0, -3),
      `${good}x`,
      good.split('.').with(3, 'AAAA').join('.'),
      Buffer.from('{"secret":"x"}').toString('base64url'),
    ]) {
      const browser = new Browser(desk.url)
      browser.cookies.set('tickmark.session', cookie)
      expect(await status(browser)).toBe(401)
    }
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

test('behind TLS the cookie is bound to the host, and pages ask for TLS for a year', async () => {
  const secure = await serveDesk({ NEXTAUTH_URL: 'https://desk.example.org' })
  try {
    const { email } = await anAccount('reader')
    const browser = new Browser(secure.url)
    expect((await browser.signIn(email, passphrase)).status).toBe(403)
    const line = (await browser.signIn(email, passphrase, { origin: 'https://desk.example.org' })).headers
      .getSetCookie()
      .find((each) => each.startsWith('__Host-tickmark.session='))
    expect(line).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/i)
    expect(await status(browser)).toBe(200)
    expect((await fetch(`${secure.url}/sign-in`)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    )
    expect((await browser.ask('PUT', '/drafts/x', { fields: {} })).status).toBe(403)
    expect(
      (await browser.ask('PUT', '/drafts/x', { fields: {} }, { origin: 'https://desk.example.org' })).status,
    ).toBe(200)
  } finally {
    await secure.stop()
  }
})
