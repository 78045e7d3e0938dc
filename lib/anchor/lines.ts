import type { Run } from './shared-runs'

/**
 * Which token of `b` stands where a token of `a` stood (`toB`, -1 for none) and back (`toA`). `doubt` marks tokens of `a` whose
 * place is open between neighbours with the same words; `likely` is a place for those of them that were left without one.
 */
export type Lines = Readonly<{ toB: Int32Array; toA: Int32Array; doubt: Uint8Array; likely: Int32Array }>

/** No correspondences yet between two texts of so many tokens. */
export function blankLines(countA: number, countB: number): Lines {
  const empty = (count: number): Int32Array => new Int32Array(count).fill(-1)
  return { toB: empty(countA), toA: empty(countB), doubt: new Uint8Array(countA), likely: empty(countA) }
}

/** Writes a run down on both sides. */
export function write({ toB, toA }: Lines, { a, b, length }: Run): void {
  for (let n = 0; n < length; n++) {
    toB[a + n] = b + n
    toA[b + n] = a + n
  }
}
