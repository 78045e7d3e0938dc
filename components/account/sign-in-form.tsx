'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { PasswordField } from './password-field'
import { signInSays, type SignIn } from './session'

type SignInFormProps = { signIn: SignIn; onSignedIn: () => void; email?: string }

/** Asks for e-mail address and password; with `email` given only for the password. A refusal keeps the words. */
export function SignInForm({ signIn, onSignedIn, email: known }: SignInFormProps) {
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (!email.trim() || !password) return setRefusal(known ? 'Type your password.' : 'Type your e-mail address and your password.')
    setBusy(true)
    setRefusal(null)
    const answer = await signIn({ email: email.trim(), password })
    if (answer === 'signed-in') return onSignedIn()
    setBusy(false)
    setRefusal(signInSays[answer])
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label="E-mail address" type="email" name="email" autoComplete="username" inputMode="email" spellCheck={false} maxLength={254}
        readOnly={known !== undefined} autoFocus={known === undefined} value={email} onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label="Password" name="password" autoComplete="current-password" autoFocus={known !== undefined}
        value={password} onChange={(event) => setPassword(event.target.value)}
      />
      {refusal && <Notice>{refusal}</Notice>}
      <Button type="submit" look="filled" busy={busy} className="self-start">{busy ? 'Signing in' : 'Sign in'}</Button>
    </form>
  )
}
