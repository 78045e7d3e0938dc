import { articleStates, type ArticleState } from './article'
import { rowOf, type Deed } from './deeds'
import type { Rule } from './outcome'
import type { Actor } from './person'

/** The state that the deed leads an article to from this one, or null when it is not done in this one. */
export function stateAfter(deed: Deed, state: ArticleState): ArticleState | null {
  const { article } = rowOf(deed)
  return article === null ? state : (article[state] ?? null)
}

/** The rule by which a deed is refused that is not done in this state. */
export function stateRule(deed: Deed, state: ArticleState): Rule {
  if (state === 'signed-off') return deed === 'correct-article' ? 'not-published' : 'is-signed-off'
  if (state === 'published') return 'is-published'
  if (state === 'retracted') return 'is-retracted'
  return deed === 'call-ready'
    ? 'not-checking'
    : deed === 'correct-article'
      ? 'not-published'
      : 'not-signed-off'
}

/** Whether the article is closed: what it holds can be read and talked about, and not changed. */
export const isClosed = (state: ArticleState): boolean => stateAfter('edit-claim', state) === null

/** The states in which an article is being worked on, and can be due. */
export const openStates: readonly ArticleState[] = articleStates.filter((state) => !isClosed(state))

/** The actor as a closed article knows everybody: as somebody who reads. */
export function readerOfClosed<A extends Pick<Actor, 'role'>>(actor: A, state: ArticleState): A {
  return isClosed(state) ? { ...actor, role: 'reader' } : actor
}
