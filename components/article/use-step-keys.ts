import { useEffect, type RefObject } from 'react'
import { stepDeedOf, type StepDeed } from './step-keys'

type Wishes = {
  isOpen: boolean
  root: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLElement | null>
  direction: 'ltr' | 'rtl'
  ask: RefObject<(deed: StepDeed) => void>
}

/** The stepper's keys, while it is open and nobody types or chooses elsewhere; a button in it keeps its own Enter. */
export function useStepKeys({ isOpen, root, toolbar, direction, ask }: Wishes): void {
  useEffect(() => {
    if (!isOpen) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (event.isComposing || event.defaultPrevented || !(target instanceof Element)) return
      const isHere = target === document.body || [root, toolbar].some((place) => place.current?.contains(target))
      if (!isHere || (event.key === 'Enter' && target.closest('button'))) return
      const deed = stepDeedOf(event, direction)
      if (!deed) return
      event.preventDefault()
      ask.current(deed)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [isOpen, root, toolbar, direction, ask])
}
