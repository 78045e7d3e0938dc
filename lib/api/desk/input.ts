import { z } from 'zod'
import { sourceRuleKeys } from '@/lib/domain/source-rules'
import { reviewRules } from '../review/input'
import { scaleKey } from '../scales/input'
import { version, yesOrNo } from '../fields'

export const readDeskInput = z.strictObject({})
export const editDeskInput = z.strictObject({
  version,
  demandsSecondFactor: yesOrNo.optional(),
  ownCopyScale: scaleKey.optional(),
  externalScale: scaleKey.optional(),
  sourceRules: z
    .array(z.enum(sourceRuleKeys, 'There is no such rule for sources.'))
    .max(sourceRuleKeys.length, 'Each rule once.')
    .optional(),
  ...z.object(reviewRules).partial().shape,
})
