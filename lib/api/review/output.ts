import { z } from 'zod'
import type { Vote } from '@/lib/domain/adjudicate'
import { rules } from '@/lib/domain/outcome'
import { confidences, verdictMethods, verdictStatuses, type Review, type Verdict } from '@/lib/domain/review'
import { sealedFields } from '@/lib/domain/sealed-evidence'
import { sealedThings, type SealChange, type StaleClaim } from '@/lib/domain/what-changed'
import { count, digest, ordinal, schemaOf, toldMoment } from '../shapes'

const review = {
  id: z.string(),
  reviewer: z.string(),
  round: ordinal,
  attribution: z.string().nullable(),
  substance: z.string().nullable(),
  reasoning: z.string(),
  confidence: z.enum(confidences).nullable(),
  wouldChange: z.string(),
  version: ordinal,
  submittedAt: toldMoment.nullable(),
  seal: digest.nullable(),
  outdated: z.boolean(),
  confirmations: z
    .array(z.strictObject({ id: z.string(), at: toldMoment, note: z.string(), seal: digest }))
    .readonly(),
}

export const reviewOutput = schemaOf<Review>()(z.strictObject(review))

const verdict = {
  round: ordinal,
  attribution: z.string(),
  substance: z.string(),
  explanation: z.string(),
  method: z.enum(verdictMethods),
  decidedBy: z.string(),
  by: z.array(z.strictObject({ person: z.string(), words: z.string() })).readonly(),
  decidedAt: toldMoment,
  status: z.enum(verdictStatuses),
  seal: digest,
  reason: z.string().nullable(),
  staleSince: toldMoment.nullable(),
}

export const verdictOutput = schemaOf<Verdict>()(z.strictObject(verdict))

const change = schemaOf<SealChange>()(
  z.strictObject({
    thing: z.enum(sealedThings),
    about: z.string().optional(),
    field: z.enum(sealedFields).optional(),
    then: z.string().nullable(),
    now: z.string().nullable(),
    onlySigns: z.literal(true).optional(),
  }),
)
const changes = z.array(change).readonly().nullable()

/** A verdict that a claim has or had; of a stale one, what is not as it was when it was sealed. */
export const pastVerdictOutput = z.strictObject({ ...verdict, id: z.string(), changes })
export type PastVerdict = z.output<typeof pastVerdictOutput>

/** A review as it was submitted; of an outdated one, what is not as it was when its reviewer last said that it holds, null where that was not kept. */
export const lookedAtReviewOutput = z.strictObject({ ...review, changes })
export type LookedAtReview = z.output<typeof lookedAtReviewOutput>

const vote = schemaOf<Vote>()(
  z.strictObject({
    person: z.string(),
    attribution: z.string(),
    substance: z.string(),
    reason: z.string(),
    at: toldMoment,
    seal: digest.nullable(),
  }),
)

/** The votes, of the claim as it stands, of its present round that the reader may see: all when the panel has decided or is hung, else the reader's own; `cast` counts all, and `isOutdated` says that the reader’s own was of another state. */
export const votesOutput = z.strictObject({
  items: z.array(vote).readonly(),
  cast: count,
  isOutdated: z.literal(true).optional(),
})
export type PanelVotes = z.output<typeof votesOutput>

export const staleClaimOutput = schemaOf<StaleClaim>()(
  z.strictObject({
    id: z.string(),
    version: ordinal,
    seal: digest.nullable(),
    quote: z.string(),
    changes,
    onlySigns: z.boolean(),
    rule: z.enum(rules).nullable(),
  }),
)
