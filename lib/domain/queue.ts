import type { ClaimState } from './claim'

export const queueReasons = [
  'adjudicate',
  'stale',
  'outdated',
  'adrift',
  'answer',
  'reply',
  'review',
] as const

/**
 * Why something waits for a person: to settle what reviewers disagree on, to look again at a verdict or at one's own review, to say what
 * became of the words, to answer a colleague, to ask once more for comment or note what came back, or to review.
 */
export type QueueReason = (typeof queueReasons)[number]

export const queueReasonLabel: Record<QueueReason, string> = {
  adjudicate: 'Adjudicate',
  stale: 'Look again',
  outdated: 'Look again at your review',
  adrift: 'Words changed',
  answer: 'Answer',
  reply: 'No comment yet',
  review: 'Review',
}

/** What every line of the queue tells; `dueAt` is the claim's own date, else its article's. */
type Waiting = Readonly<{
  quote: string
  claimReviewed: string
  why: readonly QueueReason[]
  assignee: string | null
  dueAt: string | null
  article: Readonly<{ id: string; title: string; language: string; direction: 'ltr' | 'rtl' }>
}>

/** What waits for one person, as that person sees it: a claim, or a thread on an article or on a sentence of it, whose words are then the quote. */
export type QueueLine = Waiting &
  (
    | Readonly<{ claim: string; thread: null; state: ClaimState }>
    | Readonly<{ claim: null; thread: string; state: null }>
  )

/** The id by which a line is told from all others. */
export const queueLineId = ({ claim, thread }: QueueLine): string => claim ?? thread
