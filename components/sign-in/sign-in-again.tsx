'use client'

import { useEffect, useState } from 'react'
import { hasSingleSignOn, signIn as signInHere, type SignIn } from '@/components/client/sign-in'
import { SignInForm } from './sign-in-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type SignInAgainProps = {
  email: string
  onAnswer: (signedIn: boolean) => void
  signIn?: SignIn
  asksForSingleSignOn?: () => Promise<boolean>
}

/**
 * Asks for the password in place when the session is over; what is half-written behind it stays. Single sign-on is done in a window
 * beside it. Closing it answers false.
 */
export function SignInAgain({
  email,
  onAnswer,
  signIn = signInHere,
  asksForSingleSignOn = hasSingleSignOn,
}: SignInAgainProps) {
  const [single, setSingle] = useState<'no' | 'offered' | 'open'>('no')
  useEffect(() => {
    let isGone = false
    void asksForSingleSignOn().then((isSet) => isGone || setSingle(isSet ? 'offered' : 'no'))
    return () => void (isGone = true)
  }, [asksForSingleSignOn])
  return (
    <Dialog title="Sign in again" onClose={() => onAnswer(false)}>
      <p className="text-14 text-ink-soft">
        Your session is over. Your words are still on this page; they will be saved after you signed in.
      </p>
      <SignInForm email={email} signIn={signIn} onSignedIn={() => onAnswer(true)} />
      {single !== 'no' && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4 text-14">
          <a
            href="/sign-in?to=/account"
            target="_blank"
            rel="noopener"
            onClick={() => setSingle('open')}
            className="underline underline-offset-4"
          >
            Single sign-on in a new window
          </a>
          {single === 'open' && <Button onClick={() => onAnswer(true)}>I am signed in there</Button>}
        </div>
      )}
    </Dialog>
  )
}
