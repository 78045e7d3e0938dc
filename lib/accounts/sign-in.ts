import 'server-only'
import { db } from '@/lib/db/client'
import { countCodeTry, countTry, forgetCodeTries, forgetTries } from './attempts'
import { isPassword } from './passwords'
import { takeCode } from './second-factor'
import { openSession } from './sessions'

/** From where somebody signs in: the address of the connection, and what the browser says it is. */
export type Whence = Readonly<{ address: string; userAgent: string }>

/** Somebody signed in: the session's secret, which is nowhere stored. */
export type SignedIn = Readonly<{ personId: string; secret: string }>

/** Why a sign-in did not succeed; `code-needed` and `wrong-code` are heard only by who has the right password. */
export type SignInRefusal = 'refused' | 'too-many' | 'code-needed' | 'wrong-code' | 'not-known-here'

type Given = Readonly<{ email: string; password: string; code?: string }>

/**
 * Signs in with e-mail address and password, and with a code where the person has a second factor. Whatever is wrong with address or
 * password is answered alike and after the same work.
 */
export async function signInWithPassword({ email, password, code }: Given, { address, userAgent }: Whence): Promise<SignedIn | SignInRefusal> {
  if ((await countTry(email, address)) > 0) return 'too-many'
  const person = await db().person.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true, totpSince: true } })
  const fits = await isPassword(password, person?.passwordHash ?? null)
  if (!person || !fits || person.disabledAt) return 'refused'
  if (person.totpSince) {
    if (!code) return 'code-needed'
    if ((await countCodeTry(email, address)) > 0) return 'too-many'
    if (!(await takeCode(db(), person.id, code, new Date()))) return 'wrong-code'
    await forgetCodeTries(email, address)
  }
  await forgetTries(email, address)
  return { personId: person.id, secret: await openSession(person.id, userAgent) }
}
