import type { ArticleKind } from './article'
import type { Layer, Scale, ScaleRef } from './scales'

const attribution: Scale = {
  key: 'attribution',
  version: 1,
  layer: 'attribution',
  name: 'Attribution',
  ratings: [
    {
      key: 'said-on-record',
      label: 'Said, on record',
      definition: 'A recording, transcript or signed document holds the words.',
      tone: 'true',
      underline: 'solid',
      value: null,
    },
    {
      key: 'said-confirmed',
      label: 'Said, confirmed by speaker',
      definition: 'The speaker or the speaker’s office confirmed the words.',
      tone: 'true',
      underline: 'solid',
      value: null,
    },
    {
      key: 'reported-only',
      label: 'Reported only',
      definition: 'Others report the words; nobody has shown the original.',
      tone: 'unproven',
      underline: 'dashed',
      value: null,
    },
    {
      key: 'misquoted',
      label: 'Misquoted',
      definition: 'The speaker said something else, or said it with another meaning.',
      tone: 'mostly-false',
      underline: 'wavy',
      value: null,
    },
    {
      key: 'not-said',
      label: 'Not said',
      definition: 'The speaker did not say it.',
      tone: 'false',
      underline: 'wavy',
      value: null,
    },
    {
      key: 'unknown',
      label: 'Unknown',
      definition: 'It could not be found out whether it was said.',
      tone: 'unproven',
      underline: 'dotted',
      value: null,
    },
  ],
}

const copyCheck: Scale = {
  key: 'copy-check',
  version: 1,
  layer: 'substance',
  name: 'Copy check',
  ratings: [
    {
      key: 'verified',
      label: 'Verified',
      definition: 'The evidence bears out the words as they stand.',
      tone: 'true',
      value: null,
    },
    {
      key: 'verified-with-change',
      label: 'Verified with change',
      definition: 'It holds once the words are changed as the reasoning says.',
      tone: 'mostly-true',
      value: null,
    },
    {
      key: 'disputed',
      label: 'Disputed',
      definition: 'Good sources contradict each other.',
      tone: 'half',
      value: null,
    },
    {
      key: 'unconfirmed',
      label: 'Unconfirmed',
      definition: 'No evidence yet decides it.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'incorrect',
      label: 'Incorrect',
      definition: 'The evidence contradicts it.',
      tone: 'false',
      value: null,
    },
    {
      key: 'not-ratable',
      label: 'Not ratable',
      definition: 'An opinion, a threat or a prediction: there is no fact to check.',
      tone: 'not-ratable',
      value: null,
    },
  ],
}

const publicRating: Scale = {
  key: 'public',
  version: 1,
  layer: 'substance',
  name: 'Public rating',
  ratings: [
    {
      key: 'true',
      label: 'True',
      definition: 'The evidence bears it out, with nothing that matters left out.',
      tone: 'true',
      value: 5,
    },
    {
      key: 'mostly-true',
      label: 'Mostly true',
      definition: 'Right in the main; a detail is off or missing.',
      tone: 'mostly-true',
      value: 4,
    },
    {
      key: 'half-true',
      label: 'Half true',
      definition: 'Right in part; what is left out changes the picture.',
      tone: 'half',
      value: 3,
    },
    {
      key: 'mostly-false',
      label: 'Mostly false',
      definition: 'A grain of truth, but wrong in the main.',
      tone: 'mostly-false',
      value: 2,
    },
    { key: 'false', label: 'False', definition: 'The evidence contradicts it.', tone: 'false', value: 1 },
    {
      key: 'unproven',
      label: 'Unproven',
      definition: 'The evidence at hand decides it neither way.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'not-ratable',
      label: 'Not ratable',
      definition: 'An opinion, a threat or a prediction: there is no fact to check.',
      tone: 'not-ratable',
      value: null,
    },
  ],
}

const research: Scale = {
  key: 'research',
  version: 1,
  layer: 'substance',
  name: 'Research',
  ratings: [
    {
      key: 'supported',
      label: 'Supported',
      definition: 'The evidence supports it.',
      tone: 'true',
      value: null,
    },
    { key: 'refuted', label: 'Refuted', definition: 'The evidence refutes it.', tone: 'false', value: null },
    {
      key: 'not-enough-evidence',
      label: 'Not enough evidence',
      definition: 'The evidence found does not decide it.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'conflicting-evidence',
      label: 'Conflicting evidence',
      definition: 'Evidence of like weight points both ways.',
      tone: 'half',
      value: null,
    },
  ],
}

/** The scales that ship, each the first version of its key. */
export const shippedScales: readonly Scale[] = [attribution, copyCheck, publicRating, research]

/** The scales that an article of that kind has when no others were chosen: those of desks from before there were others. */
export function shippedFor(kind: ArticleKind): Record<Layer, Scale> {
  return { attribution, substance: kind === 'own-copy' ? copyCheck : publicRating }
}

/** That version among those that ship, or null. */
export function findShipped({ key, version }: ScaleRef): Scale | null {
  return shippedScales.find((scale) => scale.key === key && scale.version === version) ?? null
}
