import type { Vote } from '@/lib/domain/adjudicate'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Cleared } from '@/lib/domain/coverage'
import type { Claim, ClaimSpan } from '@/lib/domain/claim'
import { locatorParts, type Evidence } from '@/lib/domain/evidence'
import type { Confirmation, Giver, Review, Verdict } from '@/lib/domain/review'
import type { Block, Sentence } from '@/lib/domain/revision'
import type { RoundRules } from '@/lib/domain/round'
import type { Layer } from '@/lib/domain/scales'
import type { Correction, SignOff } from '@/lib/domain/sign-off'

// The content of each leaf: what an export shows of a thing, in one fixed order. A form never changes; what is added to a thing later gets a leaf of its own.

type Facts = Readonly<{ review?: RoundRules }> &
  Pick<
    ArticleFacts,
    | 'id'
    | 'title'
    | 'byline'
    | 'outlet'
    | 'url'
    | 'language'
    | 'direction'
    | 'kind'
    | 'publishedAt'
    | 'state'
    | 'currentRevision'
    | 'createdAt'
  >
type RatedOn = Readonly<{
  key: string
  version: number
  layer: Layer
  ratings: readonly Readonly<{ key: string; label: string; value: number | null }>[]
}>

const rulesContent = ({ requiredReviews, blind, panel }: RoundRules): unknown => [
  requiredReviews,
  blind,
  panel,
]

/** An article's facts, its state, its rules of review, and the words of the scales on which its claims are rated. */
export function articleContent(
  {
    id,
    title,
    byline,
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
    review,
  }: Facts,
  scales: readonly RatedOn[],
): unknown {
  const rated = scales.map(({ key, version, layer, ratings }) => [
    key,
    version,
    layer,
    ratings.map((rating) => [rating.key, rating.label, rating.value]),
  ])
  return [
    id,
    title,
    byline,
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
    review ? rulesContent(review) : null,
    rated,
  ]
}

type Written = Readonly<{
  number: number
  sha256: string
  blocks: readonly Block[]
  sentences: readonly Sentence[]
  createdAt: string
  createdBy: string
}>

/** A revision, its text by its SHA-256; `changed` are the starts of the sentences whose words were new in it. */
export function revisionContent(
  { number, sha256, blocks, sentences, createdAt, createdBy }: Written,
  changed: readonly number[],
): unknown {
  return [
    number,
    sha256,
    blocks.map(({ kind, start, end }) => [kind, start, end]),
    sentences.map(({ start, end }) => [start, end]),
    changed.toSorted((a, b) => a - b),
    createdAt,
    createdBy,
  ]
}

/** What was said to hold nothing to check in one revision, and why. */
export function coverageContent(cleared: readonly Cleared[]): unknown {
  return cleared.map(({ start, by, reason }) => [start, by, reason] as const).toSorted(([a], [b]) => a - b)
}

type Marked = Pick<
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
  Readonly<{ placedIn?: number; spans: readonly ClaimSpan[] }>

/** A claim with its spans in all revisions, without what belongs to it. */
export function claimContent(claim: Marked): unknown {
  const {
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant,
    claimDate,
    createdAt,
    createdBy,
    placedIn = null,
  } = claim
  const spans = claim.spans.map(({ revision, start, end, exact, prefix, suffix, anchor }) => [
    revision,
    start,
    end,
    exact,
    prefix,
    suffix,
    anchor,
  ])
  return [
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant && [claimant.type, claimant.name, claimant.description],
    claimDate,
    createdAt,
    createdBy,
    placedIn,
    spans,
  ]
}

type Proof = Pick<
  Evidence,
  | 'id'
  | 'stance'
  | 'layer'
  | 'source'
  | 'url'
  | 'title'
  | 'excerpt'
  | 'locator'
  | 'retrievedAt'
  | 'addedBy'
  | 'addedAt'
  | 'withdrawnAt'
> &
  Readonly<{
    method?: string | null
    snapshot?: Readonly<{ sha256: string; mediaType: string; bytes: number; takenAt: string }> | null
  }>

/** A piece of evidence of a claim. */
export function evidenceContent(claimId: string, evidence: Proof): unknown {
  const {
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator,
    retrievedAt,
    method = null,
    snapshot = null,
    addedBy,
    addedAt,
    withdrawnAt,
  } = evidence
  const seen = snapshot && [snapshot.sha256, snapshot.mediaType, snapshot.bytes, snapshot.takenAt]
  return [
    claimId,
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator && locatorParts.map((part) => locator[part] ?? null),
    retrievedAt,
    method,
    seen,
    addedBy,
    addedAt,
    withdrawnAt,
  ]
}

type Known = Readonly<{
  id: string
  name: string
  type: string
  tier: string
  reliability?: string | null
  independenceGroup?: string | null
  confidential?: boolean
}>

/** A source. */
export function sourceContent({
  id,
  name,
  type,
  tier,
  reliability = null,
  independenceGroup = null,
  confidential = false,
}: Known): unknown {
  return [id, name, type, tier, reliability, independenceGroup, confidential]
}

/** A submitted review of a claim, with the rules of its round. */
export function reviewContent(
  claimId: string,
  review: Omit<Review, 'version' | 'outdated' | 'confirmations'>,
  rules: RoundRules | undefined,
): unknown {
  const {
    id,
    reviewer,
    round,
    attribution,
    substance,
    reasoning,
    confidence,
    wouldChange,
    submittedAt,
    seal,
  } = review
  return [
    claimId,
    id,
    reviewer,
    round,
    attribution,
    substance,
    reasoning,
    confidence,
    wouldChange,
    submittedAt,
    seal,
    rules ? rulesContent(rules) : null,
  ]
}

/** A reviewer's word that a review holds for the claim as it was then. */
export function confirmationContent(reviewId: string, { id, at, note, seal }: Confirmation): unknown {
  return [reviewId, id, at, note, seal]
}

type Decided = Pick<
  Verdict,
  'attribution' | 'substance' | 'explanation' | 'method' | 'decidedBy' | 'decidedAt' | 'seal'
> &
  Readonly<{ reason?: string | null; by?: readonly Giver[] }>

/** A verdict as it was made, with all who gave it; whether it holds is told by the entries about it. */
export function verdictContent(
  claimId: string,
  {
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason = null,
    by = [],
  }: Decided,
): unknown {
  return [
    claimId,
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason,
    by.map(({ person, words }) => [person, words]),
  ]
}

type Talk = Readonly<{
  id: string
  author: string
  text: string
  mentions?: readonly string[]
  at: string
  replyTo?: string | null
  evidence?: string | null
  sentence?: Readonly<{ revision: number; start: number; quote: string }> | null
  deletedAt?: string | null
}>

/** A comment with its place; that a thread is resolved is told by the entries about it. */
export function commentContent(
  claimId: string | null,
  {
    id,
    author,
    text,
    mentions,
    at,
    replyTo = null,
    evidence = null,
    sentence = null,
    deletedAt = null,
  }: Talk,
): unknown {
  return [
    claimId,
    id,
    author,
    text,
    mentions ?? null,
    at,
    replyTo,
    evidence,
    sentence && [sentence.revision, sentence.start, sentence.quote],
    deletedAt,
  ]
}

type Signed = Pick<SignOff, 'number' | 'revision' | 'sha256' | 'by' | 'at' | 'gates'>

/** A sign-off, with the gates as they were. */
export function signOffContent({ number, revision, sha256, by, at, gates }: Signed): unknown {
  return [
    number,
    revision,
    sha256,
    by,
    at,
    gates.map(({ gate, isGreen, says, override, state = null, rules = null }) => [
      gate,
      isGreen,
      says,
      override && [override.reason, override.by, override.at],
      state,
      rules,
    ]),
  ]
}

type Corrected = Omit<Correction, 'isRetraction'> & Readonly<{ retraction: boolean }>

/** A line of the log of corrections. */
export function correctionContent({
  id,
  retraction,
  what,
  why,
  claim,
  verdict,
  revision,
  by,
  at,
}: Corrected): unknown {
  return [
    id,
    retraction,
    what,
    why,
    claim,
    verdict && [verdict.attribution, verdict.substance, verdict.decidedAt],
    revision,
    by,
    at,
  ]
}

/** A vote of a panel in a round of a claim. */
export function voteContent({
  claimId,
  round,
  person,
  attribution,
  substance,
  reason,
  at,
  seal = null,
}: Omit<Vote, 'seal'> & Readonly<{ claimId: string; round: number; seal?: string | null }>): unknown {
  return [claimId, round, person, attribution, substance, reason, at, ...(seal === null ? [] : [seal])]
}
