import { endpointsOf } from '../endpoint'
import { idOutput, listOf } from '../shapes'
import {
  acceptInvitationInput,
  accountInput,
  changePasswordInput,
  codeInput,
  endSecondFactorInput,
  listSessionsInput,
  requestResetInput,
  sessionInput,
  startSecondFactorInput,
} from './input'
import {
  accountOutput,
  endedOutput,
  invitedOutput,
  passwordChangedOutput,
  recoveryCodesOutput,
  resetAskedOutput,
  secondFactorOutput,
  sessionOutput,
} from './output'
import { accountPaths } from './paths'

/** The endpoints of one’s own account. */
export const accountEndpoints = endpointsOf(accountPaths, {
  acceptInvitation: { deed: null, input: acceptInvitationInput, output: invitedOutput },
  requestReset: { deed: null, input: requestResetInput, output: resetAskedOutput },
  changePassword: { deed: 'change-own-account', input: changePasswordInput, output: passwordChangedOutput },
  readAccount: { deed: 'change-own-account', input: accountInput, output: accountOutput },
  startSecondFactor: {
    deed: 'change-own-account',
    input: startSecondFactorInput,
    output: secondFactorOutput,
    created: true,
  },
  confirmSecondFactor: { deed: 'change-own-account', input: codeInput, output: recoveryCodesOutput },
  endSecondFactor: { deed: 'change-own-account', input: endSecondFactorInput, output: endedOutput },
  renewRecoveryCodes: { deed: 'change-own-account', input: codeInput, output: recoveryCodesOutput },
  listSessions: { deed: 'change-own-account', input: listSessionsInput, output: listOf(sessionOutput) },
  endSession: { deed: 'change-own-account', input: sessionInput, output: idOutput },
  endOtherSessions: { deed: 'change-own-account', input: accountInput, output: endedOutput },
})
