import { z } from 'zod'

/** Words, which may be none. */
export const text = z.string()

/** Words, or null where nothing is said. */
export const maybe = text.nullable()

/** The id of something in the same file. */
export const exportedId = z.string().min(1)

/** A moment. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .describe('ISO 8601, UTC')

/** A digest. */
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal')

/** The salt of a digest. */
export const salt = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('with which the digest is made; told with the words that it covers')

/** A place in a text. */
export const unit = z.int().min(0).describe('UTF-16 units from the start of the text')

/** The keys of a stretch of a text, half-open. */
export const place = { start: unit, end: unit }

/** The keys of the rules of a round of review. */
export const roundRules = { requiredReviews: z.int().min(1), blind: z.boolean(), panel: z.boolean() }
