import type { Difference } from '@/lib/anchor/diff-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type {
  ArticleFacts,
  ArticleRow,
  ArticleState,
  ArticleView,
  CoveredSentence,
  RevisionFacts,
  RevisionView,
} from '@/lib/domain/article'
import type { Colleague } from '@/lib/domain/assignment'
import type { Anchor, Claim } from '@/lib/domain/claim'
import type { Comment, Named } from '@/lib/domain/comment'
import type { DeskRules } from '@/lib/domain/desk'
import type { Changes, Dossier } from '@/lib/domain/dossier'
import type { Evidence } from '@/lib/domain/evidence'
import type { HistoryEntry } from '@/lib/domain/history-words'
import type { Muted, Notice } from '@/lib/domain/notice'
import type { AccountView, Forsaken, LinkPurpose, PersonView, SessionView } from '@/lib/domain/person'
import type { QueueLine } from '@/lib/domain/queue'
import type { RevisionText } from '@/lib/domain/revision'
import type { Layer, Rating, Scale, ScaleView } from '@/lib/domain/scales'
import type { z } from 'zod'
import type { readAgreementInput } from './agreement-inputs'
import type * as account from './account-inputs'
import type * as history from './history-inputs'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Review, Verdict } from '@/lib/domain/review'
import type { SealChange, StaleClaim } from '@/lib/domain/what-changed'
import type * as input from './inputs'
import type { paths } from './paths'
import type * as review from './review-inputs'
import type { Gate } from '@/lib/domain/gates'
import type { Correction, Milestone, SignOff } from '@/lib/domain/sign-off'
import type * as signing from './sign-off-inputs'
import type * as scale from './scale-inputs'
import type * as work from './work-inputs'
import type * as talk from './talk-inputs'

/** One page of a list; `next` is the cursor of the page after it. */
export type List<T> = { items: T[]; next: string | null }

export type Preview = RevisionText & { title: string | null; direction: 'ltr' | 'rtl' }

/** How a claim fares in a new revision; `exact` are the words that were meant, `now` those that stand there, null when nothing does. */
export type FaredClaim = Readonly<{
  id: string
  anchor: Anchor
  spans: readonly Readonly<{
    start: number
    end: number
    exact: string
    now: string | null
    anchor: Anchor
  }>[]
}>

/** What becomes of an article's claims and sentences; `changed` is how many sentences are to be looked at again. */
type Faring = { claims: readonly FaredClaim[]; counts: Record<Anchor, number>; changed: number }

/** What a corrected text would do; `revision` and `version` are those of the article that it was compared with. */
export type PlannedRevision = Faring &
  RevisionText & { revision: number; version: number; differences: readonly Difference[] }

/** A new revision; `version` is now the article's. */
export type SavedRevision = Faring & { revision: number; version: number; sha256: string }

/** A revision, and how its words differ from those of the revision it was compared with. */
export type ReadRevision = RevisionView & { differences?: readonly Difference[] }

/** A one-time link, and what became of the mail with it: the administrator sees the link in any case. */
export type SentLink = Readonly<{ link: string; purpose: LinkPurpose; mail: 'sent' | 'failed' | 'not-set' }>

/** A verdict that a claim has or had; of a stale one, what is not as it was when it was sealed. */
export type PastVerdict = Verdict & Readonly<{ id: string; changes: readonly SealChange[] | null }>

/** A review as it was submitted; of an outdated one, what is not as it was when its reviewer last said that it holds, null where that was not kept. */
export type LookedAtReview = Review & Readonly<{ changes: readonly SealChange[] | null }>

/** The votes, of the claim as it stands, of its present round that the reader may see: all when the panel has decided or is hung, else the reader's own; `cast` counts all, and `isOutdated` says that the reader’s own was of another state. */
export type PanelVotes = Readonly<{ items: readonly Vote[]; cast: number; isOutdated?: true }>

/** The gates of an article as they stand; `seen` is the number of the newest change, to be named when it is signed off. */
export type GatesView = { version: number; state: ArticleState; seen: number; gates: readonly Gate[] }

/** What the screen of an article's sign-off is drawn from; `quotes` are of the claims that a correction names, or may name. */
export type SignOffView = Readonly<{
  article: ArticleFacts
  gates: GatesView
  signOffs: readonly SignOff[]
  corrections: readonly Correction[]
  milestones: readonly Milestone[]
  quotes: readonly Readonly<{ id: string; quote: string }>[]
  names: Readonly<Record<string, string>>
  scales: Record<Layer, Scale>
}>

/** A claim as all claims of the desk are looked through: the ratings are those of its verdict, null where the reader sees none. */
export type FoundClaim = Readonly<
  Pick<Claim, 'id' | 'quote' | 'claimReviewed' | 'state'> &
    Record<Layer, Rating | null> & {
      /** What the reader has submitted in the claim's present round, and how many reviews of how many the reader knows of. */
      yours: Readonly<Record<Layer, Rating | null> & { reviews: number; required: number }> | null
      assignee: Named | null
      article: Pick<ArticleFacts, 'id' | 'title' | 'language' | 'direction'>
    }
>

/** How far people agree over these articles, and who the people are; where `hasMore`, the articles are the newest of those that fit. */
export type AgreementView = Agreement &
  Readonly<{
    articles: readonly { id: string; title: string }[]
    hasMore: boolean
    people: readonly { id: string; name: string }[]
  }>

type In<S extends z.ZodType> = z.input<S>

/** What each endpoint takes and gives, for the browser's client and for the commands; the schemas stay on the server. */
export type Deeds = {
  listArticles: { takes: In<typeof input.listArticlesInput>; gives: List<ArticleRow> }
  createArticle: { takes: In<typeof input.createArticleInput>; gives: ArticleView }
  previewArticle: { takes: In<typeof input.previewArticleInput>; gives: Preview }
  readArticle: { takes: In<typeof input.articleInput>; gives: ArticleView }
  readScreen: { takes: In<typeof input.readScreenInput>; gives: { whole: Dossier } | { changes: Changes } }
  editArticle: { takes: In<typeof input.editArticleInput>; gives: ArticleView }
  deleteArticle: { takes: In<typeof input.deleteArticleInput>; gives: { id: string } }
  listRevisions: { takes: In<typeof input.listRevisionsInput>; gives: List<RevisionFacts> }
  reviseArticle: { takes: In<typeof input.reviseArticleInput>; gives: SavedRevision }
  previewRevision: { takes: In<typeof input.previewRevisionInput>; gives: PlannedRevision }
  readRevision: { takes: In<typeof input.readRevisionInput>; gives: ReadRevision }
  setAccess: {
    takes: In<typeof work.setAccessInput>
    gives: { restricted: boolean; named: readonly string[]; version: number }
  }
  assignClaims: { takes: In<typeof work.assignClaimsInput>; gives: { items: Claim[] } }
  readPresence: { takes: In<typeof work.readPresenceInput>; gives: { items: { id: string; name: string }[] } }
  coverSentences: {
    takes: In<typeof input.coverSentencesInput>
    gives: { revision: number; sentences: (CoveredSentence & { sentence: number })[] }
  }
  readGates: { takes: In<typeof input.articleInput>; gives: GatesView }
  signOffArticle: { takes: In<typeof signing.signOffInput>; gives: SignOff }
  listSignOffs: { takes: In<typeof signing.listSignOffsInput>; gives: List<SignOff> }
  callReady: { takes: In<typeof signing.callReadyInput>; gives: ArticleFacts }
  reopenArticle: { takes: In<typeof signing.reopenInput>; gives: ArticleFacts }
  publishArticle: { takes: In<typeof signing.publishInput>; gives: ArticleFacts }
  listCorrections: { takes: In<typeof signing.listCorrectionsInput>; gives: List<Correction> }
  correctArticle: { takes: In<typeof signing.correctInput>; gives: ArticleFacts }
  retractArticle: { takes: In<typeof signing.retractInput>; gives: ArticleFacts }
  listClaims: { takes: In<typeof input.listClaimsInput>; gives: List<Claim> }
  markClaim: { takes: In<typeof input.markClaimInput>; gives: Claim }
  searchClaims: { takes: In<typeof work.searchClaimsInput>; gives: List<Claim> }
  readClaim: { takes: In<typeof input.claimInput>; gives: Claim }
  editClaim: { takes: In<typeof input.editClaimInput>; gives: Claim }
  removeClaim: { takes: In<typeof input.removeClaimInput>; gives: { id: string } }
  saveReview: { takes: In<typeof input.saveReviewInput>; gives: Claim }
  listReviews: { takes: In<typeof review.listReviewsInput>; gives: List<LookedAtReview> }
  confirmReview: { takes: In<typeof review.confirmReviewInput>; gives: Claim }
  takeReviewBack: { takes: In<typeof review.takeReviewBackInput>; gives: Claim }
  adjudicateClaim: { takes: In<typeof review.adjudicateInput>; gives: Claim }
  listVotes: { takes: In<typeof review.listVotesInput>; gives: PanelVotes }
  castVote: { takes: In<typeof review.voteInput>; gives: Claim }
  takeVoteBack: { takes: In<typeof review.takeVoteBackInput>; gives: Claim }
  listVerdicts: { takes: In<typeof review.listVerdictsInput>; gives: List<PastVerdict> }
  confirmVerdict: { takes: In<typeof review.confirmVerdictInput>; gives: Claim }
  listStale: { takes: In<typeof review.listStaleInput>; gives: List<StaleClaim> }
  confirmSigns: { takes: In<typeof review.confirmSignsInput>; gives: { items: Claim[] } }
  listEvidence: { takes: In<typeof input.listEvidenceInput>; gives: List<Evidence> }
  addEvidence: { takes: In<typeof input.addEvidenceInput>; gives: Evidence & { claim: Claim } }
  editEvidence: { takes: In<typeof input.editEvidenceInput>; gives: Evidence & { claim: Claim } }
  withdrawEvidence: { takes: In<typeof input.withdrawEvidenceInput>; gives: Evidence & { claim: Claim } }
  restoreEvidence: { takes: In<typeof input.restoreEvidenceInput>; gives: Evidence & { claim: Claim } }
  listClaimComments: { takes: In<typeof talk.listClaimCommentsInput>; gives: List<Comment> }
  commentOnClaim: { takes: In<typeof talk.commentOnClaimInput>; gives: Comment }
  listArticleComments: { takes: In<typeof talk.listArticleCommentsInput>; gives: List<Comment> }
  commentOnArticle: { takes: In<typeof talk.commentOnArticleInput>; gives: Comment }
  changeComment: { takes: In<typeof talk.changeCommentInput>; gives: Comment }
  removeComment: { takes: In<typeof talk.removeCommentInput>; gives: { id: string } }
  listNotices: { takes: In<typeof talk.listNoticesInput>; gives: List<Notice> & { unread: number } }
  readNotices: { takes: In<typeof talk.readNoticesInput>; gives: { unread: number } }
  muteNotices: { takes: In<typeof talk.muteNoticesInput>; gives: { muted: readonly Muted[] } }
  readQueue: { takes: In<typeof work.readQueueInput>; gives: List<QueueLine> }
  readHistory: { takes: In<typeof history.readHistoryInput>; gives: List<HistoryEntry> }
  readArticleHistory: { takes: In<typeof history.readArticleHistoryInput>; gives: List<HistoryEntry> }
  listColleagues: { takes: In<typeof work.listColleaguesInput>; gives: List<Colleague> }
  listForsaken: { takes: In<typeof work.listForsakenInput>; gives: List<Forsaken> }
  handOver: { takes: In<typeof work.handOverInput>; gives: { id: string } }
  listPeople: { takes: In<typeof input.listPeopleInput>; gives: List<PersonView> }
  addPerson: {
    takes: In<typeof input.addPersonInput>
    gives: { id: string; invitation: string; mail: SentLink['mail'] }
  }
  changePerson: { takes: In<typeof input.changePersonInput>; gives: PersonView }
  linkPerson: { takes: In<typeof account.personInput>; gives: SentLink }
  acceptInvitation: { takes: In<typeof input.acceptInvitationInput>; gives: { email: string } }
  requestReset: { takes: In<typeof account.requestResetInput>; gives: { asked: true } }
  changePassword: { takes: In<typeof account.changePasswordInput>; gives: { changed: true } }
  readAccount: { takes: In<typeof account.accountInput>; gives: AccountView }
  startSecondFactor: {
    takes: In<typeof account.startSecondFactorInput>
    gives: { secret: string; uri: string }
  }
  confirmSecondFactor: { takes: In<typeof account.codeInput>; gives: { recoveryCodes: string[] } }
  endSecondFactor: { takes: In<typeof account.endSecondFactorInput>; gives: { ended: true } }
  renewRecoveryCodes: { takes: In<typeof account.codeInput>; gives: { recoveryCodes: string[] } }
  listSessions: { takes: In<typeof account.listSessionsInput>; gives: List<SessionView> }
  endSession: { takes: In<typeof account.sessionInput>; gives: { id: string } }
  endOtherSessions: { takes: In<typeof account.accountInput>; gives: { ended: true } }
  takeSecondFactor: { takes: In<typeof account.personInput>; gives: { id: string } }
  readDesk: { takes: In<typeof account.readDeskInput>; gives: DeskRules }
  editDesk: { takes: In<typeof account.editDeskInput>; gives: DeskRules }
  readAgreement: { takes: In<typeof readAgreementInput>; gives: AgreementView }
  listScales: { takes: In<typeof scale.listScalesInput>; gives: List<ScaleView> }
  makeScale: { takes: In<typeof scale.makeScaleInput>; gives: ScaleView }
  readDraft: {
    takes: In<typeof input.draftInput>
    gives: { fields: Record<string, string>; savedAt: string | null }
  }
  saveDraft: { takes: In<typeof input.saveDraftInput>; gives: { savedAt: string } }
  dropDraft: { takes: In<typeof input.draftInput>; gives: { dropped: true } }
}

/** What is asked for by `POST` may bring the id of what it makes, a UUID. */
type WithId<K extends keyof Deeds> = (typeof paths)[K][0] extends 'POST' ? { id?: string } : unknown

/** A deed as a component is handed it: the client, the tests and the forms know nothing more. */
export type DeedFn<K extends keyof Deeds> = (
  takes: Deeds[K]['takes'] & WithId<K>,
) => Promise<Answer<Deeds[K]['gives']>>

/** What came of a request: the value, the server's refusal, or no answer at all. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** A refusal as it arrives in the browser; `unreachable` when there was no answer. `now` is what the server has instead. */
export type Problem = {
  code:
    | 'invalid'
    | 'not-signed-in'
    | 'not-allowed'
    | 'second-factor-first'
    | 'not-there'
    | 'stale'
    | 'against-rule'
    | 'too-large'
    | 'wrong-type'
    | 'unreadable'
    | 'too-many'
    | 'not-ready'
    | 'no-room'
    | 'too-slow'
    | 'wrong-method'
    | 'unreachable'
    | 'failed'
  message: string
  rule?: string
  fields?: Record<string, string>
  now?: unknown
}
