import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names'
import { controlLook, Field, type FieldFacts } from './field'

type Option = { value: string; label: string; group?: string }
type SelectProps = FieldFacts &
  Omit<ComponentProps<'select'>, keyof FieldFacts | 'id'> & { options: readonly Option[] }

const draw = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

/** One of a few answers, from the browser's own list; those of a group stand under its name. */
export function SelectField({
  label,
  hint,
  error,
  labelHidden,
  optional,
  className,
  options,
  ...rest
}: SelectProps) {
  return (
    <Field {...{ label, hint, error, labelHidden, optional, className }}>
      {(ties) => (
        <select className={classNames(controlLook, 'tickmark-select pe-8 text-ellipsis')} {...rest} {...ties}>
          {[...Map.groupBy(options, ({ group }) => group)].map(([group, grouped]) =>
            group ? (
              <optgroup key={group} label={group}>
                {grouped.map(draw)}
              </optgroup>
            ) : (
              grouped.map(draw)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

type TickBoxProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & { label: ReactNode; hint?: ReactNode }

/** A box to tick, with a sentence beside it. */
export function TickBox({ label, hint, className, ...rest }: TickBoxProps) {
  const id = useId()
  return (
    <div className={classNames('flex items-start gap-2.5', className)}>
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
        {...rest}
      />
      <div>
        <label htmlFor={id} className="text-14 text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-13 text-ink-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
