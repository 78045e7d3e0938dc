import 'server-only'
import type { z } from 'zod'
import { endSessionsOf, listOpenSessions, ringAccount } from '@/lib/accounts/sessions'
import type { List } from '@/lib/api/contract'
import type { listSessionsInput, sessionInput } from '@/lib/api/account/input'
import { change } from '@/lib/db/change'
import { db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk-log'
import type { InSession } from '@/lib/domain/caller'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { AccountView, Actor, SessionView } from '@/lib/domain/person'
import { noCursor, readPlaceInTime, writeCursor } from './cursor'

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

/** The actor's open sessions, the newest first, a page at a time. */
export async function listSessions(
  { session = null, ...actor }: InSession,
  { limit, cursor }: z.output<typeof listSessionsInput>,
): Promise<Outcome<List<SessionView>>> {
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listOpenSessions(actor.id, session, limit + 1, before)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return done({ items, next: found.length > limit && last ? writeCursor(last.startedAt, last.id) : null })
}

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
