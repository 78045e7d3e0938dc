import { makeHub } from './hub'
import { isGone, openLine, callLater } from './line'
import type { Hear, Told } from './told'

/** A line of this window alone, held only while somebody can see the window, so that no browser holds more than a few. */
export function ownLine(): Hear {
  const hub = makeHub({ open: openLine, isGone, wait: callLater })
  return (wish, tell) => {
    let last = wish.after
    let leave: (() => void) | null = null
    const note = (told: Told): void => {
      if (told.kind === 'change') last = told.seq
      tell(told)
    }
    const look = (): void => {
      const isSeen = document.visibilityState === 'visible'
      if (isSeen) leave ??= hub.join({ ...wish, after: last }, note)
      else {
        leave?.()
        leave = null
      }
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      leave?.()
    }
  }
}
