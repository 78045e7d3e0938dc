import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { anAccount, Browser, passphrase, serveDesk, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk(/desk\.test|correct horse|passphrase/)

beforeEach(async () => {
  await db().rateLimit.deleteMany()
})

const status = async (browser: Browser): Promise<number> => (await browser.ask('GET', '/articles')).status

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
