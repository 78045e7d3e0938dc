import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { signedIn } from '@/app/signed-in'
import { Account } from '@/components/account/account'
import { themeCookie, themeOf } from '@/components/account/theme'

export const metadata: Metadata = { title: 'Account' }

/** The person's own account. */
export default async function AccountPage() {
  const actor = await signedIn()
  return <Account actor={actor} theme={themeOf((await cookies()).get(themeCookie)?.value)} />
}
