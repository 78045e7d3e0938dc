import { makeScaleInput } from '@/lib/api/scales/input'
import { makeScale } from '@/lib/commands/scales/make-scale'
import type { Actor } from '@/lib/domain/person'

/** The ratings of a scale that a desk makes for itself. */
export const yesNo = [
  { key: 'holds', label: 'Holds', definition: 'It holds.', tone: 'true', value: 2 },
  { key: 'shaky', label: 'Shaky', tone: 'half', value: 1 },
  { key: 'falls', label: 'Falls', tone: 'false', value: 0 },
] as const

/** Makes a scale of those ratings, the first version of its key unless another is named. */
export const makeYesNo = (by: Actor, change: Record<string, unknown> = {}) =>
  makeScale(
    by,
    makeScaleInput.parse({
      key: 'holds-or-falls',
      version: 0,
      layer: 'substance',
      name: 'Holds or falls',
      ratings: yesNo,
      ...change,
    }),
  )
