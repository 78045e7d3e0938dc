import { z } from 'zod'
import { roles, type AccountView, type SessionView } from '@/lib/domain/person'
import { count, schemaOf, toldMoment } from '../shapes'

/** Whose account a link has opened, for signing in with it. */
export const invitedOutput = z.strictObject({ email: z.string() })
export const resetAskedOutput = z.strictObject({ asked: z.literal(true) })
export const passwordChangedOutput = z.strictObject({ changed: z.literal(true) })

export const accountOutput = schemaOf<AccountView>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    hasPassword: z.boolean(),
    hasSingleSignOn: z.boolean(),
    secondFactor: z.strictObject({ since: toldMoment, recoveryCodesLeft: count }).nullable(),
  }),
)

/** The secret of a second factor that is yet to be confirmed, and the same as an authenticator app reads it. */
export const secondFactorOutput = z.strictObject({ secret: z.string(), uri: z.string() })
export const recoveryCodesOutput = z.strictObject({ recoveryCodes: z.array(z.string()) })
export const endedOutput = z.strictObject({ ended: z.literal(true) })

export const sessionOutput = schemaOf<SessionView>()(
  z.strictObject({
    id: z.string(),
    device: z.string(),
    startedAt: toldMoment,
    lastSeenAt: toldMoment,
    isThis: z.boolean(),
  }),
)
