'use client'

import type { ReactNode } from 'react'
import { useFocusBack } from './focus-back'
import { leaveOnEscape } from './leave-on-escape'

type QuestionProps = { label: string; className?: string; onLeave: () => void; children: ReactNode }

/** A question in place, with its answers: Escape leaves it and nothing else, and the focus goes back where it came from. */
export function Question({ label, className, onLeave, children }: QuestionProps) {
  useFocusBack()
  return (
    <div role="group" aria-label={label} onKeyDown={leaveOnEscape(onLeave)} className={className}>
      {children}
    </div>
  )
}
