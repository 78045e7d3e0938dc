import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  label: string
  keys?: string
  children: ReactNode
}

const sign: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Escape: 'Esc',
}

const shownKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => sign[key] ?? key)
    .join(' + ')

/** A button that is only an icon: `label` is its name and its tooltip, `keys` the key that does the same. */
export function IconButton({ label, keys, className, children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${shownKeys(keys)})` : label}
      className={classNames(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft transition-colors duration-100 hover:bg-panel hover:text-ink',
        'disabled:opacity-55 pointer-coarse:size-11 [&>svg]:size-[1.125rem]',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}
