import { z } from 'zod'
import { layers, tones, underlines } from '@/lib/domain/scales'
import { line, oneOf, page, prose } from '../fields'

const keySays = 'A key is made of small letters, digits and single hyphens.'

/** A key of a scale or of a rating, as exports and scripts know it. */
export const scaleKey = z
  .string()
  .max(64, 'A key has at most 64 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, keySays)

const versionSays = 'This must be the version you saw, and 0 for a new scale.'

const valueSays = 'A value is a number from -1000 to 1000.'

const rating = z.strictObject({
  key: scaleKey.refine((key) => key !== 'none', 'This key means that nothing was answered; choose another.'),
  label: line(60),
  definition: prose(500).default(''),
  tone: oneOf(tones),
  underline: oneOf(underlines).optional(),
  value: z.number(valueSays).min(-1000, valueSays).max(1000, valueSays).nullable().default(null),
})

type Rating = z.output<typeof rating>

/** What is wrong with the ratings as a list: two alike, or an underline that is missing or has no meaning. */
function faultsOf(
  ratings: readonly Rating[],
  layer: (typeof layers)[number],
): { path: (string | number)[]; message: string }[] {
  const isAgain = (at: number, of: (rating: Rating) => string): boolean =>
    ratings.findIndex((each) => of(each) === of(ratings[at]!)) < at
  return ratings.flatMap(({ underline }, at) => [
    ...(isAgain(at, (each) => each.key)
      ? [{ path: ['ratings', at, 'key'], message: 'Another rating has this key.' }]
      : []),
    ...(isAgain(at, (each) => each.label.toLowerCase())
      ? [{ path: ['ratings', at, 'label'], message: 'Another rating has this label.' }]
      : []),
    ...(layer === 'attribution' && !underline
      ? [{ path: ['ratings', at, 'underline'], message: 'Choose how the words are underlined.' }]
      : []),
    ...(layer === 'substance' && underline
      ? [
          {
            path: ['ratings', at, 'underline'],
            message: 'Underlines answer whether it was said; this scale asks whether it is so.',
          },
        ]
      : []),
  ])
}

export const listScalesInput = z.strictObject({ ...page })
export const makeScaleInput = z
  .strictObject({
    key: scaleKey,
    version: z.int(versionSays).min(0, versionSays),
    layer: oneOf(layers),
    name: line(60),
    ratings: z
      .array(rating)
      .min(2, 'A scale has at least 2 ratings.')
      .max(12, 'A scale has at most 12 ratings.'),
  })
  .superRefine(({ ratings, layer }, ctx) => {
    for (const fault of faultsOf(ratings, layer)) ctx.addIssue({ code: 'custom', ...fault })
  })
