'use client'

import { useState } from 'react'
import { signInSays, type SignIn } from '@/components/client/sign-in'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { PasswordField } from './password-field'

type SignInFormProps = { signIn: SignIn; onSignedIn: () => void; email?: string }
type SignInStep = 'password' | 'code'
type Words = Readonly<{ email: string; password: string; code: string }>

/**
 * Asks for e-mail address and password, with `email` given only for the password; then, of who has a second factor, for its code. A
 * refusal keeps the words.
 */
export function SignInForm({ signIn, onSignedIn, email: known }: SignInFormProps) {
  const [words, setWords] = useState<Words>({ email: known ?? '', password: '', code: '' })
  const [step, setStep] = useState<SignInStep>('password')
  return (
    <SignInStep
      key={step}
      step={step}
      words={words}
      isKnown={known !== undefined}
      signIn={signIn}
      onType={(change) => setWords({ ...words, ...change })}
      onSignedIn={onSignedIn}
      onCodeNeeded={() => setStep('code')}
      onBack={() => (setStep('password'), setWords({ ...words, code: '' }))}
    />
  )
}

type SignInStepProps = {
  step: SignInStep
  words: Words
  isKnown: boolean
  signIn: SignIn
  onType: (change: Partial<Words>) => void
  onSignedIn: () => void
  onCodeNeeded: () => void
  onBack: () => void
}

/** What is not typed yet. */
function missingIn({ email, password, code }: Words, step: SignInStep, isKnown: boolean): string | null {
  if (!email.trim() || !password)
    return isKnown ? 'Type your password.' : 'Type your e-mail address and your password.'
  return step === 'code' && !code.trim() ? 'Type the code.' : null
}

/** Tries to sign in; that a code is asked for is no refusal of the password. */
async function trySignIn(signIn: SignIn, { email, password, code }: Words, step: SignInStep) {
  const given = { email: email.trim(), password, ...(step === 'code' ? { code: code.trim() } : {}) }
  const came = await signIn(given)
  const isFurther = came === 'signed-in' || (came === 'code-needed' && step === 'password')
  return isFurther
    ? { ok: true as const, value: came }
    : { ok: false as const, problem: { code: 'failed' as const, message: signInSays[came] } }
}

function SignInStep({
  step,
  words,
  isKnown,
  signIn,
  onType,
  onSignedIn,
  onCodeNeeded,
  onBack,
}: SignInStepProps) {
  const { form, isBusy, refusal } = useSubmit({
    check: () => missingIn(words, step, isKnown),
    ask: () => trySignIn(signIn, words, step),
    onDone: (came) => (came === 'signed-in' ? onSignedIn() : onCodeNeeded()),
    leaves: true,
  })
  const field = (name: keyof Words) => ({
    name,
    value: words[name],
    onChange: (event: { target: { value: string } }) => onType({ [name]: event.target.value }),
  })
  return (
    <form {...form} method="post" className="flex flex-col gap-4">
      {step === 'password' ? (
        <AddressAndPassword isKnown={isKnown} field={field} />
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
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="filled" busy={isBusy}>
          {isBusy ? 'Signing in' : 'Sign in'}
        </Button>
        {step === 'code' && (
          <Button look="quiet" onClick={onBack}>
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
