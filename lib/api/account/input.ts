import { z } from 'zod'
import { email, id, line, newPassword, page, prose } from '../fields'

const code = prose(40).refine((text) => /\S/.test(text), 'Type the code.')

export const acceptInvitationInput = z.strictObject({
  token: prose(200),
  password: newPassword,
  name: line(200).optional(),
  email: email.optional(),
})
export const requestResetInput = z.strictObject({ email })
export const changePasswordInput = z.strictObject({ current: prose(200), password: newPassword })
export const accountInput = z.strictObject({})
export const startSecondFactorInput = z.strictObject({ password: prose(200) })
export const codeInput = z.strictObject({ code })
export const endSecondFactorInput = z.strictObject({ password: prose(200), code })
export const listSessionsInput = z.strictObject({ ...page })
export const sessionInput = z.strictObject({ sessionId: id })
