import type { ClaimState } from './claim'

export const queueReasons = ['adjudicate', 'stale', 'adrift', 'answer', 'review'] as const

/**
 * Why something waits for a person: to settle what reviewers disagree on, to look again, to say what became of the words,
 * to answer a colleague, or to review.
 */
export type QueueReason = (typeof queueReasons)[number]

export const queueReasonLabel: Record<QueueReason, string> = { adjudicate: 'Adjudicate', stale: 'Look again', adrift: 'Words changed', answer: 'Answer', review: 'Review' }

/** A claim that waits for one person, as that person sees it; `dueAt` is the claim's own date, else its article's. */
export type QueueLine = Readonly<{
  claim: string
  quote: string
  claimReviewed: string
  state: ClaimState
  why: readonly QueueReason[]
  assignee: string | null
  dueAt: string | null
  article: Readonly<{ id: string; title: string; language: string; direction: 'ltr' | 'rtl' }>
}>
