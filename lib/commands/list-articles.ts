import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/answers'
import type { listArticlesInput } from '@/lib/api/inputs'
import { countClaims, listArticleRows } from '@/lib/db/articles'
import { snake } from '@/lib/db/case'
import { db } from '@/lib/db/client'
import { countCoverages } from '@/lib/db/coverage'
import type { ArticleRow } from '@/lib/domain/article'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { noCursor, readPlaceInTime, writeCursor } from './cursor'

/** One page of the desk's articles with the counts of their claims and sentences, the newest activity first. */
export async function listArticles(actor: Actor, asked: z.output<typeof listArticlesInput>): Promise<Outcome<List<ArticleRow>>> {
  if (!may(actor, 'read-article')) return refuse({ code: 'not-allowed' })
  const { q, state, limit, cursor } = asked
  const before = cursor === undefined ? undefined : readPlaceInTime(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listArticleRows(db(), actor, { q: q?.trim(), state: state && snake(state), limit: limit + 1, before })
  const page = found.slice(0, limit)
  const claims = await countClaims(db(), page.map((article) => article.id))
  const coverages = await countCoverages(db(), page)
  const last = page.at(-1)
  return done({
    items: page.map(({ lastSeq: _, ...article }) => ({ ...article, claims: claims.get(article.id)!, coverage: coverages.get(article.id)! })),
    next: found.length > limit && last ? writeCursor(last.lastActivityAt, last.id) : null,
  })
}
