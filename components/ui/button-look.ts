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

/** The classes of what looks like a button. */
export function buttonLook(chosen: ButtonLook, className?: string): string {
  return classNames(shape, look[chosen], className)
}
