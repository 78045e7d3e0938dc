'use client'

import { signIn } from './session'
import { SignInForm } from './sign-in-form'

/** The sign-in form of the page: when it is done, `to` is loaded afresh, as the person who signed in. */
export function SignInScreen({ to }: { to: string }) {
  return <SignInForm signIn={signIn} onSignedIn={() => window.location.assign(to)} />
}
