import { z } from 'zod'
import type { AccountView, SessionView } from '@/lib/domain/person'

export const invitedOutput = z.strictObject({ email: z.string() })
export const resetAskedOutput = z.strictObject({ asked: z.literal(true) })
export const passwordChangedOutput = z.strictObject({ changed: z.literal(true) })
export const accountOutput = z.custom<AccountView>()
export const secondFactorOutput = z.strictObject({ secret: z.string(), uri: z.string() })
export const recoveryCodesOutput = z.strictObject({ recoveryCodes: z.array(z.string()) })
export const endedOutput = z.strictObject({ ended: z.literal(true) })
export const sessionOutput = z.custom<SessionView>()
