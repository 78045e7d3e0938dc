'use client'

import { useState, type FormEvent } from 'react'
import { signInSays, type SignIn } from '@/components/client/sign-in'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { PasswordField } from './password-field'

type SignInFormProps = { signIn: SignIn; onSignedIn: () => void; email?: string }

/**
 * Asks for e-mail address and password, with `email` given only for the password; then, of who has a second factor, for its code. A
 * refusal keeps the words.
 */
export function SignInForm({ signIn, onSignedIn, email: known }: SignInFormProps) {
  const [words, setWords] = useState({ email: known ?? '', password: '', code: '' })
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const given = {
      email: words.email.trim(),
      password: words.password,
      ...(step === 'code' ? { code: words.code.trim() } : {}),
    }
    if (!given.email || !given.password)
      return setRefusal(known ? 'Type your password.' : 'Type your e-mail address and your password.')
    if (given.code === '') return setRefusal('Type the code.')
    setBusy(true)
    setRefusal(null)
    const answer = await signIn(given)
    if (answer === 'signed-in') return onSignedIn()
    setBusy(false)
    if (answer === 'code-needed' && step === 'password') return setStep('code')
    setRefusal(signInSays[answer])
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {step === 'password' ? (
        <AddressAndPassword isKnown={known !== undefined} field={field} />
      ) : (
        <TextField
          label="Code"
          hint="Six digits of your authenticator app, or a recovery code."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus
          {...field('code')}
        />
      )}
      {refusal && <Notice>{refusal}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="filled" busy={busy}>
          {busy ? 'Signing in' : 'Sign in'}
        </Button>
        {step === 'code' && (
          <Button
            look="quiet"
            onClick={() => (setStep('password'), setRefusal(null), setWords({ ...words, code: '' }))}
          >
            Back
          </Button>
        )}
      </div>
    </form>
  )
}

type FieldOf = (name: 'email' | 'password') => {
  name: string
  value: string
  onChange: (event: { target: { value: string } }) => void
}

/** The two fields of a sign-in; the address of whoever is known only stands there. */
function AddressAndPassword({ isKnown, field }: { isKnown: boolean; field: FieldOf }) {
  return (
    <>
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
        readOnly={isKnown}
        autoFocus={!isKnown}
        {...field('email')}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        autoFocus={isKnown}
        {...field('password')}
      />
    </>
  )
}
