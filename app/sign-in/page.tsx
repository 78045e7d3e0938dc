import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInFrame } from '@/components/sign-in/sign-in-frame'
import { ownPath } from '@/components/account/own-path'
import { SignInScreen } from '@/components/account/sign-in-screen'
import { currentActor } from '@/lib/auth/actor'
import { isSingleSignOnSet } from '@/lib/auth/single-sign-on'

export const metadata: Metadata = { title: 'Sign in' }

const noAccount =
  'No account yet? Ask an administrator of your desk for an invitation. On a new desk, open the link that was printed when it started.'

/** The way in; who is signed in already goes on to where the link led. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[]; error?: string | string[] }>
}) {
  const { to: asked, error } = await searchParams
  const to = ownPath(asked)
  if (await currentActor()) redirect(to)
  return (
    <SignInFrame title="Sign in" foot={noAccount}>
      <SignInScreen
        to={to}
        singleSignOn={isSingleSignOnSet()}
        error={error === undefined ? null : String(error)}
      />
      <Link
        href="/reset"
        className="self-start text-14 text-ink-soft underline underline-offset-4 pointer-coarse:py-2.5"
      >
        Forgotten your password?
      </Link>
    </SignInFrame>
  )
}
