import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'

/** What every control of a form is told with; `error` is the sentence beside it. */
export type FieldFacts = {
  label: string
  hint?: ReactNode
  error?: string | null
  labelHidden?: boolean
  optional?: boolean
  className?: string
}

/** What ties a control to its label, hint and error. */
export type FieldTies = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** How all typed-in controls look. */
export const controlLook =
  'w-full min-w-0 rounded-sm border border-line-strong bg-raised px-3 py-1.5 text-16 text-ink sm:text-14 min-h-9 pointer-coarse:min-h-11 ' +
  'aria-invalid:border-tone-false disabled:opacity-60 focus-visible:outline-offset-0'

/** A label, a control, a hint before the words and an error after them, tied together for everybody. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  optional,
  className,
  children,
}: FieldFacts & { children: (ties: FieldTies) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-14 font-medium text-ink'}>
        {label}
        {optional && <span className="font-normal text-ink-faint"> (optional)</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-13 font-medium text-tone-false">
          {error}
        </p>
      )}
    </div>
  )
}
