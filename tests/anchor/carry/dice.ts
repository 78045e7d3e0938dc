/** Numbers between 0 and 1 from a seed (mulberry32), so that a run that failed can be had again. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** One throw: a number from 0 on and below 1. */
export type Roll = () => number
/** A whole number from 0 on and below that one. */
export const below = (roll: Roll, n: number): number => Math.floor(roll() * n)
/** One of a list, chosen by chance. */
export const oneOf = <T>(roll: Roll, list: readonly T[]): T => list[below(roll, list.length)]!
