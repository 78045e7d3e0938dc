import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listSourcesInput } from '@/lib/api/source/input'
import { db } from '@/lib/db/client'
import { listSourcePage } from '@/lib/db/source/find-sources'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

/** One page of the sources that the actor may see, by name; with `q` those whose names have these words. */
export async function listSources(
  actor: Actor,
  { q, limit, cursor }: z.output<typeof listSourcesInput>,
): Promise<Outcome<List<SourceView>>> {
  if (!may(actor, 'read-sources')) return refuse({ code: 'not-allowed' })
  const place = cursor === undefined ? undefined : readCursor(cursor, 2)
  if (place === null) return refuse(noCursor)
  const after = place && { name: place[0]!, id: place[1]! }
  const found = await listSourcePage(db(), actor, { q: q?.trim(), limit: limit + 1, after })
  return done(cutPage(found, limit, ({ name, id }) => [name, id]))
}
