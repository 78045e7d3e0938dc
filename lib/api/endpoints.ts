import type { z } from 'zod'
import type { Deed } from '@/lib/domain/deeds'
import { readAgreementInput } from './agreement-inputs'
import * as account from './account-inputs'
import * as history from './history-inputs'
import * as input from './inputs'
import * as signing from './sign-off-inputs'
import * as scale from './scale-inputs'
import * as work from './work-inputs'
import * as talk from './talk-inputs'
import { paths, type EndpointName, type Method } from './paths'
import * as review from './review-inputs'

/** One row of the table: who may call what with which words; `deed` is null where nobody needs to be signed in. */
export type Endpoint<S extends z.ZodType = z.ZodType> = Readonly<{
  name: EndpointName
  method: Method
  path: string
  deed: Deed | null
  input: S
  created: boolean
  largestBody: number
  takesFile: boolean
}>

const kilobyte = 1024

function endpoint<S extends z.ZodType>(
  name: EndpointName,
  deed: Deed | null,
  input: S,
  more: { created?: true; largestBody?: number; takesFile?: true } = {},
): Endpoint<S> {
  const [method, path] = paths[name]
  return {
    name,
    method,
    path,
    deed,
    input,
    created: more.created ?? false,
    largestBody: more.largestBody ?? 256 * kilobyte,
    takesFile: more.takesFile ?? false,
  }
}

/** A whole article as JSON, every character escaped, still fits. */
const articleBody = 6 * kilobyte * kilobyte

/** The table of endpoints: routes, the browser's client and the tests of rights are made from it. */
export const endpoints = {
  listArticles: endpoint('listArticles', 'read-article', input.listArticlesInput),
  createArticle: endpoint('createArticle', 'create-article', input.createArticleInput, {
    created: true,
    largestBody: articleBody,
    takesFile: true,
  }),
  previewArticle: endpoint('previewArticle', 'create-article', input.previewArticleInput, {
    largestBody: articleBody,
    takesFile: true,
  }),
  readArticle: endpoint('readArticle', 'read-article', input.articleInput),
  readScreen: endpoint('readScreen', 'read-article', input.readScreenInput),
  editArticle: endpoint('editArticle', 'edit-article', input.editArticleInput),
  deleteArticle: endpoint('deleteArticle', 'delete-article', input.deleteArticleInput),
  listRevisions: endpoint('listRevisions', 'read-article', input.listRevisionsInput),
  reviseArticle: endpoint('reviseArticle', 'edit-article', input.reviseArticleInput, {
    created: true,
    largestBody: articleBody,
    takesFile: true,
  }),
  previewRevision: endpoint('previewRevision', 'edit-article', input.previewRevisionInput, {
    largestBody: articleBody,
    takesFile: true,
  }),
  readRevision: endpoint('readRevision', 'read-article', input.readRevisionInput),
  setAccess: endpoint('setAccess', 'restrict-article', work.setAccessInput),
  assignClaims: endpoint('assignClaims', 'assign-claims', work.assignClaimsInput),
  readPresence: endpoint('readPresence', 'read-article', work.readPresenceInput),
  coverSentences: endpoint('coverSentences', 'cover-sentence', input.coverSentencesInput),
  exportArticle: endpoint('exportArticle', 'export-article', input.exportInput),
  readGates: endpoint('readGates', 'read-article', input.articleInput),
  signOffArticle: endpoint('signOffArticle', 'sign-off-article', signing.signOffInput),
  listSignOffs: endpoint('listSignOffs', 'read-article', signing.listSignOffsInput),
  exportSignOff: endpoint('exportSignOff', 'export-article', signing.frozenInput),
  callReady: endpoint('callReady', 'call-ready', signing.callReadyInput),
  reopenArticle: endpoint('reopenArticle', 'reopen-article', signing.reopenInput),
  publishArticle: endpoint('publishArticle', 'publish-article', signing.publishInput),
  listCorrections: endpoint('listCorrections', 'read-article', signing.listCorrectionsInput),
  correctArticle: endpoint('correctArticle', 'correct-article', signing.correctInput, { created: true }),
  retractArticle: endpoint('retractArticle', 'retract-article', signing.retractInput),
  listClaims: endpoint('listClaims', 'read-article', input.listClaimsInput),
  markClaim: endpoint('markClaim', 'mark-claim', input.markClaimInput, {
    created: true,
    largestBody: articleBody,
  }),
  searchClaims: endpoint('searchClaims', 'read-article', work.searchClaimsInput),
  readClaim: endpoint('readClaim', 'read-article', input.claimInput),
  editClaim: endpoint('editClaim', 'edit-claim', input.editClaimInput, { largestBody: articleBody }),
  removeClaim: endpoint('removeClaim', 'remove-claim', input.removeClaimInput),
  saveReview: endpoint('saveReview', 'review-claim', input.saveReviewInput),
  listReviews: endpoint('listReviews', 'read-article', review.listReviewsInput),
  confirmReview: endpoint('confirmReview', 'review-claim', review.confirmReviewInput),
  takeReviewBack: endpoint('takeReviewBack', 'take-back-review', review.takeReviewBackInput),
  adjudicateClaim: endpoint('adjudicateClaim', 'adjudicate-claim', review.adjudicateInput),
  listVotes: endpoint('listVotes', 'read-article', review.listVotesInput),
  castVote: endpoint('castVote', 'vote-claim', review.voteInput),
  takeVoteBack: endpoint('takeVoteBack', 'take-back-vote', review.takeVoteBackInput),
  listVerdicts: endpoint('listVerdicts', 'read-article', review.listVerdictsInput),
  confirmVerdict: endpoint('confirmVerdict', 'confirm-verdict', review.confirmVerdictInput),
  listStale: endpoint('listStale', 'read-article', review.listStaleInput),
  confirmSigns: endpoint('confirmSigns', 'confirm-verdict', review.confirmSignsInput),
  listEvidence: endpoint('listEvidence', 'read-article', input.listEvidenceInput),
  addEvidence: endpoint('addEvidence', 'add-evidence', input.addEvidenceInput, { created: true }),
  editEvidence: endpoint('editEvidence', 'edit-evidence', input.editEvidenceInput),
  withdrawEvidence: endpoint('withdrawEvidence', 'edit-evidence', input.withdrawEvidenceInput),
  restoreEvidence: endpoint('restoreEvidence', 'edit-evidence', input.restoreEvidenceInput),
  listClaimComments: endpoint('listClaimComments', 'read-article', talk.listClaimCommentsInput),
  commentOnClaim: endpoint('commentOnClaim', 'comment', talk.commentOnClaimInput, { created: true }),
  listArticleComments: endpoint('listArticleComments', 'read-article', talk.listArticleCommentsInput),
  commentOnArticle: endpoint('commentOnArticle', 'comment', talk.commentOnArticleInput, { created: true }),
  changeComment: endpoint('changeComment', 'comment', talk.changeCommentInput),
  removeComment: endpoint('removeComment', 'edit-comment', talk.removeCommentInput),
  listNotices: endpoint('listNotices', 'read-article', talk.listNoticesInput),
  readNotices: endpoint('readNotices', 'read-article', talk.readNoticesInput),
  muteNotices: endpoint('muteNotices', 'change-own-account', talk.muteNoticesInput),
  readQueue: endpoint('readQueue', 'read-article', work.readQueueInput),
  readHistory: endpoint('readHistory', 'read-history', history.readHistoryInput),
  readArticleHistory: endpoint('readArticleHistory', 'read-history', history.readArticleHistoryInput),
  listColleagues: endpoint('listColleagues', 'read-colleagues', work.listColleaguesInput),
  listForsaken: endpoint('listForsaken', 'hand-over-article', work.listForsakenInput),
  handOver: endpoint('handOver', 'hand-over-article', work.handOverInput),
  listPeople: endpoint('listPeople', 'manage-people', input.listPeopleInput),
  addPerson: endpoint('addPerson', 'manage-people', input.addPersonInput, { created: true }),
  changePerson: endpoint('changePerson', 'manage-people', input.changePersonInput),
  linkPerson: endpoint('linkPerson', 'manage-people', account.personInput, { created: true }),
  acceptInvitation: endpoint('acceptInvitation', null, input.acceptInvitationInput),
  requestReset: endpoint('requestReset', null, account.requestResetInput),
  changePassword: endpoint('changePassword', 'change-own-account', account.changePasswordInput),
  readAccount: endpoint('readAccount', 'change-own-account', account.accountInput),
  startSecondFactor: endpoint('startSecondFactor', 'change-own-account', account.startSecondFactorInput, {
    created: true,
  }),
  confirmSecondFactor: endpoint('confirmSecondFactor', 'change-own-account', account.codeInput),
  endSecondFactor: endpoint('endSecondFactor', 'change-own-account', account.endSecondFactorInput),
  renewRecoveryCodes: endpoint('renewRecoveryCodes', 'change-own-account', account.codeInput),
  listSessions: endpoint('listSessions', 'change-own-account', account.listSessionsInput),
  endSession: endpoint('endSession', 'change-own-account', account.sessionInput),
  endOtherSessions: endpoint('endOtherSessions', 'change-own-account', account.accountInput),
  takeSecondFactor: endpoint('takeSecondFactor', 'manage-people', account.personInput),
  readDesk: endpoint('readDesk', 'manage-desk', account.readDeskInput),
  editDesk: endpoint('editDesk', 'manage-desk', account.editDeskInput),
  readAgreement: endpoint('readAgreement', 'read-agreement', readAgreementInput),
  listScales: endpoint('listScales', 'read-article', scale.listScalesInput),
  makeScale: endpoint('makeScale', 'manage-scales', scale.makeScaleInput, { created: true }),
  readDraft: endpoint('readDraft', 'keep-draft', input.draftInput),
  saveDraft: endpoint('saveDraft', 'keep-draft', input.saveDraftInput, { largestBody: articleBody }),
  dropDraft: endpoint('dropDraft', 'keep-draft', input.draftInput),
  streamEvents: endpoint('streamEvents', 'read-article', input.eventsInput),
} satisfies Record<EndpointName, Endpoint>
