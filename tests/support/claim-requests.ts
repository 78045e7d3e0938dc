import type { EndpointName } from '@/lib/api/paths'
import { askAbout, aboutClaim } from './asked'
import { must, pageText, stretches } from './desk'
import {
  aClaimOf,
  anEditor,
  onArticle,
  onClaim,
  onComment,
  onContested,
  onOtherSigns,
  onOutdated,
  onReviewed,
  onStale,
  onVoted,
  type Requested,
} from './prepared'
import { onSnapshot } from './snapshots'
import { onCalculation, onEvidence, onWithdrawn } from './prepared-evidence'

/** Requests on claims: reviews, verdicts, evidence and what is said of them. */
export const claimRequests = {
  listClaims: { deed: 'read-article', prepare: () => onArticle() },
  markClaim: {
    deed: 'mark-claim',
    prepare: () => onArticle({ revision: 1, spans: stretches(pageText, 'Rents') }),
  },
  readClaim: { deed: 'read-article', prepare: onClaim() },
  editClaim: { deed: 'edit-claim', prepare: onClaim({ version: 1, claimReviewed: 'x' }) },
  removeClaim: { deed: 'remove-claim', prepare: onClaim(undefined, '?version=1') },
  saveReview: { deed: 'review-claim', prepare: onClaim({ reasoning: 'x' }) },
  listReviews: { deed: 'read-article', prepare: onClaim() },
  confirmReview: { deed: 'review-claim', prepare: onOutdated },
  takeReviewBack: { deed: 'take-back-review', prepare: onReviewed },
  adjudicateClaim: {
    deed: 'adjudicate-claim',
    prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }),
  },
  listVotes: { deed: 'read-article', prepare: onClaim() },
  castVote: {
    deed: 'vote-claim',
    prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }, true),
  },
  takeVoteBack: { deed: 'take-back-vote', prepare: onVoted },
  listVerdicts: { deed: 'read-article', prepare: onClaim() },
  confirmVerdict: { deed: 'confirm-verdict', prepare: onStale({ reason: 'It still says so.' }) },
  listStale: {
    deed: 'read-article',
    prepare: async () => ({ params: { articleId: (await onOtherSigns()).params!.articleId! } }),
  },
  confirmSigns: { deed: 'confirm-verdict', prepare: onOtherSigns },
  listEvidence: { deed: 'read-article', prepare: onClaim() },
  listCopies: { deed: 'read-article', prepare: onClaim() },
  addEvidence: { deed: 'add-evidence', prepare: onClaim({ stance: 'context', title: 'x' }) },
  editEvidence: { deed: 'edit-evidence', prepare: onEvidence({ version: 1, title: 'y' }) },
  withdrawEvidence: { deed: 'edit-evidence', prepare: onEvidence() },
  restoreEvidence: { deed: 'edit-evidence', prepare: onWithdrawn },
  checkEvidence: { deed: 'check-evidence', prepare: onCalculation },
  fetchSnapshot: {
    deed: 'fetch-page',
    prepare: async () => {
      const { params } = await onArticle()
      return { body: { articleId: params!.articleId, url: 'http://127.0.0.1/' } }
    },
  },
  readSnapshot: { deed: 'read-article', prepare: onSnapshot('kept') },
  fetchAgain: { deed: 'fetch-page', prepare: onSnapshot('kept', {}) },
  cancelFetch: { deed: 'cancel-fetch', prepare: onSnapshot('fetching', {}) },
  listClaimComments: { deed: 'read-article', prepare: onClaim() },
  commentOnClaim: { deed: 'comment', prepare: onClaim({ text: 'Which table?' }) },
  changeComment: { deed: 'comment', prepare: onComment({ version: 1, resolved: true }) },
  listReplies: { deed: 'read-article', prepare: () => onArticle() },
  askForComment: {
    deed: 'ask-for-comment',
    prepare: async (owner) => {
      const { article, claim } = await aClaimOf(owner)
      return { params: { articleId: article.id }, body: aboutClaim(claim.id) }
    },
  },
  changeReply: {
    deed: 'ask-for-comment',
    prepare: async (owner) => {
      const { claim } = await aClaimOf(owner)
      const { id } = must(await askAbout(await anEditor(), claim))
      return { params: { replyId: id }, body: { version: 1, answer: 'no-comment' } }
    },
  },
  removeComment: { deed: 'edit-comment', prepare: onComment(undefined, '?version=1') },
} satisfies Partial<Record<EndpointName, Requested>>
