'use client'

import { useState } from 'react'
import { useClient } from '@/components/sign-in/use-client'
import { Button } from '@/components/ui/button'
import { leaveDesk } from '@/components/sign-in/leave-desk'
import { RecoveryCodes } from './recovery-codes'
import { SetUpSecondFactor } from './set-up-second-factor'

/** Sets a second factor up before anything else can be done; then `to` is loaded afresh. */
export function SecondFactorFirst({ email, to }: { email: string; to: string }) {
  const { client, dialog } = useClient(email)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return (
    <>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => window.location.assign(to)} />
      ) : (
        <>
          <SetUpSecondFactor deeds={client} onCodes={setCodes} />
          <Button look="quiet" onClick={() => void leaveDesk()} className="-ms-3.5 self-start">
            Sign out
          </Button>
        </>
      )}
      {dialog}
    </>
  )
}
