'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'

/** One line of a menu: a deed, or a way somewhere. */
export type MenuLine =
  | { label: string; hint?: string; onChoose: () => void }
  | { label: string; hint?: string; href: string; download?: boolean }

type MenuProps = {
  label: ReactNode
  name?: string
  lines: readonly MenuLine[]
  className?: string
  openerClassName?: string
}

const lineLook =
  'flex w-full flex-col items-start rounded-sm px-3 py-2 text-start text-14 text-ink hover:bg-panel focus:bg-panel ' +
  'focus-visible:outline-offset-[-2px] pointer-coarse:min-h-11 pointer-coarse:justify-center'
const openerLook =
  'inline-flex min-h-9 items-center gap-1.5 rounded-sm px-3 text-14 font-medium text-ink-soft transition-colors duration-100 ' +
  'hover:bg-panel hover:text-ink pointer-coarse:min-h-11'
const listLook =
  'absolute end-0 top-full z-40 mt-1 w-max max-w-[calc(100vw-2rem)] min-w-44 max-h-[calc(100dvh-5rem)] overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg'

/** A button that opens a few lines under it: arrows, Home, End and Escape work, a click elsewhere closes it. */
export function Menu({ label, name, lines, className, openerClassName = openerLook }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const choices = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  useEffect(() => {
    if (!open) return
    choices()[0]?.focus()
    const elsewhere = (event: PointerEvent) => !root.current?.contains(event.target as Node) && setOpen(false)
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [open])

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = choices()
    const here = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else if (to === undefined) return
    else all[(to + all.length) % all.length]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={root} className={classNames('relative', className)}>
      <button
        ref={opener}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === 'ArrowDown' && !open && (event.preventDefault(), setOpen(true))}
        className={openerClassName}
      >
        {label}
      </button>
      {open && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={name ?? (typeof label === 'string' ? label : undefined)}
          onKeyDown={onKeyDown}
          className={listLook}
        >
          {lines.map((line) => (
            <MenuChoice key={line.label} line={line} close={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuChoice({ line, close }: { line: MenuLine; close: () => void }) {
  const words = (
    <>
      {line.label}
      {line.hint && <span className="text-13 text-ink-faint">{line.hint}</span>}
    </>
  )
  if ('href' in line) {
    return (
      <a
        role="menuitem"
        tabIndex={-1}
        href={line.href}
        download={line.download}
        onClick={close}
        className={lineLook}
      >
        {words}
      </a>
    )
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => (close(), line.onChoose())}
      className={lineLook}
    >
      {words}
    </button>
  )
}
