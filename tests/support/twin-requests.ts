import type { EndpointName } from '@/lib/api/paths'
import { pageText, stretches } from './desk'
import type { Prepared } from './prepared'
import { aboutClaim } from './asked'
import { snapshotUrl } from './snapshots'
import type { Twin } from './twins'

type Request = (twin: Twin, version: number) => Prepared

const ofArticle =
  (body?: object, query?: string): Request =>
  ({ article }) => ({ params: { articleId: article.id }, body, query })
const ofVersion =
  (body: object = {}): Request =>
  ({ article }, version) => ({ params: { articleId: article.id }, body: { version, ...body } })
const ofClaim =
  (body?: object, query?: string): Request =>
  ({ claim }) => ({ params: { claimId: claim.id }, body, query })
const ofEvidence =
  (body?: object, query?: string): Request =>
  ({ evidence }) => ({ params: { evidenceId: evidence.id }, body, query })
const ofSnapshot =
  (body?: object): Request =>
  ({ snapshotId }) => ({ params: { snapshotId }, body })
const ofFile =
  (body?: Uint8Array, query?: string): Request =>
  ({ fileId }) => ({ params: { fileId }, body, query })
const ofComment =
  (body?: object, query?: string): Request =>
  ({ comment }) => ({ params: { commentId: comment.id }, body, query })
const ofReply =
  (body: object): Request =>
  ({ replyId }) => ({ params: { replyId }, body })
const ofSource: Request = ({ evidence }) => ({ params: { sourceId: evidence.source! } })
const plain =
  (query?: string): Request =>
  () => ({ query })

const decision = { attribution: 'said-on-record', substance: 'half-true', reason: 'Both are half right.' }
/** What is neither of an article nor about what was done in one. */
const ofNoArticle = 'of no article'

/** What each endpoint is asked of a twin; the table is whole, so that a new endpoint has to say what it could tell. */
export const asked: Readonly<Record<EndpointName, Request | typeof ofNoArticle>> = {
  listArticles: plain(),
  createArticle: ofNoArticle,
  previewArticle: ofNoArticle,
  readArticle: ofArticle(),
  readScreen: ofArticle(),
  editArticle: ofVersion({ substanceScale: 'research' }),
  deleteArticle: ({ article }, version) => ({
    params: { articleId: article.id },
    query: `?version=${version}`,
  }),
  listRevisions: ofArticle(),
  reviseArticle: ofVersion({ text: `${pageText} More.` }),
  previewRevision: ofArticle({ text: `${pageText} More.` }),
  readRevision: ({ article }) => ({ params: { articleId: article.id, number: '1' } }),
  setAccess: ofVersion({ restricted: false, named: [] }),
  readPresence: ofArticle(),
  coverSentences: ofArticle({ sentence: 1, coverage: 'nothing-to-check' }),
  exportArticle: ofArticle(undefined, '?format=json'),
  assignClaims: ({ article, claim }) => ({
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], assignee: null, dueAt: '2026-12-24T12:00:00.000Z' },
  }),
  readGates: ofArticle(),
  listQuotations: ofArticle(),
  signOffArticle: ofVersion(),
  listSignOffs: ofArticle(),
  exportSignOff: ({ article }) => ({ params: { articleId: article.id, number: '1' } }),
  callReady: ofVersion(),
  reopenArticle: ofVersion({ reason: 'A source called back.' }),
  publishArticle: ofVersion(),
  listCorrections: ofArticle(),
  correctArticle: ofVersion({ what: 'x', why: 'y' }),
  retractArticle: ofVersion({ what: 'x', why: 'y' }),
  listClaims: ofArticle(),
  markClaim: ofArticle({ revision: 1, spans: stretches(pageText, 'Rents') }),
  searchClaims: plain('?q=rents&limit=1'),
  readClaim: ofClaim(),
  editClaim: ofClaim({ version: 1, claimReviewed: 'Rents fell.' }),
  removeClaim: ofClaim(undefined, '?version=1'),
  saveReview: ofClaim({ reasoning: 'Half of it.', substance: 'true' }),
  listReviews: ofClaim(),
  confirmReview: ofClaim({ version: 1 }),
  takeReviewBack: ofClaim(undefined, '?version=1'),
  adjudicateClaim: ofClaim(decision),
  listVotes: ofClaim(),
  castVote: ofClaim(decision),
  takeVoteBack: ofClaim(undefined, '?version=1'),
  listVerdicts: ofClaim(),
  confirmVerdict: ofClaim({ reason: 'It still says so.' }),
  listStale: ofArticle(),
  confirmSigns: ({ article, claim }) => ({
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], reason: 'Only signs.' },
  }),
  listEvidence: ofClaim(),
  listCopies: ofClaim(),
  fetchSnapshot: ({ article }) => ({ body: { articleId: article.id, url: snapshotUrl } }),
  readSnapshot: ofSnapshot(),
  fetchAgain: ofSnapshot({}),
  cancelFetch: ofSnapshot({}),
  beginUpload: ({ article }) => ({ body: { articleId: article.id, name: 'rents.txt', size: 5 } }),
  sendSlice: ofFile(Buffer.from('Rents'), '?offset=0'),
  readFile: ofFile(),
  showPicture: ofFile(),
  readFileText: ofFile(),
  addEvidence: ofClaim({ stance: 'refutes', title: 'Rents 2024' }),
  editEvidence: ofEvidence({ version: 1, title: 'Rents 2026' }),
  withdrawEvidence: ofEvidence(undefined, '?version=1'),
  restoreEvidence: ofEvidence(undefined, '?version=1'),
  checkEvidence: ofEvidence({ version: 1 }),
  listSources: plain(),
  readSource: ofSource,
  listTouches: ofSource,
  makeSource: ofNoArticle,
  editSource: ofNoArticle,
  withdrawSource: ofNoArticle,
  restoreSource: ofNoArticle,
  mergeSource: ofNoArticle,
  listClaimComments: ofClaim(),
  commentOnClaim: ofClaim({ text: 'Which table?' }),
  listArticleComments: ofArticle(),
  commentOnArticle: ofArticle({ text: 'By one.' }),
  listReplies: ofArticle(),
  askForComment: ({ article, claim }) => ({
    params: { articleId: article.id },
    body: { ...aboutClaim(claim.id), askedAt: '2026-05-12T10:00:00.000Z' },
  }),
  changeReply: ofReply({ version: 1, answer: 'no-comment' }),
  changeComment: ofComment({ version: 1, resolved: true }),
  removeComment: ofComment(undefined, '?version=1'),
  listNotices: plain(),
  readNotices: () => ({ body: {} }),
  muteNotices: ofNoArticle,
  readQueue: plain(),
  readHistory: plain('?limit=3'),
  readArticleHistory: ofArticle(undefined, '?limit=3'),
  listColleagues: ({ article }) => ({ query: `?article=${article.id}` }),
  listForsaken: ofNoArticle,
  handOver: ofNoArticle,
  listPeople: ofNoArticle,
  addPerson: ofNoArticle,
  changePerson: ofNoArticle,
  linkPerson: ofNoArticle,
  acceptInvitation: ofNoArticle,
  requestReset: ofNoArticle,
  changePassword: ofNoArticle,
  readAccount: plain(),
  startSecondFactor: ofNoArticle,
  confirmSecondFactor: ofNoArticle,
  endSecondFactor: ofNoArticle,
  renewRecoveryCodes: ofNoArticle,
  listSessions: ofNoArticle,
  endSession: ofNoArticle,
  endOtherSessions: ofNoArticle,
  takeSecondFactor: ofNoArticle,
  readDesk: ofNoArticle,
  editDesk: ofNoArticle,
  readSourceRules: ofNoArticle,
  setSourceRules: ofNoArticle,
  listScales: plain(),
  makeScale: ofNoArticle,
  readAgreement: ({ article }) => ({ query: `?article=${article.id}` }),
  readDraft: ({ claim }) => ({ params: { key: `evidence:${claim.id}` } }),
  saveDraft: ofNoArticle,
  dropDraft: ofNoArticle,
  streamEvents: ({ article }) => ({ query: `?article=${article.id}&after=0` }),
}
