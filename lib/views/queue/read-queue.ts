import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { readQueueInput } from '@/lib/api/queue/input'
import { db } from '@/lib/db/client'
import { listQueueRows, type QueuePlace } from '@/lib/db/queue/list-queue-rows'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { queueLineId, type QueueLine } from '@/lib/domain/queue'
import { cutPage, noCursor, readCursor, readPlaceInTime } from '@/lib/views/cursor'

const undated = '-'

function placeOf(cursor: string): QueuePlace | null {
  const [dueAt, id] = readCursor(cursor, 2) ?? []
  if (dueAt === undefined || id === undefined) return null
  return dueAt === undated ? { dueAt: null, id } : readPlaceInTime(cursor) && { dueAt, id }
}

/** One page of what waits for the actor: what is due first comes first, what has no date last. */
export async function readQueue(
  actor: Actor,
  { limit, cursor }: z.output<typeof readQueueInput>,
): Promise<Outcome<List<QueueLine>>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const after = cursor === undefined ? undefined : placeOf(cursor)
  if (after === null) return refuse(noCursor)
  const found = await listQueueRows(db(), actor, { limit: limit + 1, after })
  return done(cutPage(found, limit, (last) => [last.dueAt ?? undated, queueLineId(last)]))
}
