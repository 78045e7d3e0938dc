import 'server-only'
import { db } from '@/lib/db/client'
import { appendOnceAMinute } from '@/lib/db/desk/desk-log'
import { logBeside } from '@/lib/log/log'
import {
  countCodeTry,
  countKnownTry,
  countTry,
  countTryFrom,
  forgetCodeTries,
  forgetTries,
  forgiveTry,
} from './attempts'
import { knownDevice } from './devices'
import { voidLinks } from './links'
import { isPassword } from './passwords'
import { takeCode } from './second-factor'
import { openSession } from './sessions'

/** From where somebody signs in: the address of the connection, what the browser says it is, and the cookie by which it is known. */
export type Whence = Readonly<{ address: string; userAgent: string; devices?: string }>

/** Somebody signed in: the session's secret, which is nowhere stored. */
export type SignedIn = Readonly<{ personId: string; secret: string }>

/** Why a sign-in did not succeed; `code-needed` and `wrong-code` are heard only by who has the right password. */
export type SignInRefusal = 'refused' | 'too-many' | 'code-needed' | 'wrong-code' | 'not-known-here'

type Given = Readonly<{ email: string; password: string; code?: string }>

/**
 * Enters a sign-in that failed in the desk's history, without a word of the address that was tried. Nobody waits for it: how long the
 * answer takes must not tell whether there is such an account.
 */
function noteFailure(personId: string | undefined, reason: string | null): void {
  logBeside(
    'entry of a failed sign-in',
    appendOnceAMinute({
      actor: null,
      kind: 'sign-in-failed',
      subject: personId ?? 'unknown',
      reason,
      at: new Date(),
    }),
  )
}

/** Whether a try has to wait: on a browser that the account knows only for tries on it, else for those from its address and at the account. */
async function mustWait(email: string, address: string, device: string | null): Promise<boolean> {
  if (device !== null) return (await countKnownTry(email, device)) > 0
  return (await countTryFrom(address)) > 0 || (await countTry(email, address)) > 0
}

/**
 * Signs in with e-mail address and password, and with a code where the person has a second factor. Whatever is wrong with address or
 * password is answered alike and after the same work.
 */
export async function signInWithPassword(
  { email, password, code }: Given,
  { address, userAgent, devices = '' }: Whence,
): Promise<SignedIn | SignInRefusal> {
  const device = knownDevice(devices, email)
  if (await mustWait(email, address, device)) return 'too-many'
  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, totpSince: true },
  })
  const fits = await isPassword(password, person?.passwordHash ?? null, device !== null)
  if (!person || !fits || person.disabledAt) {
    noteFailure(person?.id, null)
    return 'refused'
  }
  if (person.totpSince) {
    if (!code) return 'code-needed'
    if ((await countCodeTry(email, address)) > 0) return 'too-many'
    if (!(await takeCode(db(), person.id, code, new Date()))) {
      noteFailure(person.id, 'wrong code')
      return 'wrong-code'
    }
    await forgetCodeTries(email, address)
  }
  await forgetTries(email, address)
  await forgiveTry(email, address, device)
  return { personId: person.id, secret: await openSession(person.id, userAgent) }
}

/** What an identity provider says of somebody. */
export type Identity = Readonly<{ issuer: string; subject: string; email?: string; emailVerified: boolean }>

/** Binds the person with this verified address, who is bound to nobody yet, to the provider's account; a link that was sent by mail is void from then on. */
async function bind({ email, emailVerified }: Identity, oidcSubject: string): Promise<void> {
  if (!email || !emailVerified) return
  await db().$transaction(async (tx) => {
    const [bound] = await tx.person.updateManyAndReturn({
      where: { email: email.trim().toLowerCase(), oidcSubject: null, disabledAt: null },
      data: { oidcSubject, version: { increment: 1 } },
      select: { id: true },
    })
    if (bound) await voidLinks(tx, bound.id, new Date())
  })
}

/**
 * Signs in whom an identity provider vouches for: known by the provider's account, or the first time by a verified e-mail address,
 * and bound to the account from then on. It makes no accounts; the provider has its own second factor.
 */
export async function signInWithIdentity(
  identity: Identity,
  { userAgent }: Whence,
): Promise<SignedIn | SignInRefusal> {
  const oidcSubject = `${identity.issuer} ${identity.subject}`
  const find = () =>
    db().person.findUnique({ where: { oidcSubject }, select: { id: true, disabledAt: true } })
  const person = (await find()) ?? (await bind(identity, oidcSubject).then(find))
  if (!person || person.disabledAt) return 'not-known-here'
  return { personId: person.id, secret: await openSession(person.id, userAgent) }
}
