import { z } from 'zod'
import { gateNames, gateStates } from '@/lib/domain/gate'
import { hash, exportedId, text, time } from './parts'

const gateName = z.enum(gateNames)

/** A sign-off with its gates as they were. */
export const signOffSchema = z.strictObject({
  id: exportedId.optional(),
  number: z.int().min(1),
  revision: z.int().min(1),
  sha256: hash,
  by: exportedId,
  at: time,
  gates: z.array(
    z.strictObject({
      gate: gateName,
      isGreen: z.boolean(),
      says: text,
      override: z.strictObject({ reason: text, by: exportedId, at: time }).nullable(),
      state: z.enum(gateStates).optional().describe('grey where there was no rule that could be met'),
      rules: z.array(text).optional().describe('the rules of the desk that it was decided by'),
    }),
  ),
})

/** A gate that was let pass. */
export const overrideSchema = z.strictObject({
  gate: gateName,
  reason: text,
  by: exportedId,
  at: time,
  endedAt: time.nullable(),
})

/** A line of the log of corrections. */
export const correctionSchema = z.strictObject({
  id: exportedId,
  retraction: z.boolean(),
  what: text,
  why: text,
  claim: exportedId.nullable(),
  verdict: z.strictObject({ attribution: text, substance: text, decidedAt: time }).nullable(),
  revision: z.int().min(1),
  by: exportedId,
  at: time,
})
