import type { Metadata } from 'next'
import { SignInFrame } from '@/components/sign-in/sign-in-frame'
import { InvitationScreen } from '@/components/account/invitation-screen'
import { ButtonLink } from '@/components/ui/button-link'
import { findInvitation } from '@/lib/views/account/find-invitation'

export const metadata: Metadata = { title: 'Invitation' }

/** The page of an invitation's link; a used, old or made-up link is told the same. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  if (!invitation) {
    return (
      <SignInFrame title="This link was used, or is too old">
        <p className="text-16 text-pretty text-ink-soft">
          A link works once, within 72 hours. If you have an account, sign in. If not, ask an administrator of
          your desk for a new link.
        </p>
        <ButtonLink href="/sign-in" className="self-start">
          Sign in
        </ButtonLink>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame
      title={invitation.firstAdmin ? 'Make the first account' : 'Welcome to the desk'}
      foot={invitation.firstAdmin ? 'This account is an administrator: it can invite the others.' : undefined}
    >
      <InvitationScreen token={token} invitation={invitation} />
    </SignInFrame>
  )
}
