import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import { scaleKey, type listScalesInput } from '@/lib/api/scales/input'
import { db } from '@/lib/db/client'
import { findNewest, listNewest } from '@/lib/db/scales/read-scales'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { ScaleView } from '@/lib/domain/scales'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

/** The scales of the desk by key, each in its newest version, a page at a time. */
export async function listScales(
  actor: Actor,
  { limit, cursor }: z.output<typeof listScalesInput>,
): Promise<Outcome<List<ScaleView>>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const place = cursor === undefined ? undefined : readCursor(cursor, 1)
  if (place === null) return refuse(noCursor)
  const found = await listNewest(db(), { limit: limit + 1, after: place?.[0] })
  return done(cutPage(found, limit, ({ key }) => [key]))
}

/** The newest version of a scale, or null when there is none of that key or nothing to see. */
export async function readScale(actor: Actor, key: string): Promise<ScaleView | null> {
  return may(actor, 'read-article') && scaleKey.safeParse(key).success ? findNewest(db(), key) : null
}
