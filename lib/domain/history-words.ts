/** What an entry of a history says was done, after the name of who did it; what it was done to follows. */
export const historyWords: Readonly<Record<string, string>> = {
  'article-created': 'added the article',
  'article-changed': 'changed the facts of the article',
  'article-revised': 'corrected the text',
  'article-deleted': 'deleted the article',
  'article-restricted': 'restricted the article',
  'article-opened': 'opened the article to the desk',
  'access-given': 'named somebody on the article',
  'access-taken': 'took somebody off the article',
  'article-assigned': 'assigned the article',
  'claim-assigned': 'assigned a claim',
  'article-ready': 'called the article ready',
  'gate-overridden': 'let a gate pass',
  'gates-passed': 'found every gate green or let pass',
  'round-opened': 'opened another round of review',
  'article-signed-off': 'signed the article off',
  'article-reopened': 'reopened the article',
  'article-published': 'marked the article published',
  'article-corrected': 'added a correction',
  'article-retracted': 'retracted the article',
  'claim-marked': 'marked a claim',
  'claim-changed': 'changed a claim',
  'claim-dropped': 'dropped a claim',
  'claim-restored': 'restored a claim',
  'claim-removed': 'removed a claim',
  'evidence-added': 'added evidence',
  'evidence-changed': 'changed evidence',
  'evidence-withdrawn': 'withdrew evidence',
  'evidence-restored': 'restored evidence',
  'evidence-checked': 'checked a calculation',
  'evidence-removed': 'removed evidence with its claim',
  'source-made': 'entered a source',
  'source-changed': 'changed a source',
  'source-merged': 'merged a source into another',
  'source-withdrawn': 'withdrew a source',
  'source-restored': 'took the withdrawal of a source back',
  'review-submitted': 'submitted a review',
  'review-confirmed': 'looked again at a review',
  'review-taken-back': 'took a review back',
  'verdict-taken-back': 'took a verdict back with its review',
  'verdict-made': 'settled a verdict',
  'verdict-stale': 'made a verdict stale',
  'verdict-confirmed': 'confirmed a stale verdict',
  'vote-cast': 'voted on a contested claim',
  'vote-taken-back': 'took a vote back',
  'coverage-changed': 'said of sentences whether there is anything to check',
  'scale-chosen': 'chose the scales',
  'comment-added': 'commented',
  'comment-changed': 'changed a comment',
  'comment-resolved': 'resolved a comment',
  'comment-reopened': 'reopened a comment',
  'comment-removed': 'removed a comment',
  'reply-asked': 'asked somebody for comment',
  'reply-changed': 'changed what is noted of somebody being asked for comment',
  'reply-answered': 'noted what somebody answered who was asked for comment',
  'reply-withdrawn': 'withdrew an entry of somebody being asked for comment',
  'reply-restored': 'restored an entry of somebody being asked for comment',
  burnt: 'burnt words by policy',
  'signed-in': 'signed in',
  'sign-in-failed': 'failed to sign in',
  'signed-out': 'signed out',
  denied: 'was refused',
  exported: 'exported the article',
  'person-added': 'added a person',
  'person-changed': 'changed what a person may do',
  'invitation-made': 'made an invitation link',
  'reset-made': 'made a link to reset a password',
  'password-set': 'set a password',
  'second-factor-on': 'set up a second factor',
  'second-factor-off': 'took a second factor off',
  'sessions-ended': 'ended sessions',
  'settings-changed': 'changed the settings of the desk',
  'scale-made': 'made a scale',
  'handed-over': 'handed a restricted article over that nobody kept',
}

/** Why it was done; of an export the reason is its format, which `sayDeed` tells. */
export const sayReason = ({ kind, reason }: Pick<HistoryEntry, 'kind' | 'reason'>): string | null =>
  kind === 'exported' ? null : reason

/** One entry of a history as it is browsed: who, what, to what, why and where; what a reader may not see of it is null. */
export type HistoryEntry = Readonly<{
  id: string
  at: string
  actor: Readonly<{ id: string; name: string | null }> | null
  kind: string
  subject: string
  reason: string | null
  article: Readonly<{ id: string; title: string; isGone: boolean }> | null
  claim: Readonly<{ id: string; quote: string }> | null
  person: Readonly<{ id: string; name: string }> | null
  source: Readonly<{ id: string; name: string }> | null
}>

/** A name of an endpoint as words: `editArticle` is “edit article”. */
const spoken = (endpoint: string): string =>
  endpoint.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** What was done, in plain words, without who did it. */
export function sayDeed({
  kind,
  subject,
  person,
  actor,
  reason,
}: Pick<HistoryEntry, 'kind' | 'subject' | 'person' | 'actor' | 'reason'>): string {
  const words = historyWords[kind] ?? kind.replaceAll('-', ' ')
  if (kind === 'denied') return `${words}: ${spoken(subject)}`
  if (kind === 'exported' && reason) return `${words}: ${reason}`
  if (kind === 'sign-in-failed') return `${words} as ${person?.name ?? 'somebody unknown'}`
  return person && person.id !== actor?.id ? `${words}: ${person.name}` : words
}
