import 'server-only'
import type { Db } from '@/lib/db/client'
import { listActivityAfter } from '@/lib/db/visible/history'
import type { Reader } from '@/lib/domain/person'
import type { Milestone } from '@/lib/domain/sign-off'

const milestones = ['article-ready', 'article-reopened', 'article-published'] as const

/** What else was done with an article as a whole, the newest first. */
export async function listMilestones(db: Db, articleId: string, limit: number): Promise<Milestone[]> {
  const rows = await db.activity.findMany({
    where: { articleId, kind: { in: [...milestones] } },
    orderBy: { seq: 'desc' },
    take: limit,
    select: { kind: true, reason: true, actorId: true, at: true },
  })
  return rows.map(({ kind, reason, actorId, at }) => ({
    kind: kind as Milestone['kind'],
    reason,
    by: actorId,
    at: at.toISOString(),
  }))
}

const mostLookedAt = 200

/** Whether anything of an article changed after that number of its history, as far as this reader may learn of it, but for what was said about it. */
export async function hasChangedSince(
  db: Db,
  reader: Reader,
  articleId: string,
  seq: number,
): Promise<boolean> {
  const later = await listActivityAfter(db, reader, [{ article: articleId, after: seq }], mostLookedAt)
  return (
    later !== null && (later.length === mostLookedAt || later.some(({ kind }) => !kind.startsWith('comment')))
  )
}

const mostQuotes = 1000

/** The quotes of an article's claims, all that are not dropped or those that are named, in the order in which they were made. */
export function listQuotes(
  db: Db,
  articleId: string,
  ids: readonly string[] | null,
): Promise<{ id: string; quote: string }[]> {
  return db.claim.findMany({
    where: { articleId, ...(ids ? { id: { in: [...ids] } } : { state: { not: 'dropped' } }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostQuotes,
    select: { id: true, quote: true },
  })
}
