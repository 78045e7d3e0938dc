import { z } from 'zod'
import { confidences } from '@/lib/domain/review'
import { id, oneOf, page, prose, version, versionInQuery, yesOrNo } from '../fields'

const reviewsSay = 'A claim needs 1 to 3 reviews.'

/** How claims are reviewed: on how many answers a verdict rests, whether they are given blind, and whether a panel decides what is contested. */
export const reviewRules = {
  requiredReviews: z.int(reviewsSay).min(1, reviewsSay).max(3, reviewsSay),
  blind: yesOrNo,
  panel: yesOrNo,
}

/** The claim's seal as whoever answers has seen it: an answer to another state of the claim is refused, with what is now. */
export const sealSeen = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'A seal is 64 hexadecimal digits.')
  .optional()

export const saveReviewInput = z.strictObject({
  claimId: id,
  attribution: prose(64).nullable().optional(),
  substance: prose(64).nullable().optional(),
  reasoning: prose(20_000).optional(),
  confidence: oneOf(confidences).nullable().optional(),
  wouldChange: prose(5000).optional(),
  submit: yesOrNo.optional(),
  version: version.optional(),
  seal: sealSeen,
})
export const listReviewsInput = z.strictObject({ claimId: id, ...page })

/** A note is a word that goes with it; none is needed. */
export const confirmReviewInput = z.strictObject({
  claimId: id,
  version,
  note: prose(5000).optional(),
  seal: sealSeen,
})
export const takeReviewBackInput = z.strictObject({ claimId: id, version: versionInQuery })

const rating = prose(64)

const reason = (says: string) => prose(20_000).refine((words) => /\S/.test(words), says)

export const adjudicateInput = z.strictObject({
  claimId: id,
  attribution: rating,
  substance: rating,
  reason: reason('Say why you decide so.'),
  version: version.optional(),
  seal: sealSeen,
})
export const listVotesInput = z.strictObject({ claimId: id })
export const voteInput = z.strictObject({
  claimId: id,
  attribution: rating,
  substance: rating,
  reason: reason('Say why you vote so.'),
  version: version.optional(),
  seal: sealSeen,
})
export const takeVoteBackInput = z.strictObject({ claimId: id, version: versionInQuery })
export const listVerdictsInput = z.strictObject({ claimId: id, ...page })
export const confirmVerdictInput = z.strictObject({
  claimId: id,
  reason: reason('Say why the verdict still holds.'),
  version: version.optional(),
  seal: sealSeen,
})
export const listStaleInput = z.strictObject({ articleId: id, ...page })

/** Each claim once; `seal` names the state of it that was seen, as `version` does what people changed of it. */
export const confirmSignsInput = z.strictObject({
  articleId: id,
  reason: reason('Say why the verdicts still hold.'),
  claims: z
    .array(z.strictObject({ id, version, seal: sealSeen }))
    .min(1, 'Choose at least one claim.')
    .max(500, 'At most 500 claims at once.')
    .refine(
      (claims) => new Set(claims.map((claim) => claim.id)).size === claims.length,
      'Name each claim once.',
    ),
})
