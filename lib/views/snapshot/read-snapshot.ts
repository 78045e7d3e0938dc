import 'server-only'
import { db } from '@/lib/db/client'
import { namesOf } from '@/lib/db/people/names'
import { findSnapshot, listEarlier } from '@/lib/db/snapshot/find-snapshot'
import type { StoredSnapshot } from '@/lib/db/snapshot/snapshot-row'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import {
  failureSays,
  wallSays,
  type KeptAnswer,
  type KeptPage,
  type SnapshotView,
} from '@/lib/domain/snapshot'
import { changeOf } from '@/lib/domain/snapshot-change'

const mostEarlier = 5

function answerOf(row: StoredSnapshot): KeptAnswer | null {
  const { address, status, headers, certificate, mediaType, bytes, sha256 } = row
  if (address === null || status === null || mediaType === null || bytes === null || sha256 === null)
    return null
  return { address, status, headers: headers ?? {}, certificate, mediaType, bytes, sha256 }
}

function pageOf(row: StoredSnapshot): KeptPage | null {
  const { title, publisher, author, publishedAt, language, text, blocks, reading, wall } = row
  if (text === null || blocks === null || reading === null || wall === null) return null
  return { title, publisher, author, publishedAt, language, text, blocks, reading, wall }
}

/** A failure as it is told; a fetch whose process has gone is told as failed before anybody has written it down. */
function standingOf(row: StoredSnapshot, now: Date): Pick<SnapshotView, 'state' | 'failure' | 'progress'> {
  const isForsaken = row.state === 'fetching' && row.leaseUntil < now
  const state = isForsaken ? 'failed' : row.state
  const rule = isForsaken ? 'desk-stopped' : row.failure
  const message = rule && failureSays(rule, { hops: row.hops, bytes: row.gotBytes })
  return {
    state,
    failure: rule && message ? { rule, message } : null,
    progress: state === 'fetching' ? { bytes: row.gotBytes, of: row.ofBytes } : null,
  }
}

/** How the page is now beside the earlier snapshot that it was fetched again for. */
async function comparedOf(actor: Actor, row: StoredSnapshot): Promise<SnapshotView['compared']> {
  if (row.againOfId === null || (row.state !== 'kept' && row.state !== 'failed')) return null
  const before = await findSnapshot(db(), actor, row.againOfId)
  if (!before) return null
  const { excerptStart: start, excerptEnd: end } = row
  const excerpt = start !== null && end !== null ? { start, end } : null
  return { snapshotId: before.id, ...changeOf(before, row, excerpt) }
}

/** A snapshot as whoever sees its article reads it: how far it is, what was kept, who kept the same page before. */
export async function readSnapshot(
  actor: Actor,
  { snapshotId }: Readonly<{ snapshotId: string }>,
  now = new Date(),
): Promise<Outcome<SnapshotView>> {
  const row = await findSnapshot(db(), actor, snapshotId)
  if (!row) return refuse({ code: 'not-there' })
  const earlier = await listEarlier(db(), actor, row, mostEarlier)
  const nameOf = await namesOf(db(), [row.fetchedById, ...earlier.map(({ fetchedById }) => fetchedById)])
  const page = pageOf(row)
  return done({
    id: row.id,
    articleId: row.articleId,
    url: row.url,
    ...standingOf(row, now),
    fetchedBy: nameOf(row.fetchedById),
    askedAt: row.askedAt.toISOString(),
    takenAt: row.takenAt?.toISOString() ?? null,
    hops: row.hops,
    answer: answerOf(row),
    page,
    wallMessage: page && wallSays[page.wall],
    earlier: earlier.flatMap(({ id, articleId, takenAt, fetchedById }) =>
      takenAt ? [{ id, articleId, takenAt: takenAt.toISOString(), fetchedBy: nameOf(fetchedById) }] : [],
    ),
    compared: await comparedOf(actor, row),
  })
}
