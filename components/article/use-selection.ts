import { useCallback, useEffect, useState, type RefObject } from 'react'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import { readSelection } from './read-selection'

/** Words of the article that are selected, snapped to whole characters; `by` is what they were selected with. */
export type Selected = Readonly<{ span: Span; by: 'mouse' | 'touch' | 'keyboard' | 'tap' }>

const settles = { mouse: 0, touch: 250, keyboard: 150 } as const

function read(root: HTMLElement | null, text: string): Span | null {
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const raw = readSelection(root, selection.getRangeAt(0))
  return raw && snap(text, raw)
}

/** The selection in the article once it has settled: at the release of the mouse, else after a short rest. */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): { selected: Selected | null; readNow: () => Span | null; clear: () => void } {
  const [selected, select] = useState<Selected | null>(null)
  useEffect(() => {
    let by: keyof typeof settles = 'mouse'
    let pressed = false
    let resting: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        if (pressed && by === 'mouse') return
        const now = read(root.current, text)
        select((before) => (before && now && before.span.start === now.start && before.span.end === now.end ? before : now && { span: now, by }))
      }, settles[by])
    }
    const onDown = (event: PointerEvent) => {
      by = event.pointerType === 'mouse' ? 'mouse' : 'touch'
      pressed = true
      // What stands beside the words of before must not lie in the way of a hand that drags over new ones.
      if (by === 'mouse' && root.current?.contains(event.target as Node)) select(null)
    }
    const onUp = () => {
      pressed = false
      settle()
    }
    const onKey = () => {
      by = 'keyboard'
      pressed = false
    }
    const events: [string, (event: never) => void][] = [
      ['selectionchange', settle], ['pointerdown', onDown], ['pointerup', onUp], ['pointercancel', onUp], ['keydown', onKey],
    ]
    for (const [name, listener] of events) document.addEventListener(name, listener as EventListener, true)
    return () => {
      clearTimeout(resting)
      for (const [name, listener] of events) document.removeEventListener(name, listener as EventListener, true)
    }
  }, [root, text])
  const readNow = useCallback(() => read(root.current, text), [root, text])
  const clear = useCallback(() => {
    const selection = window.getSelection()
    // Elsewhere it is the caret of a field that has the focus by now, and Safari would let nobody type there.
    if (root.current?.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges()
    select(null)
  }, [root])
  return { selected, readNow, clear }
}
