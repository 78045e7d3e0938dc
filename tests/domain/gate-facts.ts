import type { GateClaim, GateFacts } from '@/lib/domain/gate'
import { rulesOn } from '@/lib/domain/source-rules'

/** A claim as the gates see it: decided on one review and with evidence. */
export const decided = (change: Partial<GateClaim> = {}): GateClaim => ({
  id: 'c1',
  quote: 'by a third',
  state: 'agreed',
  verdict: { method: 'agreement', decidedBy: 'ada', round: 1 },
  reviews: [{ reviewer: 'ada', round: 1 }],
  voters: [],
  evidence: 1,
  rating: { label: 'True', tone: 'true' },
  hasReason: false,
  ...change,
})
/** An article as the gates see it: all of it looked at and decided. */
export const facts = (change: Partial<GateFacts> = {}): GateFacts => ({
  sentences: 4,
  pending: [],
  clearedBy: [],
  claims: [decided()],
  requiredReviews: 1,
  rules: rulesOn(['evidence-or-reason']),
  ...change,
})
