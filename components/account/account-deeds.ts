import type { Client } from '@/components/client/client'

/** What a person can do to a second factor of one's own. */
export type SecondFactorDeeds = Pick<
  Client,
  'startSecondFactor' | 'confirmSecondFactor' | 'endSecondFactor' | 'renewRecoveryCodes'
>

/** What a person can do to sessions of one's own. */
export type SessionDeeds = Pick<Client, 'endSession' | 'endOtherSessions'>
