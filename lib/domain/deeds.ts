import type { ArticleState } from './article'
import type { ClaimState } from './claim'
import type { Rule } from './outcome'
import type { Role } from './person'

/** For each state of an article in which a deed can be done, the state in which the article is then. */
type Steps = Readonly<Partial<Record<ArticleState, ArticleState>>>

/** The states of a claim from which a deed can lead, those that it can lead to, and the rule that refuses it elsewhere. */
type Move = Readonly<{ from: readonly ClaimState[]; to: readonly ClaimState[]; otherwise: Rule }>

type RightsRow = Readonly<{ by: Role | 'nobody'; own?: Role; article: Steps | null; claim?: Move }>

/** What is not about an article's content: it can be done in every state, and changes none. */
const always = null

/** Work on claims: the first of it begins the check, and what was called ready is being checked again. */
const work: Steps = { draft: 'checking', checking: 'checking', ready: 'checking', corrected: 'corrected' }

/** What an open article's state does not tell of: a review may be one of which not everybody may learn at once. */
const inPlace: Steps = { draft: 'draft', checking: 'checking', ready: 'ready', corrected: 'corrected' }

const standing = ['open', 'in-review', 'agreed', 'contested', 'adjudicated', 'stale'] as const

/** Work on a claim that was not dropped; a verdict whose seal it breaks is stale. */
const onStanding: Move = {
  from: ['suggested', ...standing],
  to: ['suggested', ...standing],
  otherwise: 'is-dropped',
}

/**
 * The one table of rights: each deed with the lowest role that may do it (`own` widens it to whoever made the thing, from that role up), the
 * states of an article in which it is done and where each leads, and the same of a claim where a claim's state matters.
 */
export const deeds = {
  'read-article': { by: 'reader', article: always },
  'export-article': { by: 'reader', article: always },
  'keep-draft': { by: 'reader', article: always },
  'change-own-account': { by: 'reader', article: always },
  'mark-claim': { by: 'reviewer', article: work },
  'cover-sentence': { by: 'reviewer', article: work },
  'edit-claim': { by: 'reviewer', article: work, claim: onStanding },
  'drop-claim': {
    by: 'editor',
    own: 'reviewer',
    article: work,
    claim: { from: ['suggested', ...standing], to: ['dropped'], otherwise: 'is-dropped' },
  },
  'restore-claim': {
    by: 'editor',
    own: 'reviewer',
    article: work,
    claim: { from: ['dropped'], to: standing, otherwise: 'not-dropped' },
  },
  'remove-claim': { by: 'editor', own: 'reviewer', article: work },
  'review-claim': {
    by: 'reviewer',
    article: inPlace,
    claim: { from: standing, to: standing, otherwise: 'is-dropped' },
  },
  'take-back-review': {
    by: 'reviewer',
    article: inPlace,
    claim: { from: standing, to: standing, otherwise: 'is-dropped' },
  },
  'adjudicate-claim': {
    by: 'editor',
    article: inPlace,
    claim: { from: ['contested'], to: ['adjudicated'], otherwise: 'not-contested' },
  },
  'vote-claim': {
    by: 'reviewer',
    article: inPlace,
    claim: { from: ['contested'], to: ['contested', 'adjudicated'], otherwise: 'not-contested' },
  },
  'take-back-vote': {
    by: 'reviewer',
    article: inPlace,
    claim: { from: ['contested'], to: ['contested'], otherwise: 'not-contested' },
  },
  'confirm-verdict': {
    by: 'reviewer',
    article: inPlace,
    claim: { from: ['stale'], to: ['agreed', 'adjudicated'], otherwise: 'not-stale' },
  },
  /** What nobody does: it follows when what a verdict was sealed to has changed. */
  'unseal-verdict': {
    by: 'nobody',
    article: always,
    claim: { from: ['agreed', 'adjudicated'], to: ['stale'], otherwise: 'not-decided' },
  },
  'add-evidence': { by: 'reviewer', article: work, claim: onStanding },
  'fetch-page': { by: 'reviewer', article: inPlace },
  'cancel-fetch': { by: 'editor', own: 'reviewer', article: always },
  'upload-file': { by: 'reviewer', article: inPlace },
  'send-slice': { by: 'nobody', own: 'reviewer', article: inPlace },
  'edit-evidence': { by: 'editor', own: 'reviewer', article: work },
  'check-evidence': { by: 'reviewer', article: inPlace },
  'ask-for-comment': { by: 'reviewer', article: inPlace },
  'edit-reply': { by: 'editor', own: 'reviewer', article: inPlace },
  comment: { by: 'reviewer', article: always },
  'edit-comment': { by: 'nobody', own: 'reviewer', article: always },
  'create-article': { by: 'editor', article: always },
  'edit-article': { by: 'editor', article: { ...work, draft: 'draft' } },
  'restrict-article': { by: 'editor', article: always },
  'assign-claims': { by: 'editor', article: inPlace, claim: onStanding },
  'take-claim': { by: 'reviewer', article: inPlace, claim: onStanding },
  'read-colleagues': { by: 'reviewer', article: always },
  'delete-article': { by: 'editor', article: inPlace },
  'call-ready': { by: 'reviewer', article: { checking: 'ready' } },
  'sign-off-article': {
    by: 'editor',
    article: { draft: 'signed-off', checking: 'signed-off', ready: 'signed-off', corrected: 'signed-off' },
  },
  'reopen-article': {
    by: 'editor',
    article: { ready: 'checking', 'signed-off': 'checking', published: 'checking' },
  },
  'publish-article': { by: 'editor', article: { 'signed-off': 'published' } },
  'correct-article': { by: 'editor', article: { published: 'corrected', corrected: 'corrected' } },
  'retract-article': {
    by: 'editor',
    article: { 'signed-off': 'retracted', published: 'retracted', corrected: 'retracted' },
  },
  'read-sources': { by: 'reader', article: always },
  'edit-source': { by: 'reviewer', article: always },
  'merge-source': { by: 'editor', article: always },
  'withdraw-source': { by: 'editor', article: always },
  'read-agreement': { by: 'editor', article: always },
  'read-history': { by: 'editor', article: always },
  'manage-people': { by: 'admin', article: always },
  'hand-over-article': { by: 'admin', article: always },
  'manage-desk': { by: 'admin', article: always },
  'manage-scales': { by: 'admin', article: always },
} as const satisfies Record<string, RightsRow>

export type Deed = keyof typeof deeds

/** One deed's row of the table. */
export const rowOf = (deed: Deed): RightsRow => deeds[deed]
