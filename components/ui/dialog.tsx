'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from './class-names'
import { useFocusBack } from './focus-back'
import { IconButton } from './icon-button'
import { leaveOnEscape } from './leave-on-escape'

type DialogProps = { title: string; onClose: () => void; children: ReactNode; wide?: boolean | 'widest' }

/**
 * A question that has to be answered first: opens when it is mounted, by the browser's own modal dialog, so that focus, Escape
 * and what lies behind are right; the focus is in its first field, and goes back where it came from; `onClose` is asked to take it away, by a click outside only when the
 * mouse was pressed there too: words that are selected past the edge close nothing.
 */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const isOutside = useRef(false)
  useFocusBack()
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog?.open) dialog?.showModal()
    const first =
      dialog?.querySelector<HTMLElement>('[data-focus-first]') ??
      dialog?.querySelector<HTMLElement>('input:not([readonly]), textarea, select')
    first?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onKeyDown={leaveOnEscape(onClose)} // a screen may know Escape too, and must not hear of this one
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => void (isOutside.current = event.target === ref.current)}
      onClick={(event) => event.target === ref.current && isOutside.current && onClose()}
      className={classNames(
        'tickmark-dialog w-[calc(100vw-2rem)] rounded-md border border-line bg-raised p-0 shadow-xl',
        wide === 'widest' ? 'max-w-5xl' : wide ? 'max-w-2xl' : 'max-w-md',
      )}
    >
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 id={id} className="font-reading text-24">
            {title}
          </h2>
          <IconButton label="Close" onClick={onClose} className="-me-2 -mt-1">
            <X />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  )
}
