import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { AccountScreen } from '@/components/account/account-screen'
import { themeCookie, themeOf } from '@/components/account/theme'
import { sessionSecret } from '@/lib/auth/actor'
import { listSessions } from '@/lib/views/account/list-sessions'
import { readAccount } from '@/lib/views/account/read-account'
import { readMuted } from '@/lib/views/notices/list-notices'
import { isMailSet } from '@/lib/mail/mail'

export const metadata: Metadata = { title: 'Account' }

const mostSessions = 100

/** The person's own account. */
export default async function AccountPage() {
  const actor = await signedIn()
  const [account, sessions, muted, kept] = await Promise.all([
    readAccount(actor),
    listSessions({ ...actor, session: await sessionSecret() }, { limit: mostSessions }),
    readMuted(actor),
    cookies(),
  ])
  if (!account.ok || !sessions.ok) notFound()
  return (
    <AccountScreen
      account={account.value}
      sessions={sessions.value}
      notices={{ muted, isMailSet: isMailSet() }}
      theme={themeOf(kept.get(themeCookie)?.value)}
    />
  )
}
