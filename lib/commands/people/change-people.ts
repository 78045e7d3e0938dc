import 'server-only'
import type { z } from 'zod'
import { endSessionsOf } from '@/lib/accounts/sessions'
import type { addPersonInput, changePersonInput, personInput } from '@/lib/api/people/input'
import type { SentLink } from '@/lib/api/people/output'
import { change } from '@/lib/db/change'
import { madeId } from '@/lib/db/deed-key'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { personColumns, toPersonView } from '@/lib/db/people/person-row'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor, PersonView } from '@/lib/domain/person'
import { makeKeptLink, sendLink } from './send-link'

/** Adds a person who cannot sign in yet, and gives the link by which the person sets a password; it goes by mail too, where mail is set. */
export async function addPerson(
  actor: Actor,
  given: z.output<typeof addPersonInput>,
): Promise<Outcome<{ id: string; invitation: string; mail: SentLink['mail'] }>> {
  const id = madeId()
  const added = await change(async (tx) => {
    if (!may(actor, 'manage-people')) return refuse({ code: 'not-allowed' })
    const { count } = await tx.person.createMany({ data: [{ id, ...given }], skipDuplicates: true })
    if (count === 0)
      return refuse({
        code: 'against-rule',
        rule: (await tx.person.count({ where: { email: given.email } })) > 0 ? 'email-taken' : 'id-taken',
      })
    await appendDeskActivity(tx, { actor: actor.id, kind: 'person-added', subject: id, at: new Date() })
    return done(await makeKeptLink(tx, id, 'invitation'))
  })
  if (!added.ok) return added
  const { link, mail } = await sendLink(given, 'invitation', added.value)
  return done({ id, invitation: link, mail })
}

/** Makes a new link for a person, and voids those before: an invitation for who has no password yet, else one to reset the password. */
export async function linkPerson(
  actor: Actor,
  { personId }: z.output<typeof personInput>,
): Promise<Outcome<SentLink>> {
  const made = await change(async (tx) => {
    if (!may(actor, 'manage-people')) return refuse({ code: 'not-allowed' })
    const person = await tx.person.findUnique({ where: { id: personId }, select: personColumns })
    if (!person) return refuse({ code: 'not-there' })
    if (person.disabledAt) return refuse({ code: 'against-rule', rule: 'is-disabled' })
    const purpose = person.passwordHash === null ? 'invitation' : 'reset'
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: `${purpose}-made`,
      subject: personId,
      at: new Date(),
    })
    return done({ person, purpose, token: await makeKeptLink(tx, personId, purpose) } as const)
  })
  return made.ok ? done(await sendLink(made.value.person, made.value.purpose, made.value.token)) : made
}

/** Changes a person's role, or disables or enables the person, and then ends the person's sessions. The last administrator stays one. */
export function changePerson(
  actor: Actor,
  { personId, role, disabled }: z.output<typeof changePersonInput>,
): Promise<Outcome<PersonView>> {
  return change(async (tx) => {
    if (!may(actor, 'manage-people')) return refuse({ code: 'not-allowed' })
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "role" = 'admin' ORDER BY "id" FOR UPDATE`
    const before = await tx.person.findUnique({ where: { id: personId }, select: personColumns })
    if (!before) return refuse({ code: 'not-there' })
    const disabledAt =
      disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? new Date()) : null
    const isAdmin = (role ?? before.role) === 'admin' && disabledAt === null
    if (before.role === 'admin' && !isAdmin) {
      const others = await tx.person.count({
        where: {
          role: 'admin',
          disabledAt: null,
          OR: [{ passwordHash: { not: null } }, { oidcSubject: { not: null } }],
          id: { not: personId },
        },
      })
      if (others === 0) return refuse({ code: 'against-rule', rule: 'last-administrator' })
    }
    if (role === undefined && disabled === undefined) return done(toPersonView(before))
    const after = await tx.person.update({
      where: { id: personId },
      data: { role, disabledAt, version: { increment: 1 } },
      select: personColumns,
    })
    await endSessionsOf(tx, personId)
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'person-changed',
      subject: personId,
      at: new Date(),
    })
    return done(toPersonView(after))
  })
}
