import 'server-only'
import { randomUUID } from 'node:crypto'
import { accountChannel } from '@/lib/domain/channels'
import { db, type Db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { deviceOf } from '@/lib/domain/device'
import { asksSecondFactor, type Actor, type SessionView } from '@/lib/domain/person'
import { makeSecret, secretHash } from './secrets'

const minute = 60_000
export const idleMinutes = 60
export const absoluteHours = 12

/**
 * Opens a session for the person and gives its secret, which is nowhere stored; of what the browser says it is only a few words are
 * kept. The desk's history tells of it in the same transaction.
 */
export async function openSession(personId: string, userAgent = ''): Promise<string> {
  const secret = makeSecret()
  const at = new Date()
  await db().$transaction(async (tx) => {
    await tx.session.create({
      data: {
        id: randomUUID(),
        secretHash: secretHash(secret),
        personId,
        device: deviceOf(userAgent),
        createdAt: at,
        lastSeenAt: at,
      },
      select: { id: true },
    })
    await appendDeskActivity(tx, { actor: personId, kind: 'signed-in', subject: personId, at })
  })
  return secret
}

type OpenSession = Actor & { sessionId: string; createdAt: Date; lastSeenAt: Date; isAsked: boolean }

/**
 * The open session of the secret with its person, in one question, since every request begins with it. `isAsked`: the person has no
 * second factor on a desk that may demand one; single sign-on brings its own, so only who has a password is asked.
 */
async function findOpen(secret: string): Promise<OpenSession | undefined> {
  const [row] = await db().$queryRaw<OpenSession[]>`
    SELECT session."id" AS "sessionId", session."createdAt", session."lastSeenAt", person."id", person."name", person."email", person."role"::text AS "role",
      person."totpSince" IS NULL AND person."passwordHash" IS NOT NULL AND EXISTS (SELECT 1 FROM "Desk" WHERE "demandsSecondFactor") AS "isAsked"
    FROM "Session" session JOIN "Person" person ON person."id" = session."personId"
    WHERE session."secretHash" = ${secretHash(secret)} AND session."endedAt" IS NULL AND person."disabledAt" IS NULL`
  return row
}

/**
 * Who the secret belongs to, read anew from the database; null when the session ended, grew old or its person was disabled. It is a
 * sign of life and keeps the session from growing old, unless nobody did anything, as when an open stream looks by itself.
 */
export async function findActor(secret: string, at = new Date(), isSignOfLife = true): Promise<Actor | null> {
  const found = await findOpen(secret)
  if (!found) return null
  const { sessionId, createdAt, lastSeenAt, isAsked, ...actor } = found
  const idle = at.getTime() - lastSeenAt.getTime()
  if (idle > idleMinutes * minute || at.getTime() - createdAt.getTime() > absoluteHours * 60 * minute)
    return null
  if (isSignOfLife && idle > minute)
    await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: at } })
  return isAsked && asksSecondFactor(actor.role) ? { ...actor, lacksSecondFactor: true } : actor
}

/** The person's open sessions, the newest first, after `before`; the one of the secret is marked. */
export async function listOpenSessions(
  personId: string,
  secret: string | null,
  take: number,
  before?: { at: Date; id: string },
): Promise<SessionView[]> {
  const now = Date.now()
  const rows = await db().session.findMany({
    where: {
      personId,
      endedAt: null,
      lastSeenAt: { gt: new Date(now - idleMinutes * minute) },
      createdAt: { gt: new Date(now - absoluteHours * 60 * minute) },
      ...(before
        ? { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true, secretHash: true },
  })
  const here = secret === null ? null : secretHash(secret)
  return rows.map(({ id, device, createdAt, lastSeenAt, ...row }) => ({
    id,
    device,
    startedAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isThis: row.secretHash === here,
  }))
}

/** Ends the session of this secret, as its person asks for it. */
export async function endSessionOf(secret: string): Promise<void> {
  const hash = secretHash(secret)
  const at = new Date()
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { secretHash: hash, endedAt: null },
      data: { endedAt: at },
    })
    const row =
      count === 0
        ? null
        : await tx.session.findUnique({ where: { secretHash: hash }, select: { personId: true } })
    if (!row) return
    await appendDeskActivity(tx, { actor: row.personId, kind: 'signed-out', subject: row.personId, at })
    await ringAccount(tx, row.personId)
  })
}

/** Ends all sessions of the person, but for the one of `except`. */
export async function endSessionsOf(tx: Db, personId: string, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null, ...(except ? { secretHash: { not: secretHash(except) } } : {}) },
    data: { endedAt: new Date() },
  })
  await ringAccount(tx, personId)
}

/** Tells every app process, at commit, that the person's sign-in must be looked at again. */
export async function ringAccount(tx: Db, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify(${accountChannel}, ${personId})::text`
}
