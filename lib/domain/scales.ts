export const layers = ['attribution', 'substance'] as const
export type Layer = (typeof layers)[number]

/** The question that each layer answers, as it is put on the screen. */
export const layerQuestion: Record<Layer, string> = { attribution: 'Was it said?', substance: 'Is it so?' }

/** How a rating looks: one colour and one glyph for all answers of the same meaning, on every scale. */
export const tones = ['true', 'mostly-true', 'half', 'mostly-false', 'false', 'unproven', 'not-ratable'] as const
export type Tone = (typeof tones)[number]

export const glyph: Record<Tone, string> = {
  'true': '✓', 'mostly-true': '✓·', 'half': '◐', 'mostly-false': '✗·', 'false': '✗', 'unproven': '?', 'not-ratable': '–',
}

/** How the underline of a highlight answers "was it said?". */
export type Underline = 'solid' | 'dashed' | 'dotted' | 'wavy'

export type Rating = Readonly<{ key: string; label: string; definition: string; tone: Tone; underline?: Underline; value: number | null }>
export type Scale = Readonly<{ key: string; version: number; layer: Layer; ratings: readonly Rating[] }>

const attribution: Scale = {
  key: 'attribution', version: 1, layer: 'attribution',
  ratings: [
    { key: 'said-on-record', label: 'Said, on record', definition: 'A recording, transcript or signed document holds the words.', tone: 'true', underline: 'solid', value: null },
    { key: 'said-confirmed', label: 'Said, confirmed by speaker', definition: 'The speaker or the speaker’s office confirmed the words.', tone: 'true', underline: 'solid', value: null },
    { key: 'reported-only', label: 'Reported only', definition: 'Others report the words; nobody has shown the original.', tone: 'unproven', underline: 'dashed', value: null },
    { key: 'misquoted', label: 'Misquoted', definition: 'The speaker said something else, or said it with another meaning.', tone: 'mostly-false', underline: 'wavy', value: null },
    { key: 'not-said', label: 'Not said', definition: 'The speaker did not say it.', tone: 'false', underline: 'wavy', value: null },
    { key: 'unknown', label: 'Unknown', definition: 'It could not be found out whether it was said.', tone: 'unproven', underline: 'dotted', value: null },
  ],
}

const copyCheck: Scale = {
  key: 'copy-check', version: 1, layer: 'substance',
  ratings: [
    { key: 'verified', label: 'Verified', definition: 'The evidence bears out the words as they stand.', tone: 'true', value: null },
    { key: 'verified-with-change', label: 'Verified with change', definition: 'It holds once the words are changed as the reasoning says.', tone: 'mostly-true', value: null },
    { key: 'disputed', label: 'Disputed', definition: 'Good sources contradict each other.', tone: 'half', value: null },
    { key: 'unconfirmed', label: 'Unconfirmed', definition: 'No evidence yet decides it.', tone: 'unproven', value: null },
    { key: 'incorrect', label: 'Incorrect', definition: 'The evidence contradicts it.', tone: 'false', value: null },
    { key: 'not-ratable', label: 'Not ratable', definition: 'An opinion, a threat or a prediction: there is no fact to check.', tone: 'not-ratable', value: null },
  ],
}

const publicRating: Scale = {
  key: 'public', version: 1, layer: 'substance',
  ratings: [
    { key: 'true', label: 'True', definition: 'The evidence bears it out, with nothing that matters left out.', tone: 'true', value: 5 },
    { key: 'mostly-true', label: 'Mostly true', definition: 'Right in the main; a detail is off or missing.', tone: 'mostly-true', value: 4 },
    { key: 'half-true', label: 'Half true', definition: 'Right in part; what is left out changes the picture.', tone: 'half', value: 3 },
    { key: 'mostly-false', label: 'Mostly false', definition: 'A grain of truth, but wrong in the main.', tone: 'mostly-false', value: 2 },
    { key: 'false', label: 'False', definition: 'The evidence contradicts it.', tone: 'false', value: 1 },
    { key: 'unproven', label: 'Unproven', definition: 'The evidence at hand decides it neither way.', tone: 'unproven', value: null },
    { key: 'not-ratable', label: 'Not ratable', definition: 'An opinion, a threat or a prediction: there is no fact to check.', tone: 'not-ratable', value: null },
  ],
}

const research: Scale = {
  key: 'research', version: 1, layer: 'substance',
  ratings: [
    { key: 'supported', label: 'Supported', definition: 'The evidence supports it.', tone: 'true', value: null },
    { key: 'refuted', label: 'Refuted', definition: 'The evidence refutes it.', tone: 'false', value: null },
    { key: 'not-enough-evidence', label: 'Not enough evidence', definition: 'The evidence found does not decide it.', tone: 'unproven', value: null },
    { key: 'conflicting-evidence', label: 'Conflicting evidence', definition: 'Evidence of like weight points both ways.', tone: 'half', value: null },
  ],
}

/** The scales that ship, each in its current version; a used version never changes. */
export const scales: readonly Scale[] = [attribution, copyCheck, publicRating, research]

/** The two scales an article is rated on: the attribution scale, and by kind the copy check or the public rating. */
export function scalesFor(kind: 'own-copy' | 'external'): Record<Layer, Scale> {
  return { attribution, substance: kind === 'own-copy' ? copyCheck : publicRating }
}

/** The rating with that key, or null when the scale does not have it. */
export function findRating(scale: Scale, key: string | null | undefined): Rating | null {
  return scale.ratings.find((rating) => rating.key === key) ?? null
}
