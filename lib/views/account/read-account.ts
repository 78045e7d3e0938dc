import 'server-only'
import { db } from '@/lib/db/client'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { AccountView, Actor } from '@/lib/domain/person'

/** The actor's own account: who one is here, and how one signs in. */
export async function readAccount(actor: Actor): Promise<Outcome<AccountView>> {
  const { passwordHash, oidcSubject, totpSince, recoveryCodes } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      passwordHash: true,
      oidcSubject: true,
      totpSince: true,
      recoveryCodes: { where: { usedAt: null }, select: { personId: true } },
    },
  })
  const { id, name, email, role } = actor
  return done({
    id,
    name,
    email,
    role,
    hasPassword: passwordHash !== null,
    hasSingleSignOn: oidcSubject !== null,
    secondFactor: totpSince && { since: totpSince.toISOString(), recoveryCodesLeft: recoveryCodes.length },
  })
}
