import { z } from 'zod'
import { leastIndependent, mostIndependent, sourceRuleKeys } from '@/lib/domain/source-rules'
import { reviewRules } from '../review/input'
import { scaleKey } from '../scales/input'
import { version, yesOrNo } from '../fields'

const independentSays = `This must be a number from ${leastIndependent} to ${mostIndependent}.`

const sourceRule = z.enum(sourceRuleKeys, 'There is no such rule for sources.')
const independentSources = z
  .int(independentSays)
  .min(leastIndependent, independentSays)
  .max(mostIndependent, independentSays)

export const readDeskInput = z.strictObject({})
export const editDeskInput = z.strictObject({
  version,
  demandsSecondFactor: yesOrNo.optional(),
  ownCopyScale: scaleKey.optional(),
  externalScale: scaleKey.optional(),
  sourceRules: z.array(sourceRule).max(sourceRuleKeys.length, 'Each rule once.').optional(),
  independentSources: independentSources.optional(),
  ...z.object(reviewRules).partial().shape,
})

export const setSourceRulesInput = z.strictObject({
  version,
  independentSources: independentSources.optional(),
  rules: z
    .array(z.strictObject({ key: sourceRule, isOn: yesOrNo }))
    .max(sourceRuleKeys.length, 'Each rule once.'),
})
