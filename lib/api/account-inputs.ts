import { z } from 'zod'
import { sourceRuleKeys } from '@/lib/domain/source-rules'
import { email, id, newPassword, page, prose, version } from './fields'
import { reviewRules } from './review-inputs'
import { scaleKey } from './scale-inputs'

const code = prose(40).refine((text) => /\S/.test(text), 'Type the code.')

export const requestResetInput = z.strictObject({ email })
export const changePasswordInput = z.strictObject({ current: prose(200), password: newPassword })
export const accountInput = z.strictObject({})
export const startSecondFactorInput = z.strictObject({ password: prose(200) })
export const codeInput = z.strictObject({ code })
export const endSecondFactorInput = z.strictObject({ password: prose(200), code })
export const listSessionsInput = z.strictObject({ ...page })
export const sessionInput = z.strictObject({ sessionId: id })
export const personInput = z.strictObject({ personId: id })

export const readDeskInput = z.strictObject({})
export const editDeskInput = z.strictObject({
  version,
  demandsSecondFactor: z.boolean('This must be true or false.').optional(),
  ownCopyScale: scaleKey.optional(),
  externalScale: scaleKey.optional(),
  sourceRules: z
    .array(z.enum(sourceRuleKeys, 'There is no such rule for sources.'))
    .max(sourceRuleKeys.length, 'Each rule once.')
    .optional(),
  ...z.object(reviewRules).partial().shape,
})
