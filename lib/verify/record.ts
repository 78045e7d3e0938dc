import type { Activity, DeskActivity, Head } from '@/lib/domain/activity'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim, ClaimSpan } from '@/lib/domain/claim'
import type { ListedFile } from '@/lib/domain/kept-file'
import type { Giver, Review, Verdict } from '@/lib/domain/review'
import type { Round, RoundRules } from '@/lib/domain/round'
import type { Layer, Rating } from '@/lib/domain/scales'
import type { Correction, Override, SignOff } from '@/lib/domain/sign-off'
import type { evidenceContent } from '@/lib/record/content/evidence'
import type { ShownArticle, ShownRevision } from '@/lib/record/present'

/** What is checked; each finds its own kind of tampering. */
export const checks = [
  'file',
  'contents',
  'head',
  'chain',
  'leaves',
  'times',
  'revisions',
  'spans',
  'coverage',
  'claims',
  'evidence',
  'reviews',
  'verdicts',
  'seals',
  'sign-offs',
  'comments',
  'votes',
  'people',
  'order',
  'states',
  'files',
] as const
export type Check = (typeof checks)[number]

/** Something that is not as the desk wrote it: what is wrong, and where. */
export type Finding = Readonly<{ check: Check; where: string; what: string }>

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string

/** An entry as a file holds it, where what is null is left out. */
export type Entry = Omit<Activity, 'reason' | 'digest'> &
  Readonly<{ reason?: string | null; digest?: string | null; salt?: string }>

/** In files of before there was a word of it nothing says whether a review is outdated. */
export type RecordedReview = Omit<Review, 'version' | 'outdated' | 'confirmations'> &
  Partial<Pick<Review, 'outdated' | 'confirmations'>>
export type RecordedVerdict = Pick<
  Verdict,
  'attribution' | 'substance' | 'explanation' | 'method' | 'decidedBy' | 'decidedAt' | 'status' | 'seal'
> &
  Readonly<{ reason?: string | null; by?: readonly Giver[] }>
export type RecordedEvidence = Parameters<typeof evidenceContent>[1]
export type RecordedSpan = ClaimSpan & Readonly<{ startCodePoint?: number; endCodePoint?: number }>

/** A comment as a file holds it; `mentions` is missing in files of before they were written there. */
export type RecordedComment = Readonly<{
  id: string
  author: string
  text: string
  at: string
  resolvedAt: string | null
  replyTo?: string
  evidence?: string
  deletedAt?: string
  mentions?: readonly string[]
  sentence?: Readonly<{ revision: number; start: number; quote: string }>
}>

/** A claim with what the checks need of it; `placedIn` and `strength` are missing in files of before they were written there. */
export type RecordedClaim = Pick<
  Claim,
  | 'id'
  | 'claimReviewed'
  | 'quote'
  | 'kind'
  | 'state'
  | 'version'
  | 'parent'
  | 'claimant'
  | 'claimDate'
  | 'createdAt'
  | 'createdBy'
> &
  Readonly<{
    placedIn?: number
    rounds?: readonly Round[]
    spans: readonly RecordedSpan[]
    reviews: readonly RecordedReview[]
    verdict: RecordedVerdict | null
    evidence: readonly RecordedEvidence[]
    strength?: string | null
    comments: readonly RecordedComment[]
  }>

/** A line of the log of corrections as a file holds it. */
export type RecordedCorrection = Omit<Correction, 'isRetraction'> & Readonly<{ retraction: boolean }>

/** All of an article that is checked, as a file of `tickmark.export/1` holds it; what is optional is missing in older files. */
export type ArticleRecord = Readonly<{
  article: Omit<
    ArticleFacts,
    | 'isSample'
    | 'version'
    | 'requiredReviews'
    | 'blind'
    | 'panel'
    | 'scales'
    | 'restricted'
    | 'named'
    | 'assignee'
    | 'dueAt'
    | 'createdBy'
  > &
    Readonly<{ review?: RoundRules }>
  head?: Head
  revisions: readonly (ShownRevision & Readonly<{ text: string }>)[]
  claims: readonly RecordedClaim[]
  sources: ShownArticle['sources']
  scales: readonly Readonly<{
    key: string
    version: number
    layer: Layer
    ratings: readonly Pick<Rating, 'key' | 'label' | 'value'>[]
  }>[]
  people: ShownArticle['people']
  activity: readonly Entry[]
  /** What waits to be entered in the history until a closed round opens; a file has none of that. */
  waiting?: readonly Entry[]
  comments?: readonly RecordedComment[]
  files?: readonly ListedFile[]
  replies?: ShownArticle['replies']
  signOffs?: readonly SignOff[]
  overrides?: readonly Override[]
  corrections?: readonly RecordedCorrection[]
}>

/** What stays of an article that was deleted: its history and its texts. */
export type Remains = Readonly<{
  article: Pick<ArticleFacts, 'id' | 'currentRevision'>
  revisions: readonly Readonly<{ number: number; text: string; sha256: string }>[]
}> &
  Pick<ArticleRecord, 'activity' | 'head'>

/** The desk's own history with its head. */
export type DeskRecord = Readonly<{ head: Head; activity: readonly DeskActivity[] }>

/** One finding in a list, or none: whether something holds, and what is to be said where it does not. */
export const unless = (holds: boolean, check: Check, where: string, what: string): Finding[] =>
  holds ? [] : [{ check, where, what }]
