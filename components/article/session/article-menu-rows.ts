import type { ArticleFacts } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import type { ActionName } from './actions'
import { articleActions } from './article-actions'
import type { Session } from './session'

/** A line of a menu, by the action that it asks for. */
export type MenuRow = Readonly<{ name: ActionName; label: string; hint?: string }>

const last = new WeakMap<ArticleFacts, { own: Actor; actor: Actor; rows: readonly MenuRow[] }>()

/** What the reader may do to the article as a whole, in the order of the table; the very same list as long as neither is another. */
export function articleMenuRows(session: Session): readonly MenuRow[] {
  const { own, reading } = session
  const { article, actor } = reading
  const known = last.get(article)
  if (known?.own === own && known.actor === actor) return known.rows
  const rows = articleActions
    .filter(({ isOpen }) => isOpen(session))
    .map((row) => ({ name: row.name, label: row.label, hint: 'hint' in row ? row.hint(session) : undefined }))
  last.set(article, { own, actor, rows })
  return rows
}
