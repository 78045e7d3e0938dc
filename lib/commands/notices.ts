import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listNoticesInput, muteNoticesInput, readNoticesInput } from '@/lib/api/notices/input'
import { db } from '@/lib/db/client'
import { countUnread, listNoticesOf, markRead } from '@/lib/db/notices'
import { may } from '@/lib/domain/may'
import { everyMuted, type Muted, type Notice } from '@/lib/domain/notice'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { noCursor, readPlaceInTime, writeCursor } from './cursor'

/** One page of the actor's own notices, the newest first, and how many of all of them are unread. */
export async function listNotices(
  actor: Actor,
  { limit, cursor }: z.output<typeof listNoticesInput>,
): Promise<Outcome<List<Notice> & { unread: number }>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listNoticesOf(db(), actor, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return done({
    items,
    next: found.length > limit && last ? writeCursor(last.at, last.id) : null,
    unread: await countUnread(db(), actor),
  })
}

/** Marks the actor's own notices as read: all, or those that are named. */
export async function readNotices(
  actor: Actor,
  { ids }: z.output<typeof readNoticesInput>,
): Promise<Outcome<{ unread: number }>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  await markRead(db(), actor.id, ids, new Date())
  return done({ unread: await countUnread(db(), actor) })
}

/** The kinds of notices that the actor does not want, on the screen or by mail. */
export async function readMuted(actor: Actor): Promise<readonly Muted[]> {
  const row = await db().person.findUnique({ where: { id: actor.id }, select: { mutedNotices: true } })
  return everyMuted.filter((kind) => row?.mutedNotices.includes(kind))
}

/** Says which kinds of notices the actor does not want from now on, in place of what was said before. */
export async function muteNotices(
  actor: Actor,
  { muted }: z.output<typeof muteNoticesInput>,
): Promise<Outcome<{ muted: readonly Muted[] }>> {
  if (!may(actor, 'change-own-account')) return refuse({ code: 'not-allowed' })
  const kinds = everyMuted.filter((kind) => muted.includes(kind))
  await db().person.update({
    where: { id: actor.id },
    data: { mutedNotices: [...kinds] },
    select: { id: true },
  })
  return done({ muted: kinds })
}
