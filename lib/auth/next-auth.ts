import 'server-only'
import type { NextAuthOptions, User } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { rememberDevice } from '@/lib/accounts/devices'
import { TooBusy } from '@/lib/accounts/passwords'
import { absoluteHours, endSessionOf } from '@/lib/accounts/sessions'
import {
  signInWithIdentity,
  signInWithPassword,
  type SignedIn,
  type SignInRefusal,
  type Whence,
} from '@/lib/accounts/sign-in'
import { logMended, logTroubleOnce } from '@/lib/log/log'
import { findDeskSecret, isOverTls } from '@/lib/settings/running'
import { identityOf, isSingleSignOnSet, singleSignOn } from './single-sign-on'

/** The name of the session's cookie; on TLS it is bound to this host. */
export const cookieName = (): string => (isOverTls() ? '__Host-tickmark.session' : 'tickmark.session')

/** The name of the cookie by which a browser is known as one on which somebody has signed in. */
export const deviceCookieName = (): string => (isOverTls() ? '__Secure-tickmark.device' : 'tickmark.device')

const halfYear = 180 * 24 * 3600

/** The line that sets that cookie; it goes nowhere but to where people sign in. */
export const deviceCookie = (devices: string): string =>
  `${deviceCookieName()}=${devices}; Path=/api/auth; Max-Age=${halfYear}; HttpOnly; SameSite=Lax${isOverTls() ? '; Secure' : ''}`

type Credentials = Partial<Record<'email' | 'password' | 'code', unknown>> | undefined

/** Signs in with what a form sent, which may be anything. */
async function signInWith(credentials: Credentials, whence: Whence): Promise<SignedIn | SignInRefusal> {
  const { email, password, code } = credentials ?? {}
  if (
    typeof email !== 'string' ||
    typeof password !== 'string' ||
    email.length > 254 ||
    password.length > 200
  )
    return 'refused'
  if (/\u0000/.test(email) || !email.isWellFormed()) return 'refused' // no such address can be stored
  return signInWithPassword(
    {
      email: email.trim().toLowerCase(),
      password,
      code: typeof code === 'string' && code.length <= 40 ? code : undefined,
    },
    whence,
  )
}

/** What the door that asked for a sign-in is told beside: that it could not be tried, or by which cookie the browser is known from then on. */
export type Aside = { retryAfterSeconds?: number; devices?: string }

const soon = 5

/** Next-auth tells the browser the words of whatever is thrown: so nothing but these is. */
class Refused extends Error {}

/** A sign-in that failed for no fault of its own is logged, once and without a word of it, and tried again later; so is one that had to give way, which is no failure. */
async function tried<T>(signingIn: Promise<T>): Promise<T | 'not-ready'> {
  try {
    const outcome = await signingIn
    logMended('sign-in')
    return outcome
  } catch (error) {
    if (!(error instanceof TooBusy)) logTroubleOnce('sign-in', error)
    return 'not-ready'
  }
}

/** What came of a sign-in, as next-auth wants it: the same null for every kind of no that says nothing. */
async function authorize(credentials: Credentials, whence: Whence, aside: Aside) {
  const outcome = await tried(signInWith(credentials, whence))
  if (outcome === 'not-ready') aside.retryAfterSeconds = soon
  if (outcome === 'refused') return null
  if (typeof outcome === 'string') throw new Refused(outcome)
  aside.devices = rememberDevice(whence.devices ?? '', String(credentials?.email).trim().toLowerCase())
  return { id: outcome.personId, secret: outcome.secret }
}

/** From where a request comes: the address that the nearest proxy saw, and what the browser says it is. */
export const whenceOf = (headers: { get(name: string): string | null }): Whence => ({
  address: (headers.get('x-forwarded-for') ?? '').split(',').at(-1)!.trim(),
  userAgent: headers.get('user-agent') ?? '',
})

/** What next-auth has complained of since the start. */
const troubles = new Set<string>()

/** Lets in whom the identity provider vouches for, by laying the session's secret on next-auth's user; else the path of the refusal. */
async function admit(user: object, profile: unknown, whence: Whence): Promise<true | string> {
  const outcome = await tried(signInWithIdentity(identityOf(profile), whence))
  if (typeof outcome === 'string') return `/sign-in?error=${outcome}`
  Object.assign(user, { secret: outcome.secret })
  for (const what of troubles) logMended(what)
  return true
}

/**
 * What next-auth says went wrong, by its code alone: what it hands over beside that can hold a password, a token or an address. A cookie
 * that is no session is no trouble of ours; and whoever comes back from the identity provider with something else than it gave can do so
 * without end, so that is entered once, until somebody gets in by it.
 */
function logNextAuth(code: string): void {
  if (code === 'JWT_SESSION_ERROR') return
  const what = `next-auth ${code}`
  troubles.add(what)
  logTroubleOnce(what, null, { code })
}

/** What next-auth is told for one request: its providers, and a token that holds nothing but the secret of our own session row. */
export function authOptions(whence: Whence, aside: Aside): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls() } as const
  return {
    secret: findDeskSecret(),
    session: { strategy: 'jwt', maxAge: absoluteHours * 3600 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: cookieName(), options: cookie } },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: {} },
        authorize: (credentials) => authorize(credentials, whence, aside),
      }),
      ...(isSingleSignOnSet() ? [singleSignOn()] : []),
    ],
    callbacks: {
      signIn: ({ user, account, profile }) =>
        account?.provider === 'oidc' ? admit(user, profile, whence) : true,
      jwt: ({ token, user }: { token: JWT; user?: User }) =>
        user ? { secret: (user as unknown as { secret: string }).secret } : token,
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        URL.parse(url, baseUrl)?.origin === new URL(baseUrl).origin ? new URL(url, baseUrl).href : baseUrl,
    },
    events: {
      signOut: async ({ token }: { token?: JWT }) => {
        if (typeof token?.secret === 'string') await endSessionOf(token.secret)
      },
    },
    logger: { error: logNextAuth, warn: () => undefined, debug: () => undefined },
  }
}
