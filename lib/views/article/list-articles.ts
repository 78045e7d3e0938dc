import 'server-only'
import type { z } from 'zod'
import type { listArticlesInput } from '@/lib/api/article/input'
import type { List } from '@/lib/api/contract'
import { countClaims } from '@/lib/db/article/count-claims'
import { countCoverages } from '@/lib/db/article/count-coverages'
import { listArticleRows, type DeskPlace } from '@/lib/db/article/list-article-rows'
import { db } from '@/lib/db/client'
import { countMine } from '@/lib/db/queue/list-queue-rows'
import type { ArticleOrder, ArticleRow } from '@/lib/domain/article'
import { isClosed } from '@/lib/domain/article-state'
import { deadlineEnd } from '@/lib/domain/assignment'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readCursor, readPlaceInTime, writeCursor } from '@/lib/views/cursor'
import { readAssignee } from '@/lib/views/read-assignee'

const undated = '-'

/** The place that a cursor of a list in this order names, or null when it is none. */
function placeOf(cursor: string, sort: ArticleOrder): DeskPlace | null {
  if (sort === 'newest') return readPlaceInTime(cursor)
  const [order, at, id] = readCursor(cursor, 3) ?? []
  if (order !== sort || at === undefined || id === undefined) return null
  return at === undated ? { at: null, id } : readPlaceInTime(writeCursor(at, id))
}

/** One page of the desk's articles with the counts of their claims and sentences: the newest activity first, or what is due first. */
export async function listArticles(
  actor: Actor,
  asked: z.output<typeof listArticlesInput>,
): Promise<Outcome<List<ArticleRow>>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const { q, state, assignee, due, sort = 'newest', limit, cursor } = asked
  const after = cursor === undefined ? undefined : placeOf(cursor, sort)
  if (after === null) return refuse(noCursor)
  const found = await listArticleRows(db(), actor, {
    q: q?.trim(),
    state,
    sort,
    limit: limit + 1,
    after,
    assignee: readAssignee(actor, assignee),
    dueBefore: due && deadlineEnd(due, new Date()),
  })
  const page = cutPage(found, limit, ({ id, lastActivityAt, state, dueAt }) =>
    sort === 'newest' ? [lastActivityAt, id] : [sort, (isClosed(state) ? null : dueAt) ?? undated, id],
  )
  const ids = page.items.map(({ id }) => id)
  const claims = await countClaims(db(), ids)
  const mine = await countMine(db(), actor, ids)
  const coverages = await countCoverages(db(), page.items)
  return done({
    ...page,
    items: page.items.map(({ lastSeq: _, blindUntil: _until, ...article }) => ({
      ...article,
      claims: claims.get(article.id)!,
      mine: mine(article.id),
      coverage: coverages.get(article.id)!,
    })),
  })
}
