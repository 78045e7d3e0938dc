'use client'

import { useRef, type PointerEvent, type RefObject } from 'react'
import { restingStop, type Stop } from './sheet-stops'

const aTap = 6
const lowest = 72
const clearAbove = 24

/** The sheet in hand; `flick` is how fast it was drawn at the end, in heights of the window a second, upwards. */
type Drag = {
  y: number
  height: number
  moved: boolean
  last: { y: number; at: number }
  flick: number
}

function beginDrag({ clientY, timeStamp }: PointerEvent, sheet: HTMLElement): Drag {
  const last = { y: clientY, at: timeStamp }
  return { y: clientY, height: sheet.getBoundingClientRect().height, moved: false, last, flick: 0 }
}

/** Draws the sheet after the pointer, unless it has hardly moved. */
function follow(drag: Drag, { clientY, timeStamp }: PointerEvent, sheet: HTMLElement): void {
  if (!drag.moved && Math.abs(clientY - drag.y) < aTap) return
  drag.moved = true
  const passed = timeStamp - drag.last.at
  if (passed > 0) drag.flick = ((drag.last.y - clientY) / passed) * (1000 / window.innerHeight)
  drag.last = { y: clientY, at: timeStamp }
  const height = Math.max(lowest, Math.min(window.innerHeight - clearAbove, drag.height + drag.y - clientY))
  sheet.setAttribute('data-dragging', '')
  sheet.style.height = `${height}px`
}

/** Drawing the sheet by its handle: it follows the pointer and comes to rest at a stop; a tap is left to the click. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, onStop: (stop: Stop) => void) {
  const drag = useRef<Drag | null>(null)
  const dragged = useRef(false)

  const end = (isTaken: boolean) => {
    const done = drag.current
    const at = sheet.current
    drag.current = null
    dragged.current = done?.moved ?? false
    if (!done || !at) return
    const share = at.getBoundingClientRect().height / window.innerHeight
    at.style.removeProperty('height')
    at.removeAttribute('data-dragging')
    if (isTaken && done.moved) onStop(restingStop(share, done.flick))
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!sheet.current || event.button !== 0) return
      dragged.current = false
      drag.current = beginDrag(event, sheet.current)
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag.current && sheet.current) follow(drag.current, event, sheet.current)
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    /** Whether the click that follows belongs to a drag. */
    wasDrag: () => dragged.current,
  }
}
