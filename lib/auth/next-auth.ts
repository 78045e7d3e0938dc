import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { countTry, forgetTries } from '@/lib/accounts/attempts'
import { isPassword } from '@/lib/accounts/passwords'
import { absoluteHours, endSession, openSession } from '@/lib/accounts/sessions'
import { db } from '@/lib/db/client'

const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith('https:') ?? false

/** The name of the session's cookie; on TLS it is bound to this host. */
export const cookieName = (): string => (isSecure() ? '__Host-tickmark.session' : 'tickmark.session')

/** The person with this e-mail address and password, as next-auth wants it; the same null for every kind of no. */
async function authorize(credentials: Partial<Record<'email' | 'password', unknown>> | undefined, address: string) {
  const { email: given, password } = credentials ?? {}
  if (typeof given !== 'string' || typeof password !== 'string' || given.length > 254 || password.length > 200) return null
  const email = given.trim().toLowerCase()
  if ((await countTry(email, address)) > 0) throw new Refused('too-many')
  const person = await db().person.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true } })
  const fits = await isPassword(password, person?.passwordHash ?? null)
  if (!person || !fits || person.disabledAt) return null
  await forgetTries(email, address)
  return { id: person.id, secret: await openSession(person.id) }
}

/** Next-auth tells the browser the words of whatever is thrown: so nothing but these is. */
class Refused extends Error {}

const quietly = (error: unknown): never => {
  throw error instanceof Refused ? error : new Refused('not-ready')
}

/** What next-auth is told: one provider, and a token that holds nothing but the secret of our own session row. */
export function authOptions(): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteHours * 3600 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: cookieName(), options: cookie } },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) => authorize(credentials, String(request.headers?.['x-forwarded-for'] ?? '').split(',').at(-1)!.trim()).catch(quietly),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { secret: (user as unknown as { secret: string }).secret } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') ? baseUrl + url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.secret === 'string') await endSession(token.secret)
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}
