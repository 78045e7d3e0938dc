import 'server-only'
import type { z } from 'zod'
import type { List } from '@/lib/api/contract'
import type { listCorrectionsInput, listSignOffsInput } from '@/lib/api/sign-off/input'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { listCorrectionsOf } from '@/lib/db/sign-off/list-corrections'
import { listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Correction, SignOff } from '@/lib/domain/sign-off'
import { cutPage, noCursor, readPlaceByNumber } from '@/lib/views/cursor'

const notThere = { code: 'not-there' } as const

/** One page of an article's sign-offs, the newest first, without the dossiers they keep. */
export async function listSignOffs(
  actor: Actor,
  { articleId, limit, cursor }: z.output<typeof listSignOffsInput>,
): Promise<Outcome<List<SignOff>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  const before = cursor === undefined ? undefined : readPlaceByNumber(cursor)
  if (before === null) return refuse(noCursor)
  const found = await listSignOffPage(db(), articleId, { limit: limit + 1, before })
  return done(cutPage(found, limit, ({ number }) => [String(number)]))
}

/** The log of an article's corrections, the oldest first. */
export async function listCorrections(
  actor: Actor,
  { articleId }: z.output<typeof listCorrectionsInput>,
): Promise<Outcome<List<Correction>>> {
  if (!may(actor, 'read-article') || !(await findArticle(db(), actor, articleId))) return refuse(notThere)
  return done({ items: await listCorrectionsOf(db(), articleId), next: null })
}
