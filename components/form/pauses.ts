import type { Wait } from './autosave-form'

const afterLastKey = 800
const atTheLatest = 1500
const longestPause = 30_000

/** When a form that saves itself sends what it has. */
export type Pauses = Readonly<{
  /** Something was typed: 800 ms after the last key, at the latest 1.5 s after the first. */
  soon: () => void
  /** Sending failed: after a pause that grows with each time, until `succeeded`. */
  again: () => void
  succeeded: () => void
  isTryingAgain: () => boolean
  /** Nothing is sent until the next call of `soon` or `again`. */
  rest: () => void
}>

/** Makes the pauses of one form, which calls `send` when it is time. */
export function makePauses(wait: Wait, send: () => void): Pauses {
  let timers: { quiet?: () => void; limit?: () => void; again?: () => void } = {}
  let failures = 0
  return {
    soon: () => {
      timers.quiet?.()
      timers.quiet = wait(afterLastKey, send)
      timers.limit ??= wait(atTheLatest, send)
    },
    again: () => {
      timers.again = wait(Math.min(longestPause, 1000 * 2 ** failures++), send)
    },
    succeeded: () => void (failures = 0),
    isTryingAgain: () => timers.again !== undefined,
    rest: () => {
      timers.quiet?.()
      timers.limit?.()
      timers.again?.()
      timers = {}
    },
  }
}
