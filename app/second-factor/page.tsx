import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInFrame } from '@/components/sign-in/sign-in-frame'
import { ownPath } from '@/components/account/own-path'
import { SecondFactorFirst } from '@/components/account/second-factor-first'
import { currentActor } from '@/lib/auth/actor'

export const metadata: Metadata = { title: 'Second factor' }

/** Where somebody is led whom the desk asks for a second factor before anything else. */
export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>
}) {
  const to = ownPath((await searchParams).to)
  const actor = await currentActor()
  if (!actor?.lacksSecondFactor) redirect(to)
  return (
    <SignInFrame
      title="Set up a second factor"
      foot="Your desk asks this of editors and administrators. Then you go on to the page you wanted."
    >
      <SecondFactorFirst email={actor.email} to={to} />
    </SignInFrame>
  )
}
