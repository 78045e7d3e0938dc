import 'server-only'
import type { z } from 'zod'
import { listOpenSessions } from '@/lib/accounts/sessions'
import type { listSessionsInput } from '@/lib/api/account/input'
import type { List } from '@/lib/api/contract'
import type { InSession } from '@/lib/domain/caller'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { SessionView } from '@/lib/domain/person'
import { cutPage, noCursor, readPlaceInTime } from '@/lib/views/cursor'

/** The actor's open sessions, the newest first, a page at a time. */
export async function listSessions(
  { session = null, ...actor }: InSession,
  { limit, cursor }: z.output<typeof listSessionsInput>,
): Promise<Outcome<List<SessionView>>> {
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listOpenSessions(actor.id, session, limit + 1, before)
  return done(cutPage(found, limit, ({ startedAt, id }) => [startedAt, id]))
}
