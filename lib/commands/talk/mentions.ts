import 'server-only'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import type { Wanted } from '@/lib/db/notices/notices'
import { listNamesOn } from '@/lib/db/people/names'

/** Whether one of these people cannot see the article, or cannot sign in. */
export async function isMissing({ tx, article }: ArticleScene, ids: readonly string[]): Promise<boolean> {
  return ids.length > 0 && (await listNamesOn(tx, article.id, { ids })).length < ids.length
}

/** What tells these people that they are mentioned. */
export const noticesOfMentions = (
  mentions: readonly string[],
  about: Omit<Wanted, 'person' | 'kind'>,
): Wanted[] => mentions.map((person) => ({ ...about, person, kind: 'mention' }))
