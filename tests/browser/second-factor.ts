import { codeOf } from '@/tests/support/app-code'
import type { Person } from './desk'

/** Gives somebody a second factor over the API, and answers with the app's secret and the recovery codes. */
export async function turnOnSecondFactor({
  api,
  password,
}: Person): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await api.ask<{ secret: string }>('POST', '/account/second-factor', { password })
  const { recoveryCodes } = await api.ask<{ recoveryCodes: string[] }>('PUT', '/account/second-factor', {
    code: codeOf(secret),
  })
  return { secret, recoveryCodes }
}
