import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** A sentence in place: a refusal is read out at once (`alert`), a piece of news when there is time (`status`). */
export function Notice({
  kind = 'refusal',
  className,
  children,
}: {
  kind?: 'refusal' | 'news'
  className?: string
  children: ReactNode
}) {
  const Icon = kind === 'refusal' ? CircleAlert : Info
  return (
    <div
      role={kind === 'refusal' ? 'alert' : 'status'}
      className={classNames(
        'flex gap-2.5 border-s-2 py-1.5 ps-3 text-14',
        kind === 'refusal' ? 'border-tone-false' : 'border-line-strong',
        className,
      )}
    >
      <Icon
        aria-hidden
        className={classNames(
          'mt-0.5 size-4 shrink-0',
          kind === 'refusal' ? 'text-tone-false' : 'text-ink-faint',
        )}
      />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
