'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { DeedFn } from '@/lib/api/answers'
import { PasswordField, passwordRule, shortestPassword, tooShort } from '@/components/sign-in/password-field'

const empty = { current: '', password: '' }

/** Changes the person's own password; the present one is asked for. */
export function ChangePassword({
  changePassword,
  email,
}: {
  changePassword: DeedFn<'changePassword'>
  email: string
}) {
  const [words, setWords] = useState(empty)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [state, setState] = useState<'writing' | 'busy' | 'changed'>('writing')
  const field = (name: keyof typeof empty) => ({
    name,
    value: words[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => (
      setWords({ ...words, [name]: event.target.value }),
      setState('writing')
    ),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (state === 'busy') return
    const wrong = {
      ...(words.current ? {} : { current: 'Type your present password.' }),
      ...(words.password.length >= shortestPassword ? {} : { password: tooShort(words.password) }),
    }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    setState('busy')
    const answer = await changePassword(words)
    if (answer.ok) setWords(empty)
    else setErrors(answer.problem.fields ?? { '': answer.problem.message })
    setState(answer.ok ? 'changed' : 'writing')
  }
  return (
    <form
      method="post"
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex max-w-sm flex-col gap-4"
    >
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label="Present password" autoComplete="current-password" {...field('current')} />
      <PasswordField
        label="New password"
        hint={passwordRule}
        autoComplete="new-password"
        {...field('password')}
      />
      {errors[''] && <Notice>{errors['']}</Notice>}
      {state === 'changed' && (
        <Notice kind="news">Your password is changed. Your other sessions have ended.</Notice>
      )}
      <Button type="submit" look="filled" busy={state === 'busy'} className="self-start">
        {state === 'busy' ? 'Changing' : 'Change password'}
      </Button>
    </form>
  )
}
