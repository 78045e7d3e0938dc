import type { Input } from '@/lib/api/contract'
import { layers, tones, underlines, type Layer, type Scale } from '@/lib/domain/scales'

/** A rating as it is typed; its key follows the label until somebody types one or it has been saved. */
export type RatingWords = Readonly<{
  label: string
  key: string
  hasOwnKey: boolean
  definition: string
  tone: string
  underline: string
  value: string
}>

/** The form of a scale as it is typed: every field a string, and so its draft; `after` is the version it began from, the ratings are written as JSON, and the key follows the name until one is typed. */
export type ScaleWords = Readonly<{
  name: string
  key: string
  hasOwnKey: string
  layer: string
  after: string
  ratings: string
}>

export const fewestRatings = 2
export const mostRatings = 12

const blankRating: RatingWords = {
  label: '',
  key: '',
  hasOwnKey: false,
  definition: '',
  tone: 'true',
  underline: 'solid',
  value: '',
}

const written = (ratings: readonly RatingWords[]): string => JSON.stringify(ratings)

/** An untouched form of a new scale. */
export const blankScale: ScaleWords = {
  name: '',
  key: '',
  hasOwnKey: 'no',
  layer: 'substance',
  after: '0',
  ratings: written([blankRating, { ...blankRating, tone: 'false', underline: 'wavy' }]),
}

/** Under which key the words of the form rest until they are saved; null for a new scale. */
export const draftKeyOf = (before: Pick<Scale, 'key'> | null): string =>
  before ? `scale:${before.key}` : 'new-scale'

/** A key for words: small Latin letters, digits and hyphens; empty when nothing of that is in them. */
export function keyFrom(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

/** The form of the next version of a scale. */
export function wordsOfScale({ name, key, layer, version, ratings }: Scale): ScaleWords {
  return {
    name,
    key,
    hasOwnKey: 'yes',
    layer,
    after: String(version),
    ratings: written(
      ratings.map((rating) => ({
        label: rating.label,
        key: rating.key,
        hasOwnKey: true,
        definition: rating.definition,
        tone: rating.tone,
        underline: rating.underline ?? 'solid',
        value: rating.value === null ? '' : String(rating.value),
      })),
    ),
  }
}

/** The form that a draft holds; what the draft does not know is as on the form it began from. */
export const wordsOfDraft =
  (blank: ScaleWords) =>
  (draft: Readonly<Record<string, string>>): ScaleWords => ({
    ...blank,
    ...Object.fromEntries(
      Object.keys(blank).flatMap((key) => (typeof draft[key] === 'string' ? [[key, draft[key]]] : [])),
    ),
  })

/** The ratings that are typed. */
export function ratingsOf({ ratings }: Pick<ScaleWords, 'ratings'>): readonly RatingWords[] {
  return (JSON.parse(ratings) as Partial<RatingWords>[]).map((rating) => ({ ...blankRating, ...rating }))
}

/** The form with its ratings as that makes them. */
export const withRatings = (
  words: ScaleWords,
  change: (ratings: readonly RatingWords[]) => readonly RatingWords[],
): Pick<ScaleWords, 'ratings'> => ({ ratings: written(change(ratingsOf(words))) })

/** The form with other words in one of its answers. */
export const withRating = (words: ScaleWords, at: number, change: Partial<RatingWords>) =>
  withRatings(words, (all) => all.map((each, place) => (place === at ? { ...each, ...change } : each)))

/** The form without one of its answers. */
export const withoutRating = (words: ScaleWords, at: number) =>
  withRatings(words, (all) => all.filter((_, place) => place !== at))

/** A rating that is not filled in yet, at the end. */
export const added = (ratings: readonly RatingWords[]): readonly RatingWords[] => [
  ...ratings,
  { ...blankRating, tone: 'unproven', underline: 'dotted' },
]

/** The same with the one at that place moved by so many places. */
export function moved(ratings: readonly RatingWords[], at: number, by: 1 | -1): readonly RatingWords[] {
  const [one, other] = [ratings[at], ratings[at + by]]
  return one && other
    ? ratings.map((rating, place) => (place === at ? other : place === at + by ? one : rating))
    : ratings
}

/** The key that a rating will have: the one typed, or else the one made from its label. */
export const ratingKey = ({ hasOwnKey, key, label }: RatingWords): string =>
  hasOwnKey ? key : keyFrom(label)

/** The key that the scale will have, in the same way. */
export const scaleKeyOf = ({ hasOwnKey, key, name }: ScaleWords): string =>
  hasOwnKey === 'yes' ? key.trim() : keyFrom(name)

/** What the form is rated on. */
export const layerOf = ({ layer }: Pick<ScaleWords, 'layer'>): Layer =>
  layers.find((each) => each === layer) ?? 'substance'

/** What the form asks the desk to make. */
export function scaleOf(words: ScaleWords): Input<'makeScale'> {
  const layer = layerOf(words)
  return {
    key: scaleKeyOf(words),
    version: Number(words.after),
    layer,
    name: words.name.trim(),
    ratings: ratingsOf(words).map((rating) => ({
      key: ratingKey(rating),
      label: rating.label.trim(),
      definition: rating.definition.trim(),
      tone: tones.find((tone) => tone === rating.tone) ?? 'unproven',
      ...(layer === 'attribution'
        ? { underline: underlines.find((line) => line === rating.underline) ?? 'solid' }
        : {}),
      value: /\S/.test(rating.value) ? Number(rating.value.trim().replace(',', '.')) : null,
    })),
  }
}

/** Sentences beside fields that the form can tell without asking: what has to be typed, and what is no number. */
export function missingInScale(words: ScaleWords): Record<string, string> {
  const ratings = ratingsOf(words).flatMap(({ label, value }, at) => [
    ...(/\S/.test(label) ? [] : [[`ratings.${at}.label`, 'Type what this answer is called.']]),
    ...(/\S/.test(value) && Number.isNaN(Number(value.trim().replace(',', '.')))
      ? [[`ratings.${at}.value`, 'A value is a number, or empty.']]
      : []),
  ])
  return Object.fromEntries([
    ...(/\S/.test(words.name) ? [] : [['name', 'Type what the scale is called.']]),
    ...ratings,
  ])
}
