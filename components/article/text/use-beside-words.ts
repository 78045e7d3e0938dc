import { useLayoutEffect, useRef, type RefObject } from 'react'
import { besideSelection } from './beside-words'
import { placeRange } from './place-selection'
import type { SelectedWords } from '@/components/article/session/session'

/** How much of the window's foot the sheet of claims takes, which keeps what is scrolled to above it. */
const heldAtFoot = (): number =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0

/** Puts an element beside selected words, and again when they or `looks`, on which its size depends, are others; gives what the element is held by. */
export function useBesideWords(
  root: RefObject<HTMLElement | null>,
  selected: SelectedWords,
  looks: string,
): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { spans, by } = selected
    const element = box.current
    const lines = root.current && placeRange(root.current, spans.at(-1)!)?.getClientRects()
    const last = lines?.[lines.length - 1]
    const first = lines?.[0]
    if (!element || !first || !last) return
    const lit = { left: last.left, right: last.right, top: first.top, bottom: last.bottom }
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight - heldAtFoot() }
    const place = besideSelection(lit, element.getBoundingClientRect(), view, by === 'touch')
    element.style.left = `${place.left + window.scrollX}px`
    element.style.top = `${place.top + window.scrollY}px`
  }, [root, selected, looks])
  return box
}
