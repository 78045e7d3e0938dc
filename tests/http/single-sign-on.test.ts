import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/accounts/links'
import { db } from '@/lib/db/client'
import { aPerson } from '@/tests/support/desk'
import { anAccount, Browser, serveDesk, type HttpDesk } from '@/tests/support/http-desk'
import { oidcClient, serveOidc, type OidcAccount, type OidcServer } from '@/tests/support/oidc-server'
import { begin, walkBetween } from './walk-sign-on'

let oidc: OidcServer
let desk: HttpDesk

beforeAll(async () => {
  oidc = await serveOidc()
  desk = await serveDesk({
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
  })
  oidc.serve(`${desk.url}/api/auth/callback/oidc`)
})
afterAll(async () => {
  await desk.stop()
  await oidc.stop()
})
beforeEach(() => db().rateLimit.deleteMany())

const walk = (browser: Browser, from: URL) => walkBetween(browser, oidc.issuer, from)

/** Signs in as that account of the provider, and gives the browser and the place where it ends. */
async function signIn(account: OidcAccount, callbackUrl?: string) {
  oidc.now = account
  const browser = new Browser(desk.url)
  const places = await walk(browser, await begin(browser, callbackUrl))
  return { browser, end: places.at(-1)!, places, status: (await browser.ask('GET', '/articles')).status }
}
const subjectOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).oidcSubject
let subjects = 0
const aSubject = () => `subject-${++subjects}`

describe('single sign-on', () => {
  test('lets in who is known by a verified address, binds the account, and knows it again under another address', async () => {
    const person = await aPerson('reviewer')
    const sub = aSubject()
    const first = await signIn({ sub, email: person.email.toUpperCase(), email_verified: true }, '/?q=rents')
    expect([first.end.href, first.status]).toEqual([`${desk.url}/?q=rents`, 200])
    expect(await subjectOf(person.id)).toBe(`${oidc.issuer} ${sub}`)
    expect(await db().session.count({ where: { personId: person.id, endedAt: null } })).toBe(1)
    expect((await first.browser.ask('GET', '/account')).body).toMatchObject({
      id: person.id,
      hasPassword: false,
      hasSingleSignOn: true,
    })
    const again = await signIn({ sub, email: 'elsewhere@desk.test', email_verified: true })
    expect((await again.browser.ask('GET', '/account')).body).toMatchObject({ id: person.id })
  })

  test('voids the invitation that was still open, so that a mail in a drawer sets no password', async () => {
    const person = await aPerson('reviewer')
    const token = await makeLink(db(), person.id, 'invitation', new Date())
    const take = () =>
      new Browser(desk.url).ask('POST', `/invitations/${token}`, { password: 'three small words more' })
    await signIn({ sub: aSubject(), email: person.email, email_verified: false })
    expect(await db().invitation.count({ where: { personId: person.id, usedAt: null } })).toBe(1)
    await signIn({ sub: aSubject(), email: person.email, email_verified: true })
    const answer = await take()
    expect([answer.status, answer.body?.error?.message]).toEqual([
      409,
      'This link was used, or is too old; ask for a new one.',
    ])
    expect(
      await db().person.findUniqueOrThrow({ where: { id: person.id }, select: { passwordHash: true } }),
    ).toEqual({ passwordHash: null })
  })

  test('asks the provider with a state, a nonce and a challenge of its own', async () => {
    const { searchParams } = await begin(new Browser(desk.url))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: oidcClient.id,
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.any(String),
      state: expect.any(String),
      nonce: expect.any(String),
      scope: 'openid email profile',
      redirect_uri: `${desk.url}/api/auth/callback/oidc`,
    })
  })

  const notKnown = () => `${desk.url}/sign-in?error=not-known-here`

  test('clearly refuses who is not known to the desk, and makes no account', async () => {
    const people = await db().person.count()
    const { end, status, browser } = await signIn({
      sub: aSubject(),
      email: 'stranger@desk.test',
      email_verified: true,
    })
    expect([end.href, status, await db().person.count()]).toEqual([notKnown(), 401, people])
    expect(await (await browser.send('/sign-in?error=not-known-here')).text()).toContain(
      'nobody on this desk',
    )
  })

  test.for([
    ['an address that is not verified', { email_verified: false }],
    ['an address of which nothing is said', {}],
  ] as const)('refuses %s', async ([, facts]) => {
    const person = await aPerson('admin')
    const { end, status } = await signIn({ sub: aSubject(), email: person.email, ...facts })
    expect([end.href, status, await subjectOf(person.id)]).toEqual([notKnown(), 401, null])
  })

  test('refuses another account with the address of somebody who is bound already', async () => {
    const person = await aPerson('editor')
    await signIn({ sub: aSubject(), email: person.email, email_verified: true })
    const bound = await subjectOf(person.id)
    const { end, status } = await signIn({ sub: aSubject(), email: person.email, email_verified: true })
    expect([end.href, status, await subjectOf(person.id)]).toEqual([notKnown(), 401, bound])
  })

  test('refuses who is disabled, bound or not', async () => {
    const [bound, unbound] = [
      await anAccount('editor'),
      await anAccount('editor', { disabledAt: new Date() }),
    ]
    const sub = aSubject()
    await signIn({ sub, email: bound.email, email_verified: true })
    await db().person.update({ where: { id: bound.id }, data: { disabledAt: new Date() } })
    for (const account of [
      { sub, email: bound.email, email_verified: true },
      { sub: aSubject(), email: unbound.email, email_verified: true },
    ]) {
      const { end, status } = await signIn(account)
      expect([end.href, status]).toEqual([notKnown(), 401])
    }
  })

  test('is not finished by an answer that another browser asked for', async () => {
    const person = await aPerson('editor')
    const { places } = await signIn({ sub: aSubject(), email: person.email, email_verified: true })
    const answer = places.find(({ pathname }) => pathname === '/api/auth/callback/oidc')!
    const waiting = new Browser(desk.url)
    await begin(waiting)
    for (const browser of [new Browser(desk.url), waiting]) {
      expect((await walk(browser, answer)).at(-1)!.pathname).toBe('/sign-in')
      expect((await browser.ask('GET', '/articles')).status).toBe(401)
    }
  })

  test('leads to no other site', async () => {
    const person = await aPerson('editor')
    const sub = aSubject()
    for (const callbackUrl of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const { end } = await signIn({ sub, email: person.email, email_verified: true }, callbackUrl)
      expect(end.origin).toBe(desk.url)
    }
  })

  test('says so when the provider gives an error', async () => {
    const browser = new Browser(desk.url)
    const end = (await walk(browser, new URL(`${desk.url}/api/auth/callback/oidc?error=access_denied`))).at(
      -1,
    )!
    expect(end.pathname).toBe('/sign-in')
    expect(await (await browser.send(end.pathname + end.search)).text()).toContain(
      'Single sign-on did not work',
    )
  })

  test('is offered by a desk that is set up for it, and by no other', async () => {
    const plain = await serveDesk()
    const offered = async ({ url }: HttpDesk) =>
      (await (await fetch(`${url}/sign-in`)).text()).includes('Sign in with single sign-on')
    expect([await offered(desk), await offered(plain)]).toEqual([true, false])
    await plain.stop()
  })

  test('writes no address into the log', () => {
    expect(desk.log()).not.toMatch(/desk\.test|subject-/)
  })
})
