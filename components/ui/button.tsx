import type { ComponentProps } from 'react'
import { buttonLook, type ButtonLook } from './button-look'

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; busy?: boolean }

/** A button with its verb; while `busy` it stays in place, says so to a screen reader and takes no second click. */
export function Button({
  look: chosen = 'plain',
  busy = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook(chosen, className)}
      {...rest}
    />
  )
}
