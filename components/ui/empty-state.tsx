import type { ReactNode } from 'react'

/** What a list says when there is nothing in it: what is so, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-16 text-center">
      <h2 className="font-reading text-24 text-balance">{title}</h2>
      {children && <div className="text-16 text-pretty text-ink-soft">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  )
}
