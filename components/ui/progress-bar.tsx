import { classNames } from './class-names'

/** How far something is: a thin bar, with its sentence for who cannot see it; the caller shows the words beside it. */
export function ProgressBar({
  done,
  all,
  label,
  className,
}: {
  done: number
  all: number
  label: string
  className?: string
}) {
  return (
    <progress
      className={classNames('tickmark-progress', className)}
      value={done}
      max={Math.max(all, 1)}
      aria-label={label}
    />
  )
}
