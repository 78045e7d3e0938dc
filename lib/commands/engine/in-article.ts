import 'server-only'
import { factsOf, type StoredArticle } from '@/lib/db/article/article-row'
import type { OfArticle } from '@/lib/db/article/lock-article'
import type { Deed } from '@/lib/domain/deeds'
import type { Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'

/** For whom the deed is on such an article, where that is more than the table of rights says. */
export type IsFor = (article: StoredArticle) => boolean

/** Which article, the version of it that the actor saw when one is named, and whether the work makes itself what claims are found by. */
type Named = OfArticle & Readonly<{ version?: number; isFor?: IsFor; makesWords?: boolean }>

/** Does a deed on an article, or adds something to it, as the table of rights lets it be done. */
export function inArticle<T>(
  actor: Actor,
  deed: Deed,
  named: Named,
  work: (scene: ArticleScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, named, (scene) => {
    const { article } = scene
    const isSeen = named.version === undefined || named.version === article.version
    const target = {
      thing: article,
      isFor: named.isFor?.(article),
      now: factsOf(article),
      isSeen,
      rule: null,
    }
    return byTable(scene, deed, target, () => work(scene))
  })
}
