'use client'

import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Answer } from '@/lib/api/contract'
import { PasswordField } from '@/components/sign-in/password-field'

type CodeFormProps<T> = {
  verb: string
  busyVerb: string
  hint: string
  asksPassword?: boolean
  danger?: boolean
  send: (given: { code: string; password: string }) => Promise<Answer<T>>
  onDone: (value: T) => void
  onLeave?: () => void
}

/** Asks for a code of the second factor, and where it is dangerous for the password too; a refusal keeps the words. */
export function CodeForm<T>({
  verb,
  busyVerb,
  hint,
  asksPassword = false,
  danger = false,
  send,
  onDone,
  onLeave,
}: CodeFormProps<T>) {
  const [words, setWords] = useState({ code: '', password: '' })
  const { form, isBusy, refusal } = useSubmit({
    check: () => {
      const wrong = {
        ...(words.code.trim() ? {} : { code: 'Type the code.' }),
        ...(!asksPassword || words.password ? {} : { password: 'Type your password.' }),
      }
      return Object.keys(wrong).length > 0 ? { message: null, fields: wrong } : null
    },
    ask: () => send(words),
    onDone,
    onRefused: ({ rule, fields, message }) => {
      const about = rule === 'wrong-password' ? 'password' : 'code'
      return { message: null, fields: fields ?? { [about]: message } }
    },
  })
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    error: refusal.fields[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  })

  return (
    <form {...form} method="post" className="flex max-w-sm flex-col gap-4">
      {asksPassword && (
        <PasswordField label="Password" autoComplete="current-password" {...field('password')} />
      )}
      <TextField
        label="Code"
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        autoFocus={!asksPassword}
        {...field('code')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look={danger ? 'danger' : 'filled'} busy={isBusy}>
          {isBusy ? busyVerb : verb}
        </Button>
        {onLeave && (
          <Button look="quiet" onClick={onLeave}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
