import { hashPassword } from '@/lib/accounts/passwords'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import { addPerson } from '@/lib/commands/people/change-people'
import { db } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/person'
import { aPerson, must } from '@/tests/support/desk'

/** The passphrase of everybody who is signed up. */
export const passphrase = 'correct horse battery'

let kept: Promise<string> | undefined

/** That passphrase as the desk keeps it: one hash for everybody, since it takes long to make. */
export const keptPassphrase = (): Promise<string> => (kept ??= hashPassword(passphrase))

/** Puts somebody on the desk who can sign in. */
export async function signedUp(role: Role, name: string = role): Promise<Actor> {
  const person = await aPerson(role, name)
  await db().person.update({ where: { id: person.id }, data: { passwordHash: await keptPassphrase() } })
  return person
}

/** Leaves nobody on the desk but one administrator, who can sign in at an address of the desk's own. */
export async function onlyAnAdministrator(): Promise<Actor> {
  process.env.NEXTAUTH_URL = 'https://desk.example.org'
  await db().$executeRaw`TRUNCATE "Person", "Session", "Invitation", "Draft", "rate_limit" CASCADE`
  return signedUp('admin', 'Root')
}

/** Adds Ada under that address, and answers with the link of her invitation. */
export const invite = async (admin: Actor, email: string, role: Role = 'reviewer') =>
  must(await addPerson(admin, { email, name: 'Ada', role }))

/** The secret in the link of an invitation. */
export const tokenOf = (invitation: string): string => invitation.split('/').at(-1)!

/** Accepts an invitation with the passphrase. */
export const accept = (token: string, more: { name?: string; email?: string } = {}) =>
  acceptInvitation(null, { token, password: passphrase, ...more })

/** The passphrase of whoever has that address, as the desk keeps it. */
export const hashOf = async (email: string) =>
  (await db().person.findUniqueOrThrow({ where: { email } })).passwordHash
