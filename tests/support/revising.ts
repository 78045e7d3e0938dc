import { reviseArticleInput } from '@/lib/api/revision/input'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { must } from './desk'

/** Gives an article that text, on whatever version it has by now. */
export async function reviseTo(text: string, { id }: Pick<ArticleView, 'id'>, by: Actor): Promise<void> {
  const { version } = await db().article.findUniqueOrThrow({ where: { id }, select: { version: true } })
  must(await reviseArticle(by, reviseArticleInput.parse({ articleId: id, version, text })))
}
