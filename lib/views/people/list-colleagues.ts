import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listColleaguesInput } from '@/lib/api/people/input'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listColleagueRows } from '@/lib/db/people/colleagues'
import type { Colleague } from '@/lib/domain/assignment'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readCursor } from '@/lib/views/cursor'

/** One page of the people who can sign in, by name and without their addresses; with `article`, of those who may see it. */
export async function listColleagues(
  actor: Actor,
  { q, article: articleId, limit, cursor }: z.output<typeof listColleaguesInput>,
): Promise<Outcome<List<Colleague>>> {
  if (!may(actor, 'read-colleagues')) return refuse({ code: 'not-allowed' })
  const article = articleId === undefined ? null : await findArticle(db(), actor, articleId)
  if (articleId !== undefined && !article) return refuse({ code: 'not-there' })
  const place = cursor === undefined ? undefined : readCursor(cursor, 2)
  if (place === null) return refuse(noCursor)
  const found = await listColleagueRows(db(), {
    q: q?.trim(),
    article,
    limit: limit + 1,
    after: place && { name: place[0]!, id: place[1]! },
  })
  return done(cutPage(found, limit, ({ name, id }) => [name, id]))
}
