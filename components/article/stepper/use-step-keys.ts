import { useEffect, useEffectEvent, type RefObject } from 'react'
import { act } from '@/components/article/session/hand'
import { useDriver } from '@/components/article/subscribe/use-session'
import type { Span } from '@/lib/anchor/span'
import { stepActionOf } from './step-keys'

/** The stepper's keys, from the moment it is asked for and while nobody types or chooses elsewhere; a button in it keeps its own Enter. `byHand` reads what is selected beside it. */
export function useStepKeys(
  root: RefObject<HTMLElement | null>,
  toolbar: RefObject<HTMLElement | null>,
  byHand: () => readonly Span[] | null,
): void {
  const driver = useDriver()
  const takenByHand = useEffectEvent(byHand)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const { stepping, reading } = driver.now()
      if (stepping === null || event.defaultPrevented || !(target instanceof Element)) return
      const isHere =
        target === document.body || [root, toolbar].some((place) => place.current?.contains(target))
      if (!isHere || (event.key === 'Enter' && target.closest('button'))) return
      const action = stepActionOf(event, reading.article.direction)
      if (!action) return
      event.preventDefault()
      driver.run((session) => act(session, action, takenByHand))
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [driver, root, toolbar])
}
