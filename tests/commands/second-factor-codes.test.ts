import { describe, expect, test } from 'vitest'
import { stepOf } from '@/lib/accounts/second-factor'

describe('a code', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

  test('is the one of RFC 6238', () => {
    for (const [seconds, code] of [
      [59, '287082'],
      [1111111109, '081804'],
      [1234567890, '005924'],
      [2000000000, '279037'],
    ] as const) {
      expect(stepOf(secret, code, new Date(seconds * 1000), null), String(seconds)).toBe(
        Math.floor(seconds / 30),
      )
    }
  })

  test('is good one step before and after, and no further', () => {
    const at = 1_111_111_109
    const of = (steps: number) => stepOf(secret, '081804', new Date((at + 30 * steps) * 1000), null) !== null
    expect([-2, -1, 0, 1, 2].map(of)).toEqual([false, true, true, true, false])
  })

  test('is never taken again, nor one before it', () => {
    const at = new Date(1_111_111_109_000)
    const step = stepOf(secret, '081804', at, null)!
    expect(stepOf(secret, '081804', at, step)).toBeNull()
    expect(stepOf(secret, '081804', at, step + 1)).toBeNull()
    expect(stepOf(secret, '081804', at, step - 1)).toBe(step)
  })

  test.for(['', '28708', '2870820', 'abcdef', '२८७०८२', '287 08'])('“%s” is none', (code) => {
    expect(stepOf(secret, code, new Date(59_000), null)).toBeNull()
  })
})
