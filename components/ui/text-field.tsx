'use client'

import type { ComponentProps, RefObject } from 'react'
import { classNames } from './class-names'
import { controlLook, Field, type FieldFacts } from './field'
import { useTypedBeforeHydration } from './use-typed-before-hydration'

type Own<Tag extends 'input' | 'textarea'> = FieldFacts &
  Omit<ComponentProps<Tag>, keyof FieldFacts | 'id' | 'ref'>

/** One line of text with its label. */
export function TextField({
  label,
  hint,
  error,
  labelHidden,
  optional,
  className,
  ref,
  ...rest
}: Own<'input'> & { ref?: RefObject<HTMLInputElement | null> }) {
  const field = useTypedBeforeHydration(ref)
  return (
    <Field {...{ label, hint, error, labelHidden, optional, className }}>
      {(ties) => <input ref={field} type="text" className={controlLook} {...rest} {...ties} />}
    </Field>
  )
}

/** Several lines of text with their label; it grows with its words where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  optional,
  className,
  ref,
  ...rest
}: Own<'textarea'> & { ref?: RefObject<HTMLTextAreaElement | null> }) {
  const field = useTypedBeforeHydration(ref)
  return (
    <Field {...{ label, hint, error, labelHidden, optional, className }}>
      {(ties) => (
        <textarea
          ref={field}
          className={classNames(controlLook, 'field-sizing-content min-h-20 resize-y leading-relaxed')}
          {...rest}
          {...ties}
        />
      )}
    </Field>
  )
}
