import type { Paths } from '../method'

/** The addresses of one’s own account. */
export const accountPaths = {
  acceptInvitation: ['POST', '/invitations/{token}'],
  requestReset: ['POST', '/account/reset'],
  changePassword: ['PUT', '/account/password'],
  readAccount: ['GET', '/account'],
  startSecondFactor: ['POST', '/account/second-factor'],
  confirmSecondFactor: ['PUT', '/account/second-factor'],
  endSecondFactor: ['POST', '/account/second-factor/end'],
  renewRecoveryCodes: ['POST', '/account/recovery-codes'],
  listSessions: ['GET', '/account/sessions'],
  endSession: ['DELETE', '/account/sessions/{sessionId}'],
  endOtherSessions: ['DELETE', '/account/sessions'],
} as const satisfies Paths
