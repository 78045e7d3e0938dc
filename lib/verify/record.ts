import type { Activity, DeskActivity, Head } from '@/lib/domain/activity'
import type { ClaimSpan, ClaimState } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Review, Verdict } from '@/lib/domain/review'
import type { Layer } from '@/lib/domain/scales'

/** What is checked; each finds its own kind of tampering. */
export const checks = ['contents', 'head', 'chain', 'revisions', 'spans', 'claims', 'evidence', 'reviews', 'verdicts', 'seals', 'sign-offs', 'comments', 'votes', 'states'] as const
export type Check = (typeof checks)[number]

/** Something that is not as the desk wrote it: what is wrong, and where. */
export type Finding = Readonly<{ check: Check; where: string; what: string }>

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string

/** An entry as a file holds it, where what is null is left out. */
export type Entry = Omit<Activity, 'reason' | 'digest'> & Readonly<{ reason?: string | null; digest?: string | null }>

export type RecordedReview = Omit<Review, 'version'>
export type RecordedVerdict = Pick<Verdict, 'attribution' | 'substance' | 'explanation' | 'method' | 'decidedBy' | 'decidedAt' | 'status' | 'seal'> & Readonly<{ reason?: string | null }>
export type RecordedEvidence = Pick<Evidence, 'id' | 'stance' | 'layer' | 'source' | 'url' | 'title' | 'excerpt' | 'locator' | 'retrievedAt' | 'withdrawnAt'>

/** A claim with what the checks need of it; `placedIn` is missing in files of before it was written there. */
export type RecordedClaim = Readonly<{
  id: string
  state: ClaimState
  quote: string
  claimReviewed: string
  placedIn?: number
  spans: readonly Pick<ClaimSpan, 'revision' | 'start' | 'end' | 'exact' | 'anchor'>[]
  reviews: readonly RecordedReview[]
  verdict: RecordedVerdict | null
  evidence: readonly RecordedEvidence[]
}>

/** All of an article that is checked, as a file of `tickmark.export/1` holds it; `head` is missing in older files. */
export type ArticleRecord = Readonly<{
  article: Readonly<{ id: string; currentRevision: number }>
  head?: Head
  /** Without the sentences what was sealed with them cannot be looked into. */
  revisions: readonly Readonly<{ number: number; text: string; sha256: string; sentences?: readonly Readonly<{ start: number; end: number }>[] }>[]
  claims: readonly RecordedClaim[]
  scales: readonly Readonly<{ key: string; version: number; layer: Layer }>[]
  activity: readonly Entry[]
  /** What waits to be entered in the history until a closed round opens; a file has none of that. */
  waiting?: readonly Entry[]
}>

/** The desk's own history with its head. */
export type DeskRecord = Readonly<{ head: Head; activity: readonly DeskActivity[] }>
