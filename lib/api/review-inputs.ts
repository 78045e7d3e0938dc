import { z } from 'zod'
import { id, page, prose, version, versionInQuery } from './fields'

const reviewsSay = 'A claim needs 1 to 3 reviews.'
const yesOrNo = z.boolean('This must be true or false.')

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
export const voteInput = z.strictObject({
  claimId: id,
  attribution: rating,
  substance: rating,
  reason: reason('Say why you vote so.'),
  version: version.optional(),
  seal: sealSeen,
})
export const takeReviewBackInput = z.strictObject({ claimId: id, version: versionInQuery })
export const takeVoteBackInput = z.strictObject({ claimId: id, version: versionInQuery })
export const confirmVerdictInput = z.strictObject({
  claimId: id,
  reason: reason('Say why the verdict still holds.'),
  version: version.optional(),
  seal: sealSeen,
})
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
export const listStaleInput = z.strictObject({ articleId: id, ...page })
/** A note is a word that goes with it; none is needed. */
export const confirmReviewInput = z.strictObject({
  claimId: id,
  version,
  note: prose(5000).optional(),
  seal: sealSeen,
})
export const listReviewsInput = z.strictObject({ claimId: id, ...page })
export const listVerdictsInput = z.strictObject({ claimId: id, ...page })
export const listVotesInput = z.strictObject({ claimId: id })
