import 'server-only'
import type { z } from 'zod'
import { diffWords } from '@/lib/anchor/diff-words'
import type { List } from '@/lib/api/contract'
import type { listRevisionsInput, readRevisionInput } from '@/lib/api/revision/input'
import type { ReadRevision } from '@/lib/api/revision/output'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { findRevision } from '@/lib/db/revision/find-revision'
import { listRevisionFacts } from '@/lib/db/revision/list-revision-facts'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import type { RevisionFacts } from '@/lib/domain/article'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { cutPage, noCursor, readPlaceByNumber } from '@/lib/views/cursor'

const notThere = { code: 'not-there' } as const

/** One page of an article's revisions without their texts, the newest first. */
export async function listRevisions(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listRevisionsInput>,
): Promise<Outcome<List<RevisionFacts>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  const before = cursor === undefined ? undefined : readPlaceByNumber(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listRevisionFacts(db(), articleId, { limit: limit + 1, before })
  return done(cutPage(found, limit, ({ number }) => [String(number)]))
}

/** One revision with its text, and how its words differ from those of another when one is named. */
export async function readRevision(
  actor: Actor,
  { articleId, number, from }: z.output<typeof readRevisionInput>,
): Promise<Outcome<ReadRevision>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  const revision = await findRevision(db(), articleId, number)
  const other = from === undefined ? null : await findRevision(db(), articleId, from)
  if (!revision || (from !== undefined && !other)) return refuse(notThere)
  const view = await readCoverage(db(), revision)
  return done(other ? { ...view, differences: diffWords(other.text, revision.text) } : view)
}
