import 'server-only'
import type { z } from 'zod'
import { countTry, forgetTries } from '@/lib/accounts/attempts'
import { isCommonPassword } from '@/lib/accounts/common-passwords'
import { voidLinks } from '@/lib/accounts/links'
import { hashPassword, isPassword } from '@/lib/accounts/passwords'
import { endSessionsOf } from '@/lib/accounts/sessions'
import type { changePasswordInput } from '@/lib/api/account/input'
import { commonPassword } from '@/lib/api/sentences'
import { change } from '@/lib/db/change'
import { db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import type { InSession } from '@/lib/domain/caller'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

/** Changes the actor's own password, when the present one is right, and ends all sessions but the one that asks. */
export async function changePassword(
  { session = null, ...actor }: InSession,
  { current, password }: z.output<typeof changePasswordInput>,
): Promise<Outcome<{ changed: true }>> {
  if (isCommonPassword(password, [actor.name, actor.email])) return refuse(commonPassword)
  const place = 'change of password'
  const retryAfterSeconds = await countTry(actor.email, place)
  if (retryAfterSeconds > 0) return refuse({ code: 'too-many', retryAfterSeconds })
  const person = await db().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!(await isPassword(current, person?.passwordHash ?? null)))
    return refuse({ code: 'against-rule', rule: 'wrong-password' })
  await forgetTries(actor.email, place)
  const passwordHash = await hashPassword(password)
  return change(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: { passwordHash, version: { increment: 1 } },
      select: { id: true },
    })
    await voidLinks(tx, actor.id, new Date())
    await endSessionsOf(tx, actor.id, session ?? undefined)
    await appendDeskActivity(tx, { actor: actor.id, kind: 'password-set', subject: actor.id, at: new Date() })
    return done({ changed: true })
  })
}
