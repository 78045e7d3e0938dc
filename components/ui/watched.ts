import { useSyncExternalStore } from 'react'

/** A value of one screen: who only asks at a key or a click reads it, and only who watches it is drawn again when it changes. */
export type Watched<T> = Readonly<{
  now: () => T
  put: (next: T) => void
  listen: (heard: () => void) => () => void
}>

/** Makes such a value, `first` in the beginning. */
export function watched<T>(first: T): Watched<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    now: () => value,
    put: (next) => {
      value = next
      for (const heard of listeners) heard()
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

/** What the value is, drawn anew when it changes. */
export function useWatched<T>({ listen, now }: Watched<T>): T {
  return useSyncExternalStore(listen, now, now)
}
