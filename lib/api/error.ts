import { z } from 'zod'
import { rules, type Refusal } from '@/lib/domain/outcome'
import { status } from './sentences'

/** What a refusal is called: the desk's own words for it, and `failed` for a bug or a dead disk. */
const codes = [...(Object.keys(status) as Refusal['code'][]), 'failed'] as const

/** Which of several rules refuses: one of the desk's, or that a page of another address asked. */
const refusingRules = [...rules, 'other-address'] as const
export type RefusingRule = (typeof refusingRules)[number]

/** What every failure is answered with; `now` is the schema of what the endpoint has instead, null where it tells nothing of that. */
export const errorOutput = (now: z.ZodType | null) =>
  z.strictObject({
    error: z.strictObject({
      code: z.enum(codes),
      rule: z.enum(refusingRules).optional(),
      message: z.string().min(1),
      fields: z.record(z.string(), z.string()).optional(),
      ...(now ? { now: now.optional() } : {}),
    }),
  })
