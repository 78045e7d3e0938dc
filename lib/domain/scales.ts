export const layers = ['attribution', 'substance'] as const
export type Layer = (typeof layers)[number]

/** The question that each layer answers, as it is put on the screen. */
export const layerQuestion: Record<Layer, string> = { attribution: 'Was it said?', substance: 'Is it so?' }

/** How a rating looks: one colour and one glyph for all answers of the same meaning, on every scale. */
export const tones = [
  'true',
  'mostly-true',
  'half',
  'mostly-false',
  'false',
  'unproven',
  'not-ratable',
] as const
export type Tone = (typeof tones)[number]

export const glyph: Record<Tone, string> = {
  true: '✓',
  'mostly-true': '✓·',
  half: '◐',
  'mostly-false': '✗·',
  false: '✗',
  unproven: '?',
  'not-ratable': '–',
}

/** How the underline of a highlight answers "was it said?". */
export const underlines = ['solid', 'dashed', 'dotted', 'wavy'] as const
export type Underline = (typeof underlines)[number]

export type Rating = Readonly<{
  key: string
  label: string
  definition: string
  tone: Tone
  underline?: Underline
  value: number | null
}>

/** A list of answers to one of the two questions; a version of it never changes. */
export type Scale = Readonly<{
  key: string
  version: number
  layer: Layer
  name: string
  ratings: readonly Rating[]
}>

/** Which version of which scale. */
export type ScaleRef = Pick<Scale, 'key' | 'version'>

/** A scale with when and by whom this version was made; both are null of those that ship. */
export type ScaleView = Scale & Readonly<{ createdAt: string | null; createdBy: string | null }>

/** The scale of each question among those of a dossier. */
export function scalesByLayer(scales: readonly Scale[]): Record<Layer, Scale> {
  const of = (layer: Layer): Scale => {
    const scale = scales.find((each) => each.layer === layer)
    if (!scale) throw new Error(`no scale for ${layer}`)
    return scale
  }
  return { attribution: of('attribution'), substance: of('substance') }
}

/** The rating with that key, or null when the scale does not have it. */
export function findRating(scale: Scale, key: string | null | undefined): Rating | null {
  return scale.ratings.find((rating) => rating.key === key) ?? null
}
