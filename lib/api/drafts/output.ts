import { z } from 'zod'

export const draftOutput = z.strictObject({
  fields: z.record(z.string(), z.string()),
  savedAt: z.string().nullable(),
})
export const draftSavedOutput = z.strictObject({ savedAt: z.string() })
export const draftDroppedOutput = z.strictObject({ dropped: z.literal(true) })
