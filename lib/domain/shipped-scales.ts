import type { ArticleKind } from './article'
import type { Layer, Scale, ScaleRef } from './scales'
import { copyCheck, publicRating, research } from './shipped-substance-scales'

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
