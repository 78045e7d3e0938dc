import type { GateClaim, GateFacts } from '@/lib/domain/gate'
import type { Proof } from '@/lib/domain/proof'
import { rulesOn, type RulesChosen } from '@/lib/domain/source-rules'

/** A desk that has those rules on. */
export const only = (...sourceRules: string[]): RulesChosen => ({ sourceRules, independentSources: 2 })

/** A report that supports a claim, of a source of its own. */
export const aProof = (change: Partial<Proof> = {}): Proof => ({
  stance: 'supports',
  layer: 'substance',
  kind: 'link',
  tier: 'secondary',
  sourceType: 'media',
  origin: 'The Harbour Post',
  onRecord: null,
  isChecked: false,
  ...change,
})

/** A claim as the gates see it: decided on one review and with evidence. */
export const decided = (change: Partial<GateClaim> = {}): GateClaim => ({
  id: 'c1',
  quote: 'by a third',
  state: 'agreed',
  verdict: { method: 'agreement', decidedBy: 'ada', round: 1 },
  reviews: [{ reviewer: 'ada', round: 1 }],
  voters: [],
  kind: 'assertion',
  proofs: [aProof()],
  rating: { label: 'True', tone: 'true' },
  hasReason: false,
  attribution: 'said-on-record',
  quoteFault: null,
  ...change,
})
/** An article as the gates see it: all of it looked at and decided. */
export const facts = (change: Partial<GateFacts> = {}): GateFacts => ({
  sentences: 4,
  pending: [],
  clearedBy: [],
  claims: [decided()],
  requiredReviews: 1,
  rules: rulesOn(only('evidence-or-reason')),
  ...change,
})
