import 'server-only'
import { findArticleView } from '@/lib/db/article/read-dossier'
import type { ArticleView } from '@/lib/domain/article'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** One article with its current revision. */
export async function readArticle(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Outcome<ArticleView>> {
  const article = await findArticleView(actor, articleId)
  return article ? done(article) : refuse({ code: 'not-there' })
}
