import 'server-only'
import { db } from '@/lib/db/client'
import { visibleArticles } from '@/lib/db/visible/articles'
import type { Actor } from '@/lib/domain/person'
import type { LiveEvent } from '@/lib/live/event-stream'
import { mostTold } from './watch-articles'

const longestDeed = 15_000

/** The articles that changed since then and that the actor may see, and their newest numbers. */
async function changedSince(
  since: number,
  actor: Actor,
): Promise<{ id: string; lastSeq: number; lastActivityAt: Date }[]> {
  const rows = await db().article.findMany({
    where: { ...visibleArticles(actor), lastActivityAt: { gt: new Date(since) } },
    orderBy: { lastActivityAt: 'asc' },
    take: 5 * mostTold,
    select: { id: true, lastOpenSeq: true, lastActivityAt: true },
  })
  return rows.map(({ lastOpenSeq, ...row }) => ({ ...row, lastSeq: lastOpenSeq }))
}

/**
 * What changes on the desk after `start`. Deeds on two articles may be saved in another order than they began: so each look goes
 * back further than a deed can last, and tells each change once.
 */
export async function ofDesk(start: Date, actor: Actor): Promise<(after: string) => Promise<LiveEvent[]>> {
  const atStart = new Map(
    (await changedSince(start.getTime() - longestDeed, actor)).map((row) => [row.id, row.lastSeq]),
  )
  const told = new Map<string, number>()
  return async (after) => {
    const from = Date.parse(after)
    const rows = await changedSince(from - longestDeed, actor)
    const news = rows.filter(
      (row) =>
        told.get(row.id) !== row.lastSeq && (from < start.getTime() || atStart.get(row.id) !== row.lastSeq),
    )
    for (const row of news) told.set(row.id, row.lastSeq)
    return news.map(({ id, lastSeq, lastActivityAt }) => ({
      id: new Date(Math.max(from, lastActivityAt.getTime())).toISOString(),
      data: { article: id, seq: lastSeq },
    }))
  }
}
