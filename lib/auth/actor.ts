import 'server-only'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { findActor } from '@/lib/accounts/sessions'
import type { Actor } from '@/lib/domain/person'
import { findDeskSecret } from '@/lib/settings/running'
import { cookieName } from './next-auth'

/** The secret of the browser's session, or null when its cookie is missing, forged or too old. */
export async function sessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value
  const secret = findDeskSecret()
  if (!token || !secret) return null
  const claims = await decode({ token, secret }).catch(() => null)
  return typeof claims?.secret === 'string' ? claims.secret : null
}

/** Who is asking, looked up anew for every request; null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const secret = await sessionSecret()
  return secret === null ? null : findActor(secret)
})
