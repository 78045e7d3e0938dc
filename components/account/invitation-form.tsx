'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { DeedFn } from '@/lib/api/answers'
import type { LinkPurpose } from '@/lib/domain/person'
import { PasswordField, passwordRule, shortestPassword, tooShort } from '@/components/sign-in/password-field'
import type { SignIn } from '@/components/client/sign-in'

export type Invitation = Readonly<{
  purpose: LinkPurpose
  firstAdmin: boolean
  name: string | null
  email: string | null
}>
type InvitationFormProps = {
  token: string
  invitation: Invitation
  acceptInvitation: DeedFn<'acceptInvitation'>
  signIn: SignIn
  onSignedIn: () => void
  onCodeNeeded: () => void
}
const notSignedIn = 'Your password is set, but the desk could not sign you in. Go to the sign-in page.'

type Errors = Readonly<Record<string, string>>

function missing(words: { name: string; email: string; password: string }, firstAdmin: boolean): Errors {
  return {
    ...(words.name.trim() ? {} : { name: 'Type your name.' }),
    ...(!firstAdmin || /\S+@\S+/.test(words.email)
      ? {}
      : { email: 'Type the e-mail address you will sign in with.' }),
    ...(words.password.length >= shortestPassword ? {} : { password: tooShort(words.password) }),
  }
}

/** Takes an invitation: a name and a password, for the first administrator an address too; or, to reset it, a password alone. Then the person is signed in. */
export function InvitationForm({
  token,
  invitation,
  acceptInvitation,
  signIn,
  onSignedIn,
  onCodeNeeded,
}: InvitationFormProps) {
  const { firstAdmin } = invitation
  const isReset = invitation.purpose === 'reset'
  const [words, setWords] = useState({
    name: invitation.name ?? '',
    email: invitation.email ?? '',
    password: '',
  })
  const [errors, setErrors] = useState<Errors>({})
  const [busy, setBusy] = useState(false)
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const wrong = missing(words, firstAdmin)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const answer = await acceptInvitation({
      token,
      password: words.password,
      ...(isReset ? {} : { name: words.name }),
      ...(firstAdmin ? { email: words.email } : {}),
    })
    const came = answer.ok && (await signIn({ email: answer.value.email, password: words.password }))
    if (came === 'signed-in') return onSignedIn()
    if (came === 'code-needed') return onCodeNeeded()
    setBusy(false)
    setErrors(answer.ok ? { '': notSignedIn } : (answer.problem.fields ?? { '': answer.problem.message }))
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {!isReset && (
        <TextField
          label="Your name"
          hint="As colleagues see it beside your reviews."
          autoComplete="name"
          maxLength={200}
          {...field('name')}
        />
      )}
      <TextField
        label="E-mail address"
        type="email"
        inputMode="email"
        autoComplete="username"
        spellCheck={false}
        maxLength={254}
        readOnly={!firstAdmin}
        hint={firstAdmin ? 'You sign in with it.' : undefined}
        {...field('email')}
      />
      <PasswordField
        label={isReset ? 'New password' : 'Password'}
        hint={passwordRule}
        autoComplete="new-password"
        {...field('password')}
      />
      {errors[''] && <Notice>{errors['']}</Notice>}
      <Button type="submit" look="filled" busy={busy} className="self-start">
        {isReset ? (busy ? 'Setting' : 'Set password') : busy ? 'Opening the desk' : 'Open the desk'}
      </Button>
    </form>
  )
}
