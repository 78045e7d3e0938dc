'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Call } from '@/lib/api/contract'

/** Asks for a link to set a new password; the answer is the same whether there is an account. */
export function ForgottenForm({ requestReset }: { requestReset: Call<'requestReset'> }) {
  const [email, setEmail] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { form, isBusy, refusal } = useSubmit({
    check: () => (/\S+@\S+/.test(email) ? null : 'Type the e-mail address you sign in with.'),
    ask: () => requestReset({ email }),
    onDone: () => setAsked(true),
    onRefused: ({ message }) => message,
  })
  return (
    <form {...form} method="post" className="flex flex-col gap-4">
      <TextField
        label="E-mail address"
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
        autoFocus
        value={email}
        error={refusal.message}
        onChange={(event) => (setEmail(event.target.value), setAsked(false))}
      />
      {isAsked && (
        <Notice kind="news">
          If there is an account with this address, a link is on its way to it. It works once, within one
          hour. No letter after some minutes? Ask an administrator of your desk.
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" look="filled" busy={isBusy}>
          {isBusy ? 'Sending' : 'Send a link'}
        </Button>
        <Link
          href="/sign-in"
          className="text-14 text-ink-soft underline underline-offset-4 pointer-coarse:py-2.5"
        >
          Back to sign-in
        </Link>
      </div>
    </form>
  )
}
