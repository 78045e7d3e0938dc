import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { readOffset, type Letters } from '@/components/article/read-selection'

/** What pulling a handle asks for: the offset in the text that the end was pulled to, by word for a finger and with Shift. */
export type Pull = {
  begin: (at: number) => void
  to: (edge: 'start' | 'end', by: 'word' | 'grapheme', offset: number) => void
  end: () => void
  cancel: () => void
}

type Held = { pointer: number; edge: 'start' | 'end'; dx: number; dy: number; hasMoved: boolean }

const nearEdge = 48
const scrollStep = 14

/** Pulling a handle with mouse, pen or finger; Escape lets go and changes nothing. */
export function useHandleDrag(root: RefObject<HTMLElement | null>, page: Letters, pull: Pull) {
  const held = useRef<Held | null>(null)
  const [isHeld, hold] = useState(false)
  const latest = useRef(pull)
  useEffect(() => {
    latest.current = pull
  })
  const letGo = (does: 'end' | 'cancel') => {
    if (!held.current) return
    const { hasMoved } = held.current
    held.current = null
    hold(false)
    latest.current[hasMoved ? does : 'cancel']()
  }
  useEffect(() => {
    if (!isHeld) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      letGo('cancel')
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isHeld])

  const on = (at: number, edge: 'start' | 'end') => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || held.current) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const box = event.currentTarget.getBoundingClientRect()
      held.current = {
        pointer: event.pointerId,
        edge,
        dx: event.clientX - (box.left + box.width / 2),
        dy: event.clientY - (box.top + box.height / 2),
        hasMoved: false,
      }
      hold(true)
      pull.begin(at)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = held.current
      if (!now || now.pointer !== event.pointerId || !root.current) return
      if (event.clientY < nearEdge * 2) window.scrollBy(0, -scrollStep)
      else if (event.clientY > window.innerHeight - nearEdge) window.scrollBy(0, scrollStep)
      const offset = readOffset(root.current, page, event.clientX - now.dx, event.clientY - now.dy)
      if (offset === null) return
      now.hasMoved = true
      const isByWord = event.pointerType === 'mouse' ? event.shiftKey : true
      latest.current.to(now.edge, isByWord ? 'word' : 'grapheme', offset)
    },
    onPointerUp: () => letGo('end'),
    onPointerCancel: () => letGo('cancel'),
  })
  return { isHeld, on }
}
