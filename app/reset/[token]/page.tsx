import type { Metadata } from 'next'
import { SignInFrame } from '@/components/sign-in/sign-in-frame'
import { InvitationScreen } from '@/components/account/invitation-screen'
import { ButtonLink } from '@/components/ui/button-link'
import { findInvitation } from '@/lib/views/account/find-invitation'

export const metadata: Metadata = { title: 'New password' }

/** The page of a link that resets a password; a used, old or made-up link is told the same. */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  if (!invitation) {
    return (
      <SignInFrame title="This link was used, or is too old">
        <p className="text-16 text-pretty text-ink-soft">
          A link to set a new password works once, within one hour.
        </p>
        <ButtonLink href="/reset" className="self-start">
          Get a new link
        </ButtonLink>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title="Set a new password" foot="Your other sessions end when the password is set.">
      <InvitationScreen token={token} invitation={invitation} />
    </SignInFrame>
  )
}
