import type { Wait } from './autosave-form'

/** Waits by the browser's own timer. */
export const wait: Wait = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** The present moment. */
export const clock = (): Date => new Date()
