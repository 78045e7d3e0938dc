import type { KeyboardEvent } from 'react'
import { isForWriting } from './pressed'

/** Escape leaves this one thing, and nothing behind it hears of the key. */
export const leaveOnEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isForWriting(event.nativeEvent)) return
    event.preventDefault()
    event.nativeEvent.stopImmediatePropagation()
    leave()
  }
