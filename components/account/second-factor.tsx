'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AccountView } from '@/lib/domain/person'
import type { SecondFactorDeeds } from './account-deeds'
import { CodeForm } from './code-form'
import { RecoveryCodes } from './recovery-codes'
import { SetUpSecondFactor } from './set-up-second-factor'

type SecondFactorProps = {
  factor: AccountView['secondFactor']
  deeds: SecondFactorDeeds
  onChanged: () => void
}

const few = 3

/** The person's own second factor: to set up, to renew its recovery codes, to turn off. */
export function SecondFactor({ factor, deeds, onChanged }: SecondFactorProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [asked, ask] = useState<'nothing' | 'renew' | 'end'>('nothing')
  const leave = () => ask('nothing')
  const show = (fresh: readonly string[]) => {
    setCodes(fresh)
    leave()
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={() => (setCodes(null), onChanged())} />
  if (!factor) return <SetUpSecondFactor deeds={deeds} onCodes={show} />
  if (asked === 'renew') {
    return (
      <CodeForm
        verb="Make new codes"
        busyVerb="Making"
        hint="Six digits of your authenticator app. The old recovery codes will no longer work."
        onLeave={leave}
        send={({ code }) => deeds.renewRecoveryCodes({ code })}
        onDone={({ recoveryCodes }) => show(recoveryCodes)}
      />
    )
  }
  if (asked === 'end') {
    return (
      <CodeForm
        verb="Turn off"
        busyVerb="Turning off"
        hint="Six digits of your authenticator app, or a recovery code."
        asksPassword
        danger
        onLeave={leave}
        send={deeds.endSecondFactor}
        onDone={() => (leave(), onChanged())}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-14 text-ink-soft">
        On, set up <RelativeTime at={factor.since} />. {factor.recoveryCodesLeft} of 10 recovery codes are
        left{factor.recoveryCodesLeft <= few ? ': make new ones soon.' : '.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => ask('renew')}>Make new recovery codes</Button>
        <Button look="quiet" onClick={() => ask('end')}>
          Turn off
        </Button>
      </div>
    </div>
  )
}
