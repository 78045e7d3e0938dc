import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useNarrow } from '@/components/ui/use-narrow'
import type { Span } from '@/lib/anchor/span'
import { besideSelection } from '@/components/article/text/beside-words'
import { placeRange, showSpan } from '@/components/article/text/place-selection'

type StepperPlaceOptions = {
  root: RefObject<HTMLElement | null>
  barRef: RefObject<HTMLElement | null>
  piece: Span
  /** Changes when other words are taken in hand. */
  at: string
  refusal: string | null
}

const gap = 6

/** Puts the bar, of that size, beside the words' box, in the page's own pixels. */
function putBeside(bar: HTMLElement, own: DOMRect, words: DOMRect): void {
  const lit = {
    left: words.left,
    right: words.left + own.width / 2,
    top: words.top - gap,
    bottom: words.bottom + gap,
  }
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const to = besideSelection(lit, own, view, false)
  bar.style.left = `${to.left + window.scrollX}px`
  bar.style.top = `${to.top + window.scrollY}px`
}

/**
 * Keeps the words in hand in sight, and the bar beside them: it stays where it is while the hand presses its buttons, unless the words have
 * grown under it. On a small screen it stands at the foot, and only the words move.
 */
export function useStepperPlace({ root, barRef, piece, at, refusal }: StepperPlaceOptions): void {
  const isNarrow = useNarrow()
  const placedFor = useRef('')
  useLayoutEffect(() => {
    const bar = barRef.current
    if (!bar || !root.current) return
    showSpan(root.current, piece, { foot: isNarrow ? bar.offsetHeight : 0 })
    if (isNarrow) {
      bar.style.removeProperty('left')
      bar.style.removeProperty('top')
      placedFor.current = ''
      return
    }
    const place = () => {
      const words = root.current && placeRange(root.current, piece)?.getBoundingClientRect()
      if (!words) return
      const own = bar.getBoundingClientRect()
      const isClear = words.bottom <= own.top || words.top >= own.bottom
      const isInSight = own.top >= 0 && own.bottom <= window.innerHeight
      if (placedFor.current === at && isClear && isInSight) return
      placedFor.current = at
      putBeside(bar, own, words)
    }
    place()
    // What was far away has only now got its real height, and the words may have moved.
    const frame = requestAnimationFrame(() => requestAnimationFrame(place))
    const anew = () => {
      placedFor.current = ''
      place()
    }
    window.addEventListener('resize', anew)
    const height = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place)
    height?.observe(root.current)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', anew)
      height?.disconnect()
    }
  }, [root, barRef, piece, at, isNarrow, refusal])
}
