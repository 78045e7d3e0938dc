'use client'

import { signIn as signInHere, type SignIn } from '@/components/account/session'
import { SignInForm } from '@/components/account/sign-in-form'
import { Dialog } from '@/components/ui/dialog'

type SignInAgainProps = { email: string; onAnswer: (signedIn: boolean) => void; signIn?: SignIn }

/** Asks for the password in place when the session is over; what is half-written behind it stays. Closing it answers false. */
export function SignInAgain({ email, onAnswer, signIn = signInHere }: SignInAgainProps) {
  return (
    <Dialog title="Sign in again" onClose={() => onAnswer(false)}>
      <p className="text-14 text-ink-soft">Your session is over. Your words are still on this page; they will be saved after you signed in.</p>
      <SignInForm email={email} signIn={signIn} onSignedIn={() => onAnswer(true)} />
    </Dialog>
  )
}
