import { useEffect, type RefObject } from 'react'

const sameLine = 6

/** Moves the marks of sentences that begin on one line side by side, the first one outermost. */
function arrange(section: HTMLElement): void {
  const ticks = [...section.querySelectorAll<HTMLElement>('.tick')]
  if (ticks[0]?.checkVisibility && !ticks[0].checkVisibility({ contentVisibilityAuto: true })) return
  const tops = ticks.map((tick) => tick.getBoundingClientRect().top)
  for (let first = 0; first < ticks.length; ) {
    let next = first + 1
    while (next < ticks.length && Math.abs(tops[next]! - tops[first]!) < sameLine) next += 1
    for (let at = first; at < next; at++) ticks[at]!.style.setProperty('--place', String(next - 1 - at))
    first = next
  }
}

/** Keeps the tick rail of a section in order when its text is drawn or the page gets wider or narrower. */
export function useTickPlaces(ref: RefObject<HTMLElement | null>, drawn: unknown): void {
  useEffect(() => {
    const section = ref.current
    if (!section || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => arrange(section))
    observer.observe(section)
    const seen = () => arrange(section)
    section.addEventListener('contentvisibilityautostatechange', seen)
    return () => {
      observer.disconnect()
      section.removeEventListener('contentvisibilityautostatechange', seen)
    }
  }, [ref, drawn])
}
