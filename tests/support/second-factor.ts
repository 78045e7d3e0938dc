import { hashPassword } from '@/lib/accounts/passwords'
import { confirmSecondFactor, startSecondFactor } from '@/lib/commands/account/second-factor'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { codeOf } from './app-code'
import { must } from './desk'

const password = 'correct horse battery'

/** Gives the person a second factor, as if it had been confirmed some time ago, and the password that it takes. */
export async function withSecondFactor(person: Actor): Promise<{ secret: string; recoveryCodes: string[] }> {
  await db().person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password) } })
  const { secret } = must(await startSecondFactor(person, { password }))
  const { recoveryCodes } = must(await confirmSecondFactor(person, { code: codeOf(secret) }))
  await db().person.update({ where: { id: person.id }, data: { totpLastStep: null } })
  return { secret, recoveryCodes }
}
