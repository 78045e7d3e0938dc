import { z } from 'zod'
import type { DeskRules } from '@/lib/domain/desk'
import type { SourceRulesView } from '@/lib/domain/source-rules'
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
    independentSources: ordinal,
    version: ordinal,
  }),
)

export const sourceRulesOutput = schemaOf<SourceRulesView>()(
  z.strictObject({
    version: ordinal,
    independentSources: ordinal,
    rules: z.array(z.strictObject({ key: z.string(), says: z.string(), isOn: z.boolean() })),
  }),
)
