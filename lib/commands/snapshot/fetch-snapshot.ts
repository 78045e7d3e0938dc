import 'server-only'
import type { z } from 'zod'
import { countFetch } from '@/lib/accounts/attempts'
import type { fetchAgainInput, fetchSnapshotInput } from '@/lib/api/snapshot/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import { inSnapshot } from '@/lib/commands/engine/in-snapshot'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { madeId } from '@/lib/db/deed-key'
import { findSnapshot } from '@/lib/db/snapshot/find-snapshot'
import { insertSnapshot } from '@/lib/db/snapshot/write-snapshot'
import type { Span } from '@/lib/anchor/span'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { BegunFetch } from '@/lib/domain/snapshot'
import { hasTurnsLeft } from './fetch-turns'
import { beginFetch } from './run-fetch'

type Asked = Readonly<{ id: string; url: string }>

/** Why nobody may fetch one more page just now, or null: so many in ten minutes for a person, so many at once for a process. What is not seen is not counted. */
async function refusalOfOneMore(actor: Actor, isSeen: boolean): Promise<Outcome<never> | null> {
  if (!isSeen) return null
  const seconds = await countFetch(actor.id)
  if (seconds > 0) return refuse({ code: 'too-many', retryAfterSeconds: seconds })
  return hasTurnsLeft() ? null : refuse({ code: 'not-ready', retryAfterSeconds: 10 })
}

/** Begins to fetch once the deed is done, and tells that it has begun. */
function begun(outcome: Outcome<Asked>): Outcome<BegunFetch> {
  if (!outcome.ok) return outcome
  beginFetch(outcome.value)
  return done({ id: outcome.value.id, state: 'fetching' })
}

/** Begins to fetch a page for an article: it is fetched after the answer, and kept as what stood there. */
export async function fetchSnapshot(
  actor: Actor,
  { articleId, url }: z.output<typeof fetchSnapshotInput>,
): Promise<Outcome<BegunFetch>> {
  const isSeen = (await findArticle(db(), actor, articleId)) !== null
  const refused = await refusalOfOneMore(actor, isSeen)
  if (refused) return refused
  const id = madeId()
  const entered = await inArticle(
    actor,
    'fetch-page',
    { articleId, makesWords: true },
    async ({ tx, at }): Promise<Outcome<Asked>> => {
      await insertSnapshot(tx, {
        id,
        articleId,
        url,
        fetchedById: actor.id,
        at,
        againOfId: null,
        excerpt: null,
      })
      return done({ id, url })
    },
  )
  return begun(entered)
}

/** Whether an excerpt lies in a text. */
const isWithin = ({ start, end }: Span, text: string | null): boolean =>
  text !== null && start < end && end <= text.length

/** Begins to fetch a page again that was kept, and to compare it with how it was; `excerpt` names the words of it that matter. */
export async function fetchAgain(
  actor: Actor,
  { snapshotId, excerpt }: z.output<typeof fetchAgainInput>,
): Promise<Outcome<BegunFetch>> {
  const isSeen = (await findSnapshot(db(), actor, snapshotId)) !== null
  const refused = await refusalOfOneMore(actor, isSeen)
  if (refused) return refused
  const id = madeId()
  const entered = await inSnapshot(
    actor,
    'fetch-page',
    { snapshotId, ruleAgainst: ({ state }) => (state === 'kept' ? null : 'not-kept') },
    async ({ tx, at, article, snapshot: { url, text } }): Promise<Outcome<Asked>> => {
      if (excerpt && !isWithin(excerpt, text))
        return refuse({
          code: 'invalid',
          fields: { excerpt: 'These are no words of the page as it was kept.' },
        })
      const again = { againOfId: snapshotId, excerpt: excerpt ?? null }
      await insertSnapshot(tx, { id, articleId: article.id, url, fetchedById: actor.id, at, ...again })
      return done({ id, url })
    },
  )
  return begun(entered)
}
