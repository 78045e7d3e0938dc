import 'server-only'
import type { z } from 'zod'
import type { muteNoticesInput, readNoticesInput } from '@/lib/api/notices/input'
import { db } from '@/lib/db/client'
import { countUnread, markRead } from '@/lib/db/notices/notices'
import { may } from '@/lib/domain/may'
import { everyMuted, type Muted } from '@/lib/domain/notice'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** Marks the actor's own notices as read: all, or those that are named. */
export async function markNoticesRead(
  actor: Actor,
  { ids }: z.output<typeof readNoticesInput>,
): Promise<Outcome<{ unread: number }>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  await markRead(db(), actor.id, ids, new Date())
  return done({ unread: await countUnread(db(), actor) })
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
