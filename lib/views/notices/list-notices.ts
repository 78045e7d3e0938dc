import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listNoticesInput } from '@/lib/api/notices/input'
import { db } from '@/lib/db/client'
import { countUnread, listNoticesOf } from '@/lib/db/notices/notices'
import { may } from '@/lib/domain/may'
import { everyMuted, type Muted, type NoticeView } from '@/lib/domain/notice'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

/** One page of the actor's own notices, the newest first, and how many of all of them are unread. */
export async function listNotices(
  actor: Actor,
  { limit, cursor }: z.output<typeof listNoticesInput>,
): Promise<Outcome<List<NoticeView> & { unread: number }>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listNoticesOf(db(), actor, { limit: limit + 1, before })
  const page = cutPage(found, limit, ({ at, id }) => [at, id])
  return done({ ...page, unread: await countUnread(db(), actor) })
}

/** The kinds of notices that the actor does not want, on the screen or by mail. */
export async function readMuted(actor: Actor): Promise<readonly Muted[]> {
  const row = await db().person.findUnique({ where: { id: actor.id }, select: { mutedNotices: true } })
  return everyMuted.filter((kind) => row?.mutedNotices.includes(kind))
}
