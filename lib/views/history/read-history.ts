import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { readArticleHistoryInput, readHistoryInput } from '@/lib/api/history/input'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listHistory, type HistoryPlace } from '@/lib/db/history/list-history'
import type { HistoryEntry } from '@/lib/domain/history-words'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

const day = 24 * 3_600_000

/** The place that a cursor of this list names, or null when it is none. */
function placeOf(cursor: string): HistoryPlace | null {
  const [at = '', articleId = '', seq = ''] = readCursor(cursor, 3) ?? []
  return /^(?!0000)\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    /^\d{1,9}$/.test(seq)
    ? { at: new Date(at), articleId, seq: Number(seq) }
    : null
}

/** One page of what was done, the newest first: on the articles that the actor may see, and for who manages the desk on the desk itself. */
export async function readHistory(
  actor: Actor,
  { limit, cursor, from, to, ...asked }: z.output<typeof readHistoryInput>,
): Promise<Outcome<List<HistoryEntry>>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed' })
  const after = cursor === undefined ? undefined : placeOf(cursor)
  if (after === null) return refuse(noCursor)
  const found = await listHistory(db(), actor, {
    ...asked,
    after,
    limit: limit + 1,
    isWithDesk: may(actor, 'manage-desk'),
    from: from === undefined ? undefined : new Date(from),
    before: to === undefined ? undefined : new Date(Date.parse(to) + day),
  })
  const page = cutPage(found, limit, ({ at, articleId, seq }) => [at.toISOString(), articleId, String(seq)])
  return done({ ...page, items: page.items.map(({ entry }) => entry) })
}

/** The same of one article. */
export async function readArticleHistory(
  actor: Actor,
  { articleId, ...asked }: z.output<typeof readArticleHistoryInput>,
): Promise<Outcome<List<HistoryEntry>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId)))
    return refuse({ code: 'not-there' })
  return readHistory(actor, { ...asked, article: articleId })
}
