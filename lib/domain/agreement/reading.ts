import { becauseSays, type Figure } from './figure'

/** The figures that are worked out, in the order of the table. */
export const measures = [
  'percent',
  'cohen',
  'fleiss',
  'nominal',
  'ordinal',
  'characters',
  'overlaps',
] as const
export type Measure = (typeof measures)[number]

export const measureLabel: Record<Measure, string> = {
  percent: 'Percent agreement',
  cohen: 'Cohen’s κ',
  fleiss: 'Fleiss’ κ',
  nominal: 'Krippendorff’s α, nominal',
  ordinal: 'Krippendorff’s α, ordinal',
  characters: 'Marked words, F1 by characters',
  overlaps: 'Marked words, F1 by stretches that overlap',
}

/** The bands of Landis and Koch (1977) from the best down, each with the value from which it holds, and what it comes to in a newsroom. */
const bands: readonly (readonly [from: number, name: string, says: string])[] = [
  [0.8, 'almost perfect', 'whoever reviews, the answer is nearly always the same'],
  [0.6, 'substantial', 'the answer rarely depends on who reviews'],
  [0.4, 'moderate', 'well beyond chance, but who reviews often matters'],
  [0.2, 'fair', 'better than chance; talk about what the answers mean'],
  [0, 'slight', 'hardly better than chance'],
]
const worseThanChance = ['poor', 'less agreement than chance would give'] as const

function band(value: number): string {
  const found = bands.find(([from], place) => (place === bands.length - 1 ? value >= from : value > from))
  const [name, says] = found ? [found[1], found[2]] : worseThanChance
  return `On the scale of Landis and Koch this is “${name}”: ${says}.`
}

const outOf = (value: number): string => `${Math.round(value * 100)} of 100`

const says: Record<Measure, (value: number) => string> = {
  percent: (value) =>
    `Of 100 times that two people reviewed a claim, they gave the same answer ${Math.round(value * 100)} times; chance is not taken off.`,
  cohen: band,
  fleiss: band,
  nominal: (value) => `${band(value)} ${trust(value)}`,
  ordinal: (value) => `The further apart two answers, the more they disagree. ${band(value)} ${trust(value)}`,
  characters: (value) => `About ${outOf(value)} characters that one of them marked, the other marked too.`,
  overlaps: (value) =>
    `About ${outOf(value)} stretches that one of them marked, the other marked at least in part.`,
}

/** What Krippendorff asks of data that is to be relied on. */
function trust(value: number): string {
  if (value >= 0.8) return 'Krippendorff would rely on it.'
  return value >= 0.667
    ? 'Krippendorff would draw tentative conclusions only.'
    : 'Krippendorff would not rely on it.'
}

/** What a figure means, in a sentence or two for somebody who has never heard its name. */
export function explainFigure(measure: Measure, figure: Figure): string {
  if (figure.value === null) return `Undefined, because ${becauseSays[figure.because]}`
  return says[measure](figure.value)
}
