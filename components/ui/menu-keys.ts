import type { KeyboardEvent } from 'react'

/** The lines of a menu, in their order. */
export const menuLines = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** Moves the focus among the lines of the menu that hears the key: arrows go round about, Home and End to the ends. */
export function walkMenu(event: KeyboardEvent<HTMLElement>): void {
  const lines = menuLines(event.currentTarget)
  const here = lines.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined) return
  lines[(to + lines.length) % lines.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
