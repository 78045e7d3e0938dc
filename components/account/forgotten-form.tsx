'use client'

import Link from 'next/link'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { DeedFn } from '@/lib/api/answers'

/** Asks for a link to set a new password; the answer is the same whether there is an account. */
export function ForgottenForm({ requestReset }: { requestReset: DeedFn<'requestReset'> }) {
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [state, setState] = useState<'writing' | 'busy' | 'asked'>('writing')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (state === 'busy') return
    if (!/\S+@\S+/.test(email)) return setError('Type the e-mail address you sign in with.')
    setState('busy')
    setError(null)
    const answer = await requestReset({ email })
    setState(answer.ok ? 'asked' : 'writing')
    if (!answer.ok) setError(answer.problem.message)
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
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
        error={error}
        onChange={(event) => (setEmail(event.target.value), setState('writing'))}
      />
      {state === 'asked' && (
        <Notice kind="news">
          If there is an account with this address, a link is on its way to it. It works once, within one
          hour. No letter after some minutes? Ask an administrator of your desk.
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" look="filled" busy={state === 'busy'}>
          {state === 'busy' ? 'Sending' : 'Send a link'}
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
