import type { Metadata } from 'next'
import { SignInFrame } from '@/components/sign-in/sign-in-frame'
import { ForgottenScreen } from '@/components/account/forgotten-screen'
import { ButtonLink } from '@/components/ui/button-link'
import { isMailSet } from '@/lib/mail/mail'

export const metadata: Metadata = { title: 'Forgotten password' }

/** Where somebody who forgot the password asks for a link, or is told whom to ask when this desk sends no mail. */
export default function ForgottenPage() {
  return (
    <SignInFrame title="Forgotten password">
      {isMailSet() ? (
        <ForgottenScreen />
      ) : (
        <>
          <p className="text-16 text-pretty text-ink-soft">
            Ask an administrator of your desk for a link with which you set a new password. This desk sends no
            mail.
          </p>
          <ButtonLink href="/sign-in" className="self-start">
            Back to sign-in
          </ButtonLink>
        </>
      )}
    </SignInFrame>
  )
}
