import { useEffect, useRef, type RefObject } from 'react'
import type { BlockPlan } from './page-plan'
import { blockStart } from './read-selection'
import { arrangeSoon, watchTicks } from './tick-places'

/** The blocks of a section whose words may not stand where they did. */
function reshaped(
  section: HTMLElement,
  plans: readonly BlockPlan[],
  before: readonly BlockPlan[],
): Element[] {
  const changed = plans.filter((plan, at) => plan.shape !== before[at]?.shape)
  return changed.flatMap((plan) => section.querySelector(`[${blockStart}="${plan.block.start}"]`) ?? [])
}

/** Keeps the tick rail of a section in order when its text is drawn or the page gets wider or narrower; `plans` is null while it is plain. */
export function useTickPlaces(
  ref: RefObject<HTMLElement | null>,
  plans: readonly BlockPlan[] | null,
  drawing: number,
): void {
  const arranged = useRef<readonly BlockPlan[] | null>(null)
  const isDrawn = plans !== null
  useEffect(() => {
    if (isDrawn && ref.current && typeof ResizeObserver !== 'undefined') return watchTicks(ref.current)
  }, [ref, isDrawn, drawing])
  useEffect(() => {
    if (plans && arranged.current && ref.current && typeof ResizeObserver !== 'undefined')
      reshaped(ref.current, plans, arranged.current).forEach(arrangeSoon)
    arranged.current = plans
  }, [ref, plans])
}
