import { useRef } from 'react'

/** What `make` gives, made anew only when one of `from` changed, and then with what it gave before, so that it can keep the parts that are still the same. */
export function useKept<T>(from: readonly unknown[], make: (before: T | undefined) => T): T {
  const kept = useRef<{ from: readonly unknown[]; made: T }>(undefined)
  const before = kept.current
  if (before && before.from.every((each, at) => each === from[at])) return before.made
  const made = make(before?.made)
  kept.current = { from, made }
  return made
}
