import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlLook, Field, type FieldFacts } from './field'

type Own<Tag extends 'input' | 'textarea'> = FieldFacts & Omit<ComponentProps<Tag>, keyof FieldFacts | 'id'>

/** One line of text with its label. */
export function TextField({ label, hint, error, labelHidden, optional, className, ...rest }: Own<'input'>) {
  return (
    <Field {...{ label, hint, error, labelHidden, optional, className }}>
      {(ties) => <input type="text" className={controlLook} {...rest} {...ties} />}
    </Field>
  )
}

/** Several lines of text with their label; it grows with its words where the browser can. */
export function TextArea({ label, hint, error, labelHidden, optional, className, ...rest }: Own<'textarea'>) {
  return (
    <Field {...{ label, hint, error, labelHidden, optional, className }}>
      {(ties) => <textarea className={classNames(controlLook, 'field-sizing-content min-h-20 resize-y leading-relaxed')} {...rest} {...ties} />}
    </Field>
  )
}
