import type { Span } from '@/lib/anchor/span'
import type { Evidence } from './evidence'
import type { AskedOfClaim } from './reply'
import type { Review, Verdict } from './review'
import type { Round } from './round'

export const claimKinds = [
  'assertion',
  'quantity',
  'quotation',
  'attribution',
  'cause',
  'superlative',
  'prediction-or-threat',
  'opinion',
] as const
export type ClaimKind = (typeof claimKinds)[number]
export const claimKindLabel: Record<ClaimKind, string> = {
  assertion: 'Assertion',
  quantity: 'Quantity',
  quotation: 'Quotation',
  attribution: 'Attribution',
  cause: 'Cause',
  superlative: 'Superlative (first, only, most)',
  'prediction-or-threat': 'Prediction or threat',
  opinion: 'Opinion',
}

export const claimStates = [
  'suggested',
  'open',
  'in-review',
  'agreed',
  'contested',
  'adjudicated',
  'stale',
  'dropped',
] as const
export type ClaimState = (typeof claimStates)[number]
export const claimStateLabel: Record<ClaimState, string> = {
  suggested: 'Suggested',
  open: 'Open',
  'in-review': 'In review',
  agreed: 'Decided by review',
  contested: 'Contested',
  adjudicated: 'Adjudicated',
  stale: 'Stale',
  dropped: 'Dropped',
}

export const claimantTypes = ['person', 'organisation', 'government', 'unnamed'] as const
export type ClaimantType = (typeof claimantTypes)[number]
export const claimantTypeLabel: Record<ClaimantType, string> = {
  person: 'Person',
  organisation: 'Organisation',
  government: 'Government',
  unnamed: 'Unnamed',
}

/** Who makes the claim; an unnamed claimant has a description (how many, how described) and no name. */
export type Claimant = Readonly<{ type: ClaimantType; name: string | null; description: string | null }>

export const anchors = ['exact', 'moved', 'changed', 'lost'] as const
export type Anchor = (typeof anchors)[number]

/** Whether a stretch surely stands where it is said to: its words are the claim's own. */
export const isFirm = ({ anchor }: { anchor: Anchor }): boolean => anchor === 'exact' || anchor === 'moved'

/** A claim's stretch of one revision; the words are those there, and where it is changed or lost those that it had before. */
export type ClaimSpan = Span &
  Readonly<{ revision: number; exact: string; prefix: string; suffix: string; anchor: Anchor }>

/** The answers of a submitted review; it is outdated while the claim is not as it was when they were given. */
export type Given = Readonly<{ attribution: string | null; substance: string | null; outdated: boolean }>

/**
 * All of a claim that the reader may see. `mine` is the reader's own review that is not yet submitted; `placedIn` is the number of the
 * revision in which a person last said which words are meant: its spans in later ones were carried over.
 */
export type Claim = Readonly<{
  id: string
  articleId: string
  claimReviewed: string
  quote: string
  kind: ClaimKind
  state: ClaimState
  dropReason: string | null
  version: number
  lastSeq: number
  round: number
  /** The rules of those of its rounds that have begun, the first one first. */
  rounds: readonly Round[]
  placedIn: number
  parent: string | null
  claimant: Claimant | null
  claimDate: string | null
  assignee: string | null
  dueAt: string | null
  createdAt: string
  createdBy: string
  /** The newest seal of the claim as it stands, by which it is told whether something was said of another state; null while nobody needed one. */
  seal: string | null
  spans: readonly ClaimSpan[]
  reviews: readonly Review[]
  mine: Review | null
  /** What the reader has submitted in the claim's present round; null while that is nothing. */
  given: Given | null
  verdict: Verdict | null
  evidence: readonly Evidence[]
  /** Who was asked for comment about it, in the order in which it was entered. */
  asked: readonly AskedOfClaim[]
  /** How many threads of comments on it and its evidence wait to be resolved. */
  openComments: number
}>

/** The quote of a claim: the words of its spans in their order, pieces joined by an ellipsis in brackets. */
export function quoteOf(spans: readonly { exact: string }[]): string {
  return spans.map((span) => span.exact).join(' […] ')
}

/** The spans that a claim has in one revision. */
export function spansOf<S extends { revision: number }>(
  claim: { spans: readonly S[] },
  revision: number,
): S[] {
  return claim.spans.filter((span) => span.revision === revision)
}

/** The spans that a claim has in the newest revision that it was carried to. */
export function newestSpans<S extends { revision: number }>(claim: { spans: readonly S[] }): S[] {
  return spansOf(
    claim,
    claim.spans.reduce((newest, span) => Math.max(newest, span.revision), 0),
  )
}

/** Whether somebody has to say what became of the claim's words: some of them are changed or lost in the newest revision. */
export function isAdrift(claim: Pick<Claim, 'spans' | 'state'>): boolean {
  return claim.state !== 'dropped' && newestSpans(claim).some((span) => !isFirm(span))
}

/** Whether a claim counts as rated: it has a verdict that holds. */
export function isRated(claim: { state: ClaimState }): boolean {
  return claim.state === 'agreed' || claim.state === 'adjudicated'
}
