import { z } from 'zod'
import type { DeskRules } from '@/lib/domain/desk'
import { ordinal, schemaOf } from '../shapes'

export const deskOutput = schemaOf<DeskRules>()(
  z.strictObject({
    requiredReviews: ordinal,
    blind: z.boolean(),
    panel: z.boolean(),
    demandsSecondFactor: z.boolean(),
    ownCopyScale: z.string(),
    externalScale: z.string(),
    sourceRules: z.array(z.string()),
    version: ordinal,
  }),
)
