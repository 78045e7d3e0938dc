'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlLook, Field, type FieldFacts } from '@/components/ui/field'
import { useTypedBeforeHydration } from '@/components/ui/use-typed-before-hydration'
import { IconButton } from '@/components/ui/icon-button'

/** The rule for a new password, said before it is broken. */
export const passwordRule = 'At least 12 characters. A few words that you remember are best.'
export const shortestPassword = 12

/** The sentence beside a new password that breaks the rule. */
export const tooShort = (password: string): string =>
  `This has ${password.length} characters; it needs at least ${shortestPassword}.`

type PasswordFieldProps = FieldFacts & Omit<ComponentProps<'input'>, keyof FieldFacts | 'id' | 'type' | 'ref'>

/** A password with a button that shows what was typed. */
export function PasswordField({ label, hint, error, className, ...rest }: PasswordFieldProps) {
  const [shown, show] = useState(false)
  const field = useTypedBeforeHydration<HTMLInputElement>()
  return (
    <Field {...{ label, hint, error, className }}>
      {(ties) => (
        <div className="relative">
          <input
            ref={field}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            maxLength={200}
            className={classNames(controlLook, 'pe-11')}
            {...rest}
            {...ties}
          />
          <IconButton
            label={shown ? 'Hide password' : 'Show password'}
            onClick={() => show(!shown)}
            className="absolute inset-y-0 end-0 hover:bg-transparent"
          >
            {shown ? <EyeOff /> : <Eye />}
          </IconButton>
        </div>
      )}
    </Field>
  )
}
