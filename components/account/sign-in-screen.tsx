'use client'

import { Notice } from '@/components/ui/notice'
import { signIn, startSingleSignOn } from '@/components/client/sign-in'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { SingleSignOn } from './single-sign-on'

type SignInScreenProps = { to: string; singleSignOn: boolean; error: string | null }

const errorSays = (error: string): string =>
  error === 'not-known-here'
    ? 'Single sign-on knows you, but nobody on this desk has your account or your verified e-mail address. Ask an administrator to add you.'
    : 'Single sign-on did not work. Try again, or sign in with your password.'

/** The sign-in form of the page, and single sign-on where it is set: when it is done, `to` is loaded afresh, as the person who signed in. */
export function SignInScreen({ to, singleSignOn, error }: SignInScreenProps) {
  return (
    <>
      {error !== null && <Notice>{errorSays(error)}</Notice>}
      <SignInForm signIn={signIn} onSignedIn={() => window.location.assign(to)} />
      {singleSignOn && (
        <SingleSignOn
          start={() => startSingleSignOn(to)}
          onPlace={(place) => window.location.assign(place)}
        />
      )}
    </>
  )
}
