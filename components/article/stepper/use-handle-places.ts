import { useLayoutEffect, type RefObject } from 'react'
import type { Span } from '@/lib/anchor/span'
import { placeRange } from '@/components/article/text/place-selection'

/** The box of the letter at one end of a stretch, or null while it is not laid out. */
function letterAt(root: HTMLElement, span: Span, edge: 'start' | 'end'): DOMRect | null {
  const letter =
    edge === 'start' ? { start: span.start, end: span.start + 1 } : { start: span.end - 1, end: span.end }
  const boxes = [...(placeRange(root, letter)?.getClientRects() ?? [])].filter((box) => box.height > 0)
  return (edge === 'start' ? boxes[0] : boxes.at(-1)) ?? null
}

/** Hangs each handle, named `data-handle="<passage>-<edge>"`, at its end of its passage, in the page's own pixels, and keeps it there. */
export function useHandlePlaces(
  root: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
  pieces: readonly Span[],
  direction: 'ltr' | 'rtl',
): void {
  useLayoutEffect(() => {
    const text = root.current
    const over = layer.current
    if (!text || !over) return
    const place = () => {
      const [left, top] = [window.scrollX, window.scrollY]
      // All boxes are read before any handle is moved, so that the page is laid out once.
      const found = [...over.querySelectorAll<HTMLElement>('[data-handle]')].map((handle) => {
        const [at, edge] = handle.dataset.handle!.split('-') as [string, 'start' | 'end']
        const piece = pieces[Number(at)]
        return { handle, edge, box: piece ? letterAt(text, piece, edge) : null }
      })
      for (const { handle, edge, box } of found) {
        handle.hidden = !box
        if (!box) continue
        const isLeft = (edge === 'start') === (direction === 'ltr')
        handle.style.left = `${(isLeft ? box.left : box.right) + left}px`
        handle.style.top = `${box.top + top}px`
        handle.style.height = `${box.height}px`
      }
    }
    place()
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    const size = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(soon)
    size?.observe(text)
    const drawn = new MutationObserver(soon)
    drawn.observe(text, { childList: true, subtree: true })
    const events = ['resize', 'scrollend'] as const
    for (const name of events) window.addEventListener(name, soon)
    text.addEventListener('contentvisibilityautostatechange', soon, true)
    return () => {
      cancelAnimationFrame(frame)
      size?.disconnect()
      drawn.disconnect()
      for (const name of events) window.removeEventListener(name, soon)
      text.removeEventListener('contentvisibilityautostatechange', soon, true)
    }
  }, [root, layer, pieces, direction])
}
