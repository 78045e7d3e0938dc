import { useEffect, type RefObject } from 'react'
import { stepDeedOf, type StepDeed } from './step-keys'

type Wishes = {
  /** Null while the stepper is not open. */
  live: RefObject<unknown>
  root: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLElement | null>
  direction: 'ltr' | 'rtl'
  ask: RefObject<(deed: StepDeed) => void>
}

/** The stepper's keys, from the moment it is asked for and while nobody types or chooses elsewhere; a button in it keeps its own Enter. */
export function useStepKeys({ live, root, toolbar, direction, ask }: Wishes): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (live.current === null || event.defaultPrevented || !(target instanceof Element)) return
      const isHere =
        target === document.body || [root, toolbar].some((place) => place.current?.contains(target))
      if (!isHere || (event.key === 'Enter' && target.closest('button'))) return
      const deed = stepDeedOf(event, direction)
      if (!deed) return
      event.preventDefault()
      ask.current(deed)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [live, root, toolbar, direction, ask])
}
