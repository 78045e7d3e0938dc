import { useEffect, useEffectEvent, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { readOffset, type Letters } from '@/components/article/text/read-selection'

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

/** A handle as a hand takes it, which need not be at its middle. */
function takenBy({ pointerId, clientX, clientY, currentTarget }: PointerEvent, edge: Held['edge']): Held {
  const box = currentTarget.getBoundingClientRect()
  return {
    pointer: pointerId,
    edge,
    dx: clientX - (box.left + box.width / 2),
    dy: clientY - (box.top + box.height / 2),
    hasMoved: false,
  }
}

/** Goes on in the text while a hand is near the upper or the lower edge of the window. */
function scrollAtEdges(y: number): void {
  if (y < nearEdge * 2) window.scrollBy(0, -scrollStep)
  else if (y > window.innerHeight - nearEdge) window.scrollBy(0, scrollStep)
}

/** Calls back when Escape is pressed while that is so, and keeps the key from everybody else. */
function useEscape(isAwaited: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    if (!isAwaited) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      escape()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isAwaited])
}

/** Pulling a handle with mouse, pen or finger; Escape lets go and changes nothing. */
export function useHandleDrag(root: RefObject<HTMLElement | null>, page: Letters, pull: Pull) {
  const held = useRef<Held | null>(null)
  const [isHeld, hold] = useState(false)
  const letGo = (does: 'end' | 'cancel') => {
    if (!held.current) return
    const { hasMoved } = held.current
    held.current = null
    hold(false)
    pull[hasMoved ? does : 'cancel']()
  }
  useEscape(isHeld, () => letGo('cancel'))

  const on = (at: number, edge: 'start' | 'end') => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || held.current) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = takenBy(event, edge)
      hold(true)
      pull.begin(at)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = held.current
      if (!now || now.pointer !== event.pointerId || !root.current) return
      scrollAtEdges(event.clientY)
      const offset = readOffset(root.current, page, event.clientX - now.dx, event.clientY - now.dy)
      if (offset === null) return
      now.hasMoved = true
      const isByWord = event.pointerType === 'mouse' ? event.shiftKey : true
      pull.to(now.edge, isByWord ? 'word' : 'grapheme', offset)
    },
    onPointerUp: () => letGo('end'),
    onPointerCancel: () => letGo('cancel'),
  })
  return { isHeld, on }
}
