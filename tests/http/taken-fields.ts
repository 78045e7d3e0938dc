import type { EndpointName } from '@/lib/api/paths'

const facts = 'title byline outlet url publishedAt language kind substanceScale attributionScale'
const assignment = 'assignee dueAt'
const claim = 'claimReviewed kind claimant claimDate parent'
const evidence =
  'snapshotId excerptAt kind details origin firstHand onRecord stance layer source sourceId url title excerpt locator retrievedAt'
const source = 'name type tier reliability reliabilityNote interests independenceGroup contacts homepage'
const rules = 'requiredReviews blind panel'

/** All that each endpoint which changes something takes, told by hand: whatever else is sent is refused. */
export const takes: Partial<Record<EndpointName, string>> = {
  createArticle: `${facts} text fileName`,
  previewArticle: 'title language text fileName',
  editArticle: `version ${facts} ${assignment} ${rules}`,
  deleteArticle: 'version',
  reviseArticle: 'version text fileName',
  previewRevision: 'text fileName',
  setAccess: 'version restricted named',
  assignClaims: `claims ${assignment}`,
  coverSentences: 'sentence coverage reason revision',
  signOffArticle: 'version seen overrides',
  callReady: 'version',
  reopenArticle: 'version reason',
  publishArticle: 'version url',
  correctArticle: 'version what why claimId',
  retractArticle: 'version what why',
  markClaim: `revision spans ${claim}`,
  editClaim: `version revision spans state reason ${claim} ${assignment}`,
  removeClaim: 'version',
  saveReview: 'attribution substance reasoning confidence wouldChange submit version seal',
  confirmReview: 'version note seal',
  takeReviewBack: 'version',
  adjudicateClaim: 'attribution substance reason version seal',
  castVote: 'attribution substance reason version seal',
  takeVoteBack: 'version',
  confirmVerdict: 'reason version seal',
  confirmSigns: 'claims reason',
  addEvidence: evidence,
  editEvidence: `version ${evidence}`,
  withdrawEvidence: 'version',
  restoreEvidence: 'version',
  fetchSnapshot: 'articleId url',
  fetchAgain: 'excerpt',
  cancelFetch: '',
  checkEvidence: 'version',
  makeSource: source,
  editSource: `version ${source}`,
  withdrawSource: 'version reason',
  restoreSource: 'version',
  mergeSource: 'version into',
  commentOnClaim: 'text mentions replyTo',
  commentOnArticle: 'text mentions replyTo evidenceId sentence',
  changeComment: 'version text mentions resolved',
  removeComment: 'version',
  readNotices: 'ids',
  muteNotices: 'muted',
  handOver: 'version person',
  addPerson: 'email name role',
  changePerson: 'role disabled',
  linkPerson: '',
  takeSecondFactor: '',
  acceptInvitation: 'password name email',
  requestReset: 'email',
  changePassword: 'current password',
  startSecondFactor: 'password',
  confirmSecondFactor: 'code',
  endSecondFactor: 'password code',
  renewRecoveryCodes: 'code',
  endSession: '',
  endOtherSessions: '',
  setSourceRules: 'version rules independentSources',
  editDesk: `version demandsSecondFactor ownCopyScale externalScale sourceRules independentSources ${rules}`,
  makeScale: 'key version layer name ratings',
  saveDraft: 'fields',
  dropDraft: '',
}

/** What lies within a body, and may hold no more than it does here. */
export const within: Partial<Record<EndpointName, Record<string, unknown>>> = {
  markClaim: { claimant: { type: 'person', name: 'Ana Roy', description: null } },
  addEvidence: { locator: { page: '4' } },
  commentOnArticle: { sentence: { revision: 1, start: 0 } },
  assignClaims: {},
  confirmSigns: {},
  signOffArticle: {},
  makeScale: {},
}
