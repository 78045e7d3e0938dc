import { useEffect, useRef, type RefObject } from 'react'
import type { BlockPlan } from './page-plan'
import { blockStart } from './read-selection'

const sameLine = 6
const mostBeside = 2

/** The middle of the line on which the words after a mark begin; the mark itself may still hang on the line before. */
function lineAfter(tick: HTMLElement): number | null {
  const walker = document.createTreeWalker(tick.parentElement!, NodeFilter.SHOW_TEXT)
  walker.currentNode = tick
  const words = walker.nextNode()
  if (!(words instanceof Text) || words.length === 0) return null
  const letter = document.createRange()
  letter.setStart(words, 0)
  letter.setEnd(words, 1)
  const box = letter.getBoundingClientRect()
  return box.top + box.height / 2
}

/** Moves marks to the middle of their lines, and those of sentences that begin on one line side by side, the first one outermost. */
function arrange(inside: Iterable<Element>): void {
  const ticks = [...inside].flatMap((part) => [...part.querySelectorAll<HTMLElement>('.tick')])
  if (ticks[0]?.checkVisibility && !ticks[0].checkVisibility({ contentVisibilityAuto: true })) return
  for (const tick of ticks) tick.style.removeProperty('--drop')
  const found = ticks.map((tick) => ({ own: tick.getBoundingClientRect(), line: lineAfter(tick) }))
  const lines = found.map(({ own, line }) => line ?? own.top + own.height / 2)
  for (let first = 0; first < ticks.length; ) {
    let next = first + 1
    while (next < ticks.length && Math.abs(lines[next]! - lines[first]!) < sameLine) next += 1
    for (let at = first; at < next; at++) {
      const { own } = found[at]!
      ticks[at]!.style.setProperty('--place', String(Math.min(next - 1 - at, mostBeside)))
      ticks[at]!.style.setProperty('--drop', `${lines[at]! - own.top - own.height / 2}px`)
    }
    first = next
  }
}

/** The blocks of a section that are not drawn as before. */
function redrawn(section: HTMLElement, plans: readonly BlockPlan[], before: readonly BlockPlan[]): Element[] {
  const changed = plans.filter((plan, at) => plan.signature !== before[at]?.signature)
  return changed.flatMap((plan) => section.querySelector(`[${blockStart}="${plan.block.start}"]`) ?? [])
}

/** Keeps the tick rail of a section in order when its text is drawn or the page gets wider or narrower; `plans` is null while it is plain. */
export function useTickPlaces(ref: RefObject<HTMLElement | null>, plans: readonly BlockPlan[] | null): void {
  const arranged = useRef<readonly BlockPlan[] | null>(null)
  const isDrawn = plans !== null
  useEffect(() => {
    const section = ref.current
    if (!isDrawn || !section || typeof ResizeObserver === 'undefined') return
    const seen = () => arrange([section])
    const observer = new ResizeObserver(seen)
    observer.observe(section)
    section.addEventListener('contentvisibilityautostatechange', seen)
    return () => {
      observer.disconnect()
      section.removeEventListener('contentvisibilityautostatechange', seen)
    }
  }, [ref, isDrawn])
  useEffect(() => {
    if (plans && arranged.current && ref.current && typeof ResizeObserver !== 'undefined') arrange(redrawn(ref.current, plans, arranged.current))
    arranged.current = plans
  }, [ref, plans])
}
