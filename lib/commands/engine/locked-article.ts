import 'server-only'
import { factsOf, type StoredArticle } from '@/lib/db/article/article-row'
import { lockArticle, type OfArticle } from '@/lib/db/article/lock-article'
import { change } from '@/lib/db/change'
import { writeWordsOf } from '@/lib/db/claim/word-index'
import type { Db } from '@/lib/db/client'
import { snake } from '@/lib/db/enum-case'
import { appendActivity, momentIn, touch, type Log } from '@/lib/db/log'
import { stateAfter } from '@/lib/domain/article-state'
import type { Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import { refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { refusalByTable, type Target } from '@/lib/domain/refusal-by-table'

/** Where a deed on an article is done: in one transaction that holds the article's lock, so that deeds on it queue up. */
export type ArticleScene = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; at: Date; log: Log }>

/**
 * Gives the work the article of that thing, locked, when the actor sees it. When the work is done, the words that claims are found by are
 * made anew where it changed them, unless it makes them itself.
 */
export function onLockedArticle<T>(
  actor: Actor,
  { makesWords = false, ...of }: OfArticle & Readonly<{ makesWords?: boolean }>,
  work: (scene: ArticleScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return change(async (tx) => {
    const article = may(actor, 'read-article') ? await lockArticle(tx, actor, of) : null
    if (!article) return refuse({ code: 'not-there' })
    const at = await momentIn(tx, article.id)
    const log: Log = (kind, subject, noted) =>
      appendActivity(tx, article.id, { actor: actor.id, kind, subject, at, ...noted })
    const outcome = await work({ tx, actor, article, at, log })
    if (outcome.ok && !makesWords) await writeWordsOf(tx, article.id)
    return outcome
  })
}

/** Leads the article to the state in which the deed leaves it: the first work on claims begins the check, and takes back that it is ready. */
export async function leadArticle({ tx, article }: ArticleScene, deed: Deed): Promise<void> {
  const next = stateAfter(deed, article.state)
  if (next === null || next === article.state) return
  await tx.article.update({ where: { id: article.id }, data: { state: snake(next) }, select: { id: true } })
  touch(tx, 'article')
}

/** Does the work where the table of rights lets the deed be done to that: the one place where it is asked of what changes an article. */
export async function byTable<T>(
  scene: ArticleScene,
  deed: Deed,
  target: Target,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const refused = refusalByTable(scene.actor, deed, factsOf(scene.article), target)
  if (refused) return refused
  await leadArticle(scene, deed)
  return work()
}
