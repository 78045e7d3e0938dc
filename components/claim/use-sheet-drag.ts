'use client'

import { useRef, type PointerEvent, type RefObject } from 'react'
import { restingStop, type Stop } from './sheet-stops'

const aTap = 6

/** Drawing the sheet by its handle: it follows the pointer and comes to rest at a stop; a tap is left to the click. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, onStop: (stop: Stop) => void) {
  const drag = useRef<{
    y: number
    height: number
    moved: boolean
    last: { y: number; at: number }
    flick: number
  } | null>(null)

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
      const last = { y: event.clientY, at: event.timeStamp }
      drag.current = {
        y: event.clientY,
        height: sheet.current.getBoundingClientRect().height,
        moved: false,
        last,
        flick: 0,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current
      if (!now || !sheet.current) return
      if (!now.moved && Math.abs(event.clientY - now.y) < aTap) return
      now.moved = true
      const passed = event.timeStamp - now.last.at
      if (passed > 0) now.flick = ((now.last.y - event.clientY) / passed) * (1000 / window.innerHeight)
      now.last = { y: event.clientY, at: event.timeStamp }
      sheet.current.setAttribute('data-dragging', '')
      sheet.current.style.height = `${Math.max(72, Math.min(window.innerHeight - 24, now.height + now.y - event.clientY))}px`
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    /** Whether the click that follows belongs to a drag. */
    wasDrag: () => dragged.current,
  }
}
