import 'server-only'
import type { z } from 'zod'
import type { listForsakenInput } from '@/lib/api/article/input'
import type { List } from '@/lib/api/contract'
import { listForsakenRows } from '@/lib/db/article/forsaken'
import { db } from '@/lib/db/client'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor, Forsaken } from '@/lib/domain/person'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

/** One page of the restricted articles on which nobody is left who could name others: which there are, and nothing of what is in them. */
export async function listForsaken(
  actor: Actor,
  { limit, cursor }: z.output<typeof listForsakenInput>,
): Promise<Outcome<List<Forsaken>>> {
  if (!may(actor, 'hand-over-article')) return refuse({ code: 'not-allowed' })
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  if (place === null) return refuse(noCursor)
  const found = await listForsakenRows(db(), { after: place?.[0], limit: limit + 1 })
  return done(cutPage(found, limit, ({ id }) => [id]))
}
