import 'server-only'
import type { z } from 'zod'
import { endSessionsOf, ringAccount } from '@/lib/accounts/sessions'
import type { sessionInput } from '@/lib/api/account/input'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import type { InSession } from '@/lib/domain/caller'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** Ends one of the actor's own sessions; one of somebody else is not there. */
export function endSession(
  actor: Actor,
  { sessionId }: z.output<typeof sessionInput>,
): Promise<Outcome<{ id: string }>> {
  return change(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, personId: actor.id, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count === 0) return refuse({ code: 'not-there' })
    await ringAccount(tx, actor.id)
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'sessions-ended',
      subject: actor.id,
      at: new Date(),
    })
    return done({ id: sessionId })
  })
}

/** Ends all of the actor's sessions but the one that asks. */
export function endOtherSessions(
  { session = null, ...actor }: InSession,
  _: unknown,
): Promise<Outcome<{ ended: true }>> {
  return change(async (tx) => {
    await endSessionsOf(tx, actor.id, session ?? undefined)
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'sessions-ended',
      subject: actor.id,
      at: new Date(),
    })
    return done({ ended: true })
  })
}
