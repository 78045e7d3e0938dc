import { shownRating } from './filter'
import { isOwnMark } from './own-mark'
import { isAdrift, type Claim } from '@/lib/domain/claim'
import { findRating, layerQuestion, type Layer, type Scale, type Tone } from '@/lib/domain/scales'
import { sayState } from '@/lib/domain/verdict-words'

/** The classes that tell in the text what became of a claim: tint for "is it so?", underline for "was it said?", and its condition. */
export function looksOf(claim: Claim, scales: Record<Layer, Scale>): string {
  const substance = findRating(scales.substance, shownRating(claim, 'substance'))
  const attribution = findRating(scales.attribution, shownRating(claim, 'attribution'))
  const classes = [`tint-${substance?.tone ?? 'none'}`]
  if (attribution?.underline) classes.push(`said-${attribution.underline}`)
  if (claim.state === 'stale' || isAdrift(claim)) classes.push('is-stale')
  else if (claim.state === 'contested') classes.push('is-contested')
  else if (claim.state === 'dropped') classes.push('is-dropped')
  else if (!claim.verdict && (claim.mine ?? claim.given) && (substance || attribution))
    classes.push('is-provisional')
  if (isOwnMark(claim)) classes.push('is-waiting')
  return classes.join(' ')
}

const order: readonly Layer[] = ['substance', 'attribution']

/** What is heard of a claim where it lies in the text: that it is one, its state, and both ratings. */
export function heardOf(claim: Claim, scales: Record<Layer, Scale>): string {
  const ratings = order.flatMap((layer) => {
    const rating = findRating(scales[layer], shownRating(claim, layer))
    return rating ? [`${layerQuestion[layer]} ${rating.label}.`] : []
  })
  const state = `Claim, ${sayState(claim).toLowerCase()}${isAdrift(claim) ? ', the text changed under it' : ''}`
  if (ratings.length === 0) return `${state}, not rated.`
  return [
    `${state}.`,
    ...(claim.verdict ? [] : [claim.mine ? 'Your draft:' : 'Your review:']),
    ...ratings,
  ].join(' ')
}

const gravest: readonly Tone[] = [
  'false',
  'mostly-false',
  'half',
  'unproven',
  'not-ratable',
  'mostly-true',
  'true',
]

/** The tone that weighs most among several, or null when there is none. */
export function worstTone(tones: readonly Tone[]): Tone | null {
  return gravest.find((tone) => tones.includes(tone)) ?? null
}
