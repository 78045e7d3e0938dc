import { useEffect, useRef } from 'react'
import { commandOf, type Command } from './keys'

const writing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const ownKeys = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]'

/** Whether what is typed there belongs to a field or to something that has keys of its own. */
export function isForField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const choice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type)
  return (!choice && target.closest(writing) !== null) || target.closest(ownKeys) !== null
}

/** Runs the deed of each key; never while somebody types in a field. `run` answers whether it did something. */
export function useKeys(run: (command: Command, index: number) => boolean): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isForField(event.target)) return
      const asked = commandOf(event)
      if (asked && latest.current(asked.command, asked.index)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
