import { useEffect, useState } from 'react'

const focusable =
  'button:not([disabled]), a[href], input:not([disabled]), textarea, select, summary, [tabindex]'

const labelOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent

/** All that lies around an element, the nearest first. */
function around(element: Element): Element[] {
  const all: Element[] = []
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) all.push(at)
  return all
}

/**
 * Remembers where the focus is, and gives what brings it back there: to the very element, or to the one of the same name that is drawn in
 * its place by then, or near to it. Nothing is taken from whoever has the focus by then.
 */
export function rememberFocus(): () => void {
  if (typeof document === 'undefined') return () => undefined
  const before = document.activeElement
  if (!(before instanceof HTMLElement) || before === document.body) return () => undefined
  const [label, places] = [labelOf(before), around(before)]
  return () => {
    if (!isFocusLost()) return
    const isThere = before.isConnected && !before.closest('[hidden], [inert]')
    const near = [
      ...(places.find((place) => place.isConnected)?.querySelectorAll<HTMLElement>(focusable) ?? []),
    ]
    const again = isThere ? before : (near.find((one) => labelOf(one) === label) ?? near[0])
    again?.focus({ preventScroll: true })
  }
}

/** Whether nothing has the focus, as when what had it is gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

const mostFrames = 120

/** Does something in the first frame in which it is time, however late the screen is drawn; never when that is not within some two seconds. */
export function onceDrawn(isTime: () => boolean, deed: () => void, framesLeft = mostFrames): void {
  requestAnimationFrame(() => {
    if (isTime()) deed()
    else if (framesLeft > 0) onceDrawn(isTime, deed, framesLeft - 1)
  })
}

/** Brings the focus back where it came from when what asks for this is gone, be it by a deed, a button or Escape. */
export function useFocusBack(): void {
  const [back] = useState(rememberFocus)
  useEffect(() => () => void requestAnimationFrame(back), [back])
}
