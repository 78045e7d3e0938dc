import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Door } from '@/components/account/door'
import { ownPath } from '@/components/account/own-path'
import { SignInScreen } from '@/components/account/sign-in-screen'
import { currentActor } from '@/lib/auth/actor'

export const metadata: Metadata = { title: 'Sign in' }

const noAccount = 'No account yet? Ask an administrator of your desk for an invitation. On a new desk, open the link that was printed when it started.'

/** The way in; who is signed in already goes on to where the link led. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const to = ownPath((await searchParams).to)
  if (await currentActor()) redirect(to)
  return (
    <Door title="Sign in" foot={noAccount}>
      <SignInScreen to={to} />
      <Link href="/reset" className="self-start text-14 text-ink-soft underline underline-offset-4 pointer-coarse:py-2.5">Forgotten your password?</Link>
    </Door>
  )
}
