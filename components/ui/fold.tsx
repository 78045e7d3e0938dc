'use client'

import { useState, type ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'

type FoldProps = {
  title: string
  /** What it holds, in a few words. */
  says: string
  /** Whether something in it must be seen. */
  isAsked?: boolean
  children: ReactNode
}

/** A part of an open claim that is folded to one line, since it is looked at now and then. */
export function Fold({ title, says, isAsked = false, children }: FoldProps) {
  const [isOpen, open] = useState(isAsked)
  return (
    <details
      open={isOpen || isAsked}
      onToggle={(event) => open(event.currentTarget.open)}
      className="group border-t border-line pt-2"
    >
      <summary className="flex min-h-7 items-center gap-2 rounded-sm text-14 hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint group-open:rotate-90 rtl:-scale-x-100"
        />
        <span className="font-semibold">{title}</span>
        <span className="min-w-0 truncate text-ink-soft group-open:invisible">
          <bdi translate="no">{says}</bdi>
        </span>
      </summary>
      <div className="pt-3 pb-2">{children}</div>
    </details>
  )
}
