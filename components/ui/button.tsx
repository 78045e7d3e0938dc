import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export type ButtonLook = 'filled' | 'plain' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-sm px-3.5 py-1.5 text-14 font-medium select-none transition-colors duration-100 ' +
  'disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-11'

const look: Record<ButtonLook, string> = {
  filled: 'bg-accent text-on-accent border border-accent hover:bg-accent/88',
  plain: 'border border-line-strong bg-page text-ink hover:bg-panel',
  quiet: 'border border-transparent text-ink-soft hover:bg-panel hover:text-ink',
  danger: 'border border-tone-false bg-page text-tone-false hover:bg-tone-false/8',
}

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; busy?: boolean }

/** A button with its verb; while `busy` it stays in place, says so to a screen reader and takes no second click. */
export function Button({ look: chosen = 'plain', busy = false, type = 'button', className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(shape, look[chosen], className)}
      {...rest}
    />
  )
}

/** A link that looks like a button, because it goes somewhere. */
export function ButtonLink({ look: chosen = 'plain', className, ...rest }: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={classNames(shape, look[chosen], className)} {...rest} />
}
