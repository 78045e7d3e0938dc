'use client'

import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Call } from '@/lib/api/contract'
import { PasswordField, passwordRule, shortestPassword, tooShort } from '@/components/sign-in/password-field'

const empty = { current: '', password: '' }

/** Changes the person's own password; the present one is asked for. */
export function ChangePassword({
  changePassword,
  email,
}: {
  changePassword: Call<'changePassword'>
  email: string
}) {
  const [words, setWords] = useState(empty)
  const [isChanged, setChanged] = useState(false)
  const { form, isBusy, refusal } = useSubmit({
    check: () => {
      const wrong = {
        ...(words.current ? {} : { current: 'Type your present password.' }),
        ...(words.password.length >= shortestPassword ? {} : { password: tooShort(words.password) }),
      }
      return Object.keys(wrong).length > 0 ? { message: null, fields: wrong } : null
    },
    ask: () => changePassword(words),
    onDone: () => {
      setWords(empty)
      setChanged(true)
    },
  })
  const field = (name: keyof typeof empty) => ({
    name,
    value: words[name],
    error: refusal.fields[name],
    onChange: (event: { target: { value: string } }) => (
      setWords({ ...words, [name]: event.target.value }),
      setChanged(false)
    ),
  })

  return (
    <form {...form} method="post" className="flex max-w-sm flex-col gap-4">
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label="Present password" autoComplete="current-password" {...field('current')} />
      <PasswordField
        label="New password"
        hint={passwordRule}
        autoComplete="new-password"
        {...field('password')}
      />
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {isChanged && <Notice kind="news">Your password is changed. Your other sessions have ended.</Notice>}
      <Button type="submit" look="filled" busy={isBusy} className="self-start">
        {isBusy ? 'Changing' : 'Change password'}
      </Button>
    </form>
  )
}
