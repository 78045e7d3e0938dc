import 'server-only'
import type { Output } from '@/lib/api/contract'
import { findArticle } from '@/lib/db/article/find-article'
import { listPresent } from '@/lib/db/article/presence'
import { db } from '@/lib/db/client'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** Who has the article open just now, the actor with them. */
export async function readPresence(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Outcome<Output<'readPresence'>>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  return article
    ? done({ items: await listPresent(db(), articleId, new Date()) })
    : refuse({ code: 'not-there' })
}
