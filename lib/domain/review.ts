export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]
export const confidenceLabel: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' }

/** A reviewer's word that a review of theirs, which was outdated, holds for the claim as it was at that time. */
export type Confirmation = Readonly<{ id: string; at: string; note: string; seal: string }>

/**
 * One reviewer's answer in one round; without `submittedAt` a draft that only its reviewer sees. It is outdated while the claim is
 * neither what it was given for nor what it was confirmed for since, and counts for nothing then.
 */
export type Review = Readonly<{
  id: string
  reviewer: string
  round: number
  attribution: string | null
  substance: string | null
  reasoning: string
  confidence: Confidence | null
  wouldChange: string
  version: number
  submittedAt: string | null
  seal: string | null
  outdated: boolean
  confirmations: readonly Confirmation[]
}>

/** The string whose SHA-256 the history keeps of a submitted review. */
export function reviewedForm({
  id,
  reviewer,
  round,
  attribution,
  substance,
  reasoning,
  confidence,
  wouldChange,
  seal,
}: Omit<Review, 'version' | 'submittedAt' | 'outdated' | 'confirmations'>): string {
  return JSON.stringify([
    'tickmark.review/1',
    id,
    reviewer,
    round,
    attribution,
    substance,
    reasoning,
    confidence,
    wouldChange,
    seal,
  ])
}

/** The string whose SHA-256 the history keeps of a confirmation of a review. */
export function confirmedForm(reviewId: string, { id, note, seal }: Omit<Confirmation, 'at'>): string {
  return JSON.stringify(['tickmark.confirmation/1', id, reviewId, note, seal])
}

/** Whether a submitted review is of none of the states that have these seals; while a claim has none, nothing is known to be outdated. */
export function isOutdated(
  { submittedAt, seal, confirmations }: Pick<Review, 'submittedAt' | 'seal' | 'confirmations'>,
  seals: readonly string[],
): boolean {
  if (submittedAt === null || seals.length === 0) return false
  return ![seal, ...confirmations.map((confirmation) => confirmation.seal)].some(
    (each) => each !== null && seals.includes(each),
  )
}

/** When its reviewer last said that a review holds. */
export const lookedAt = ({
  submittedAt,
  confirmations,
}: Pick<Review, 'submittedAt' | 'confirmations'>): string => confirmations.at(-1)?.at ?? submittedAt ?? ''

export const verdictStatuses = ['current', 'stale', 'superseded', 'retracted'] as const
export type VerdictStatus = (typeof verdictStatuses)[number]

export const verdictMethods = ['agreement', 'adjudication'] as const
export type VerdictMethod = (typeof verdictMethods)[number]

/** Somebody who gave a verdict, with their own words: a reviewer who agreed, a member of a panel, or who adjudicated. */
export type Giver = Readonly<{ person: string; words: string }>

/** The desk's answer, sealed to the words and the evidence it was made on; `decidedBy` is by whose deed it was made or confirmed, `by` are all who gave it. */
export type Verdict = Readonly<{
  round: number
  attribution: string
  substance: string
  explanation: string
  method: VerdictMethod
  decidedBy: string
  by: readonly Giver[]
  decidedAt: string
  status: VerdictStatus
  seal: string
  /** Why it was adjudicated, or confirmed again. */
  reason: string | null
  staleSince: string | null
}>

/** The string whose SHA-256 the history keeps of a verdict; all of it is in the export. */
export function decidedForm(
  claimId: string,
  {
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason,
  }: Omit<Verdict, 'round' | 'status' | 'staleSince' | 'by'>,
): string {
  return JSON.stringify([
    'tickmark.verdict/1',
    claimId,
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    seal,
    reason,
  ])
}

type Answer = Readonly<{ attribution: string | null; substance: string | null; reasoning: string }>

export type Judgement =
  | { state: 'open' | 'in-review' | 'contested' }
  | { state: 'agreed'; attribution: string; substance: string; explanation: string }

/** What the submitted reviews of one round come to: too few is open or in review, agreement on both ratings is a verdict, the rest is contested. */
export function judge(submitted: readonly Answer[], required: number): Judgement {
  const [first] = submitted
  if (!first) return { state: 'open' }
  if (submitted.length < required) return { state: 'in-review' }
  const { attribution, substance } = first
  const agree = submitted.every(
    (review) => review.attribution === attribution && review.substance === substance,
  )
  if (!agree || attribution === null || substance === null) return { state: 'contested' }
  return {
    state: 'agreed',
    attribution,
    substance,
    explanation: submitted
      .map((review) => review.reasoning)
      .filter(Boolean)
      .join('\n\n'),
  }
}
