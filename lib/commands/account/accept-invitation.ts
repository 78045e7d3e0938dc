import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isCommonPassword } from '@/lib/accounts/common-passwords'
import { voidLinks } from '@/lib/accounts/links'
import { hashPassword } from '@/lib/accounts/passwords'
import { endSessionsOf } from '@/lib/accounts/sessions'
import { keepToldOnce } from '@/lib/accounts/told-once'
import type { acceptInvitationInput } from '@/lib/api/account/input'
import { commonPassword } from '@/lib/api/sentences'
import { change } from '@/lib/db/change'
import type { Db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { findInvitation, findOpen } from '@/lib/views/account/find-invitation'

type Acceptance = z.output<typeof acceptInvitationInput>

const used = { code: 'against-rule', rule: 'link-used' } as const

/** Makes the first administrator, who names themselves. */
async function makeFirstAdmin(
  tx: Db,
  { name, email }: Acceptance,
  passwordHash: string,
): Promise<Outcome<{ email: string }>> {
  const id = randomUUID()
  const made = await tx.person.createMany({
    data: [{ id, email: email!, name: name!, role: 'admin', passwordHash }],
    skipDuplicates: true,
  })
  if (made.count === 0) return refuse({ code: 'against-rule', rule: 'email-taken' })
  await appendDeskActivity(tx, { actor: id, kind: 'person-added', subject: id, at: new Date() })
  await keepToldOnce(tx, { personId: id })
  return done({ email: email! })
}

/** Sets somebody's password, after which their other links and their sessions are void. */
async function setPassword(
  tx: Db,
  personId: string,
  { name }: Acceptance,
  passwordHash: string,
): Promise<Outcome<{ email: string }>> {
  const person = await tx.person.update({
    where: { id: personId },
    data: { passwordHash, ...(name ? { name } : {}), version: { increment: 1 } },
    select: { email: true },
  })
  await voidLinks(tx, personId, new Date())
  await endSessionsOf(tx, personId)
  await appendDeskActivity(tx, { actor: personId, kind: 'password-set', subject: personId, at: new Date() })
  await keepToldOnce(tx, { personId })
  return done(person)
}

/** Sets the password of the person whom the link is for, once, and ends the person's sessions; the first administrator is made by it, with a name and an address. */
export async function acceptInvitation(_: unknown, given: Acceptance): Promise<Outcome<{ email: string }>> {
  const { token, password, name, email } = given
  const invitation = await findInvitation(token)
  if (!invitation) return refuse(used)
  if (invitation.firstAdmin && (!email || !name)) {
    return refuse({
      code: 'invalid',
      fields: {
        ...(email ? {} : { email: 'Give the e-mail address you will sign in with.' }),
        ...(name ? {} : { name: 'Give your name.' }),
      },
    })
  }
  const own = [invitation.name, invitation.email, name, email].filter((word) => word != null)
  if (isCommonPassword(password, own)) return refuse(commonPassword)
  const passwordHash = await hashPassword(password)
  return change(async (tx) => {
    const row = await findOpen(tx, token)
    if (!row) return refuse(used)
    const { count } = await tx.invitation.updateMany({
      where: { id: row.id, usedAt: null },
      data: { usedAt: new Date() },
    })
    if (count === 0) return refuse(used)
    return row.personId === null
      ? makeFirstAdmin(tx, given, passwordHash)
      : setPassword(tx, row.personId, given, passwordHash)
  })
}
