import 'server-only'
import type { z } from 'zod'
import { mayAskForReset } from '@/lib/accounts/attempts'
import { linkHours, makeLink } from '@/lib/accounts/links'
import type { requestResetInput } from '@/lib/api/account/input'
import { db } from '@/lib/db/client'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { resetLetter } from '@/lib/mail/account-letters'
import { deskLink } from '@/lib/mail/desk-link'
import { isMailSet, sendLater, type Mail } from '@/lib/mail/mail'

/** The letter with a new link for who has a password and is not disabled; null for everybody else. */
async function letterFor(email: string): Promise<Mail | null> {
  const person = await db().person.findFirst({
    where: { email, disabledAt: null, passwordHash: { not: null } },
    select: { id: true, name: true },
  })
  if (!person) return null
  const token = await db().$transaction((tx) => makeLink(tx, person.id, 'reset', new Date()))
  return resetLetter({
    to: email,
    name: person.name,
    link: deskLink(`/reset/${token}`),
    hours: linkHours.reset,
  })
}

/**
 * Mails a link to set a new password. Whether there is an account shows neither in the answer nor in its time: looking it up and
 * sending come after the answer. More than a few letters in a quarter of an hour are not sent.
 */
export async function requestReset(
  _: unknown,
  { email }: z.output<typeof requestResetInput>,
): Promise<Outcome<{ asked: true }>> {
  if (!isMailSet()) return refuse({ code: 'against-rule', rule: 'no-mail' })
  if (await mayAskForReset(email)) sendLater(() => letterFor(email))
  return done({ asked: true })
}
