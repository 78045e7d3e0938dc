'use client'

import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import type { SecondFactorDeeds } from './account-deeds'
import { CodeForm } from './code-form'
import { PasswordField } from '@/components/sign-in/password-field'
import { QrCode } from './qr-code'

type SetUpProps = {
  deeds: Pick<SecondFactorDeeds, 'startSecondFactor' | 'confirmSecondFactor'>
  onCodes: (codes: readonly string[]) => void
}

/** Sets a second factor up: for the password shows the secret to an authenticator app, then asks for the app's first code. */
export function SetUpSecondFactor({ deeds, onCodes }: SetUpProps) {
  const [shown, setShown] = useState<{ secret: string; uri: string } | null>(null)
  const [password, setPassword] = useState('')
  const { form, isBusy, refusal } = useSubmit({
    check: () => (password ? null : 'Type your password.'),
    ask: () => deeds.startSecondFactor({ password }),
    onDone: setShown,
    onRefused: ({ message, fields }) => fields?.password ?? message,
  })
  if (!shown) {
    return (
      <form {...form} method="post" className="flex flex-col gap-3">
        <p className="text-14 text-pretty text-ink-soft">
          Off. With it, signing in asks for your password and a code that an app on your phone makes, such as
          Aegis, 2FAS or the one of your password manager.
        </p>
        <PasswordField
          label="Your password"
          name="password"
          autoComplete="current-password"
          className="max-w-sm"
          value={password}
          error={refusal.message}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" busy={isBusy} className="self-start">
          {isBusy ? 'Preparing' : 'Set up a second factor'}
        </Button>
      </form>
    )
  }
  return (
    <ol className="flex list-decimal flex-col gap-5 ps-5 text-14">
      <li>
        <p className="pb-3">Let your authenticator app read this picture, or type the secret into it.</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <QrCode words={shown.uri} label="The secret as a picture for an authenticator app" />
          <p className="max-w-56 min-w-0">
            <span className="block text-13 text-ink-faint">Secret</span>
            <code className="font-mono text-14 wrap-anywhere">
              {shown.secret.match(/.{1,4}/g)?.join(' ')}
            </code>
          </p>
        </div>
      </li>
      <li>
        <p className="pb-3">Type the code that the app shows now.</p>
        <CodeForm
          verb="Turn on"
          busyVerb="Turning on"
          hint="Six digits."
          send={({ code }) => deeds.confirmSecondFactor({ code })}
          onDone={({ recoveryCodes }) => onCodes(recoveryCodes)}
        />
      </li>
    </ol>
  )
}
