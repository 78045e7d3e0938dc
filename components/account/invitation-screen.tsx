'use client'

import { useMemo } from 'react'
import { makeClient } from '@/components/client/client'
import { InvitationForm, type Invitation } from './invitation-form'
import { signIn } from '@/components/client/sign-in'

/** The form of an invitation's page: when it is done, the desk is loaded afresh, as the person who signed in. */
export function InvitationScreen({ token, invitation }: { token: string; invitation: Invitation }) {
  const client = useMemo(() => makeClient(async () => false), [])
  return (
    <InvitationForm
      token={token}
      invitation={invitation}
      acceptInvitation={client.acceptInvitation}
      signIn={signIn}
      onSignedIn={() => window.location.assign('/')}
      onCodeNeeded={() => window.location.assign('/sign-in')}
    />
  )
}
