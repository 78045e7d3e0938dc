import { z } from 'zod'
import { id, page, prose, version } from './fields'

const reviewsSay = 'A claim needs 1 to 3 reviews.'
const yesOrNo = z.boolean('This must be true or false.')

/** How claims are reviewed: on how many answers a verdict rests, whether they are given blind, and whether a panel decides what is contested. */
export const reviewRules = { requiredReviews: z.int(reviewsSay).min(1, reviewsSay).max(3, reviewsSay), blind: yesOrNo, panel: yesOrNo }

const rating = prose(64)
const reason = (says: string) => prose(20_000).refine((words) => /\S/.test(words), says)

export const adjudicateInput = z.strictObject({ claimId: id, attribution: rating, substance: rating, reason: reason('Say why you decide so.'), version: version.optional() })
export const voteInput = z.strictObject({ claimId: id, attribution: rating, substance: rating, reason: reason('Say why you vote so.'), version: version.optional() })
export const confirmVerdictInput = z.strictObject({ claimId: id, reason: reason('Say why the verdict still holds.'), version: version.optional() })
export const listVerdictsInput = z.strictObject({ claimId: id, ...page })
export const listVotesInput = z.strictObject({ claimId: id })
