import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { db } from '@/lib/db/client'
import { codeOf } from '@/tests/support/app-code'
import { anAccount, Browser, passphrase, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
beforeEach(() => db().rateLimit.deleteMany())
afterEach(() => db().desk.updateMany({ data: { demandsSecondFactor: false } }))

const status = async (browser: Browser): Promise<number> => (await browser.ask('GET', '/articles')).status

/** Sets a second factor up as a page does, and gives the app's secret and the recovery codes. */
async function setUp(browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body: started } = await browser.ask('POST', '/account/second-factor', { password: passphrase })
  const secret = String(started?.secret)
  const confirmed = await browser.ask('PUT', '/account/second-factor', { code: codeOf(secret) })
  expect(confirmed.status).toBe(200)
  return { secret, recoveryCodes: confirmed.body?.recoveryCodes as string[] }
}

describe('somebody with a second factor', () => {
  test('is asked for a code after the right password only, and then let in', async () => {
    const browser = await signedIn(desk, 'reviewer')
    const { person } = browser
    const { secret, recoveryCodes } = await setUp(browser)
    const plain = await anAccount('reviewer')
    const said = async (email: string, password: string, code?: string) => {
      const answer = await new Browser(desk.url).signIn(email, password, {}, code)
      return [answer.status, await answer.text()] as const
    }
    expect(await said(person.email, 'not the passphrase')).toEqual(
      await said(plain.email, 'not the passphrase'),
    )
    expect(await said(person.email, 'not the passphrase', codeOf(secret, 1))).toEqual(
      await said('nobody@desk.test', 'not the passphrase', '123456'),
    )
    expect(await said(person.email, passphrase)).toEqual([401, expect.stringContaining('error=code-needed')])
    await db().rateLimit.deleteMany()
    expect(await said(person.email, passphrase, '000000')).toEqual([
      401,
      expect.stringContaining('error=wrong-code'),
    ])
    const [next, again, code] = [new Browser(desk.url), new Browser(desk.url), codeOf(secret, 1)]
    expect((await next.signIn(person.email, passphrase, {}, code)).status).toBe(200)
    expect(await status(next)).toBe(200)
    expect((await again.signIn(person.email, passphrase, {}, code)).status).toBe(401)
    expect((await again.signIn(person.email, passphrase, {}, recoveryCodes[0])).status).toBe(200)
    expect(desk.log()).not.toContain(secret)
  })
})

describe('on a desk that demands a second factor', () => {
  test('an editor without one may do nothing but set it up, at once and with open pages', async () => {
    const [editor, reviewer, admin] = [
      await signedIn(desk, 'editor'),
      await signedIn(desk, 'reviewer'),
      await signedIn(desk, 'admin'),
    ]
    const { body: rules } = await admin.ask('GET', '/desk')
    expect(
      (await admin.ask('PATCH', '/desk', { version: rules?.version, demandsSecondFactor: true })).status,
    ).toBe(200)
    for (const { name, method, path, deed } of Object.values(endpoints)) {
      if (deed === null || deed === 'change-own-account') continue
      const answer = await editor.ask(
        method,
        path.replace(/\{\w+\}/g, 'x'),
        method === 'GET' ? undefined : {},
      )
      expect([name, answer.status, answer.body?.error?.code]).toEqual([name, 403, 'second-factor-first'])
    }
    for (const place of ['/', '/account', '/articles/new', '/articles/x']) {
      const page = await editor.send(place)
      expect([page.status, page.headers.get('location')], place).toEqual([
        307,
        expect.stringMatching(/^\/second-factor/),
      ])
    }
    expect((await editor.send('/second-factor')).status).toBe(200)
    expect([await status(reviewer), await status(admin)]).toEqual([200, 403])
    await setUp(editor)
    expect(await status(editor)).toBe(200)
    expect((await editor.send('/')).status).toBe(200)
  })
})

describe('a session of one’s own', () => {
  test('that is ended from another browser is over at once, its open streams too: before they beat', async () => {
    const here = await signedIn(desk, 'reader')
    const there = new Browser(desk.url)
    await there.signIn(here.person.email, passphrase, {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    const stream = await there.send('/api/v1/events')
    const { body } = await here.ask('GET', '/account/sessions')
    const items = body?.items as { id: string; device: string; isThis: boolean }[]
    expect(items.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Firefox on Linux', false],
      ['node', true],
    ])
    expect((await here.ask('DELETE', `/account/sessions/${items[0]!.id}`)).status).toBe(200)
    const words = await new Response(stream.body).text()
    expect(words).toContain('retry: ')
    expect(words).not.toContain('still here')
    expect([await status(here), await status(there)]).toEqual([200, 401])
  })
})
