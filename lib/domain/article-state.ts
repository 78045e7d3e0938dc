import type { ArticleState } from './article'
import type { Deed } from './may'
import type { Rule } from './outcome'
import type { Actor } from './person'

/** For each state in which a deed can be done, the state in which the article is then. */
type Steps = Readonly<Partial<Record<ArticleState, ArticleState>>>

/** What is not about an article's content: it can be done in every state, and changes none. */
const always = null

/** Work on claims: the first of it begins the check, and what was called ready is being checked again. */
const work: Steps = { draft: 'checking', checking: 'checking', ready: 'checking', corrected: 'corrected' }

/** What an open article's state does not tell of: a review may be one of which not everybody may learn at once. */
const inPlace: Steps = { draft: 'draft', checking: 'checking', ready: 'ready', corrected: 'corrected' }

/**
 * The table of states: which deed is done in which states, and where it leads; a deed that is not told here needs an open article and
 * leaves its state. Who may do what stands in the table of `may`.
 */
export const steps: Readonly<Partial<Record<Deed, Steps | null>>> = {
  'read-article': always,
  'export-article': always,
  'keep-draft': always,
  'change-own-account': always,
  'create-article': always,
  'restrict-article': always,
  'read-colleagues': always,
  comment: always,
  'edit-comment': always,
  'manage-people': always,
  'manage-desk': always,
  'manage-scales': always,
  'mark-claim': work,
  'cover-sentence': work,
  'edit-claim': work,
  'drop-claim': work,
  'remove-claim': work,
  'add-evidence': work,
  'edit-evidence': work,
  'review-claim': inPlace,
  'adjudicate-claim': inPlace,
  'vote-claim': inPlace,
  'confirm-verdict': inPlace,
  'assign-claims': inPlace,
  'take-claim': inPlace,
  'edit-article': { ...work, draft: 'draft' },
  'delete-article': inPlace,
  'call-ready': { checking: 'ready' },
  'sign-off-article': { draft: 'signed-off', checking: 'signed-off', ready: 'signed-off', corrected: 'signed-off' },
  'reopen-article': { ready: 'checking', 'signed-off': 'checking', published: 'checking' },
  'publish-article': { 'signed-off': 'published' },
  'correct-article': { published: 'corrected', corrected: 'corrected' },
  'retract-article': { 'signed-off': 'retracted', published: 'retracted', corrected: 'retracted' },
}

/** The state that the deed leads to from this one, or null when it is not done in this one. */
export function stateAfter(deed: Deed, state: ArticleState): ArticleState | null {
  const { [deed]: row = inPlace } = steps
  return row === null ? state : (row[state] ?? null)
}

/** The rule by which a deed is refused that is not done in this state. */
export function stateRule(deed: Deed, state: ArticleState): Rule {
  if (state === 'signed-off') return deed === 'correct-article' ? 'not-published' : 'is-signed-off'
  if (state === 'published') return 'is-published'
  if (state === 'retracted') return 'is-retracted'
  return deed === 'call-ready' ? 'not-checking' : deed === 'correct-article' ? 'not-published' : 'not-signed-off'
}

/** Whether the article is closed: what it holds can be read and talked about, and not changed. */
export const isClosed = (state: ArticleState): boolean => stateAfter('edit-claim', state) === null

/** The actor as a closed article knows everybody: as somebody who reads. */
export function readerOfClosed<A extends Pick<Actor, 'role'>>(actor: A, state: ArticleState): A {
  return isClosed(state) ? { ...actor, role: 'reader' } : actor
}
