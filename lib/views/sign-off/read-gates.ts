import 'server-only'
import type { GatesView } from '@/lib/api/sign-off/output'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { db, type Db } from '@/lib/db/client'
import { readGateFacts } from '@/lib/db/sign-off/read-gate-facts'
import { gatesOf } from '@/lib/domain/gates'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { withQuoteFaults } from '@/lib/views/quote/quote-faults'

/** The gates of an article that is there, as they are read in this transaction. */
export async function gatesFor(tx: Db, article: StoredArticle, actor: Actor): Promise<GatesView> {
  return {
    version: article.version,
    state: article.state,
    seen: article.lastSeq,
    gates: gatesOf(await withQuoteFaults(tx, article, await readGateFacts(tx, article)), actor.id),
  }
}

/** Every gate of an article as it stands now, green or red, for the actor as the one who would sign it off. */
export async function readGates(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Outcome<GatesView>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  return article ? done(await gatesFor(db(), article, actor)) : refuse({ code: 'not-there' })
}
