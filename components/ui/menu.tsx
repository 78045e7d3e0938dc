'use client'

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'
import { menuLines, walkMenu } from './menu-keys'

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
  'm-auto w-max max-w-[calc(100vw-2rem)] min-w-44 max-h-[calc(100dvh-5rem)] overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink shadow-lg ' +
  'supports-[position-area:end]:inset-auto supports-[position-area:end]:m-0 supports-[position-area:end]:my-1 ' +
  '[position-anchor:--opener] [position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block]'

/** A button that opens a few lines under it: arrows, Home, End and Escape work, a click elsewhere closes it. */
export function Menu({ label, name, lines, className, openerClassName = openerLook }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  // What is drawn hears of the closing a little late; a key that is pressed meanwhile is not lost.
  const isShown = useRef(false)
  const id = useId()
  const close = () => menu.current?.hidePopover()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab') return walkMenu(event)
    close()
    if (event.shiftKey) event.preventDefault() // the focus is back on the opener
  }
  return (
    <div className={classNames('[anchor-scope:--opener]', className)}>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={name}
        onClick={(event) => event.currentTarget.focus()} // Safari does not, and the focus is to come back here
        onKeyDown={(event) =>
          event.key === 'ArrowDown' &&
          !isShown.current &&
          (event.preventDefault(), event.currentTarget.click())
        }
        className={classNames('[anchor-name:--opener]', openerClassName)}
      >
        {label}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role={isOpen ? 'menu' : undefined}
        tabIndex={-1}
        aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        onBeforeToggle={({ newState }) => {
          isShown.current = newState === 'open'
          if (isShown.current) setOpen(true)
        }}
        onToggle={({ newState }) =>
          newState === 'open' ? menuLines(menu.current)[0]?.focus() : setOpen(isShown.current)
        }
        onKeyDown={onKeyDown}
        className={listLook}
      >
        {isOpen && lines.map((line) => <MenuChoice key={line.label} line={line} close={close} />)}
      </div>
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
