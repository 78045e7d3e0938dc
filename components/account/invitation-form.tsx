'use client'

import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Answer, Call } from '@/lib/api/contract'
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
  acceptInvitation: Call<'acceptInvitation'>
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

/** Signs in with the password that was just set. */
async function comeIn(
  signIn: SignIn,
  given: { email: string; password: string },
): Promise<Answer<'signed-in' | 'code-needed'>> {
  const came = await signIn(given)
  return came === 'signed-in' || came === 'code-needed'
    ? { ok: true, value: came }
    : { ok: false, problem: { code: 'failed', message: notSignedIn } }
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
  const { form, isBusy, refusal } = useSubmit({
    check: () => {
      const wrong = missing(words, firstAdmin)
      return Object.keys(wrong).length > 0 ? { message: null, fields: wrong } : null
    },
    ask: async () => {
      const answer = await acceptInvitation({
        token,
        password: words.password,
        ...(isReset ? {} : { name: words.name }),
        ...(firstAdmin ? { email: words.email } : {}),
      })
      return answer.ok ? comeIn(signIn, { email: answer.value.email, password: words.password }) : answer
    },
    onDone: (came) => (came === 'signed-in' ? onSignedIn() : onCodeNeeded()),
    leaves: true,
  })
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    error: refusal.fields[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })

  return (
    <form {...form} method="post" className="flex flex-col gap-4">
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
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <Button type="submit" look="filled" busy={isBusy} className="self-start">
        {isReset ? (isBusy ? 'Setting' : 'Set password') : isBusy ? 'Opening the desk' : 'Open the desk'}
      </Button>
    </form>
  )
}
