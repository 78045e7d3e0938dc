import { findRating, layers, type Layer, type Scale, type ScaleRef } from '../scales'
import { nominalAlpha, ordinalAlpha } from './alpha'
import type { Figure } from './figure'
import { cohenKappa, fleissKappa, percentAgreement } from './kappa'
import { explainFigure, type Measure } from './reading'
import { characterF1, overlapF1 } from './span-agreement'
import { comparable, onlyOf, ratersOf, type Unit } from './unit'
import type { Span } from '@/lib/anchor/span'

/** A submitted review of a round that is complete. */
export type SubmittedAnswers = Readonly<
  { articleId: string; claimId: string; round: number; reviewer: string } & Record<Layer, string | null>
>

/** A stretch of an article's present text that somebody marked. */
export type Marked = Span & Readonly<{ articleId: string; by: string }>

/** A figure and what it means. */
export type Read = Figure & Readonly<{ reading: string }>

type Pair = readonly [string, string]

/** How far the answers on one version of one scale agree; `rounds` are those with two reviews or more. */
export type ScaleAgreement = Readonly<{
  layer: Layer
  scale: ScaleRef & { name: string }
  rounds: number
  reviews: number
  figures: Readonly<Record<'percent' | 'cohen' | 'fleiss' | 'nominal' | 'ordinal', Read>>
  pairs: readonly Readonly<{ people: Pair; rounds: number; percent: Read; cohen: Read }>[]
}>

/** How far two people marked the same words, over the articles in which both marked any. */
export type MarkAgreement = Readonly<{ people: Pair; articles: number; characters: Read; overlaps: Read }>

export type Agreement = Readonly<{ scales: readonly ScaleAgreement[]; marks: readonly MarkAgreement[] }>

/** So many pairs of people are told, those with the most in common. */
export const mostPairs = 45

const read = (measure: Measure, figure: Figure): Read => ({
  ...figure,
  reading: explainFigure(measure, figure),
})

const pairsOf = (people: readonly string[]): Pair[] =>
  people.flatMap((first, at) => people.slice(at + 1).map((second): Pair => [first, second]))

function agreementOn(layer: Layer, scale: Scale, units: readonly Unit[]): ScaleAgreement {
  const compared = comparable(units)
  const order = scale.ratings
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => a.value! - b.value!)
    .map(({ key }) => key)
  const pairs = pairsOf(ratersOf(compared))
    .map((people) => ({ people, units: comparable(onlyOf(compared, people)) }))
    .filter((pair) => pair.units.length > 0)
    .toSorted((a, b) => b.units.length - a.units.length)
    .slice(0, mostPairs)
  return {
    layer,
    scale: { key: scale.key, version: scale.version, name: scale.name },
    rounds: compared.length,
    reviews: compared.reduce((all, unit) => all + unit.size, 0),
    figures: {
      percent: read('percent', percentAgreement(compared)),
      cohen: read('cohen', cohenKappa(compared)),
      fleiss: read('fleiss', fleissKappa(compared)),
      nominal: read('nominal', nominalAlpha(compared)),
      ordinal: read('ordinal', ordinalAlpha(compared, order)),
    },
    pairs: pairs.map((pair) => ({
      people: pair.people,
      rounds: pair.units.length,
      percent: read('percent', percentAgreement(pair.units)),
      cohen: read('cohen', cohenKappa(pair.units)),
    })),
  }
}

/** The answers on each scale, a unit for each round of each claim; an answer that is not on its article's scale does not count. */
function agreementOnScales(
  answers: readonly SubmittedAnswers[],
  scalesOf: ReadonlyMap<string, Record<Layer, Scale>>,
): ScaleAgreement[] {
  return layers.flatMap((layer) => {
    const byScale = new Map<Scale, Map<string, Map<string, string>>>()
    for (const { articleId, claimId, round, reviewer, [layer]: answer } of answers) {
      const scale = scalesOf.get(articleId)?.[layer]
      if (!scale || answer === null || !findRating(scale, answer)) continue
      const units = byScale.get(scale) ?? new Map<string, Map<string, string>>()
      byScale.set(scale, units)
      const name = `${claimId} ${round}`
      units.set(name, (units.get(name) ?? new Map<string, string>()).set(reviewer, answer))
    }
    return [...byScale].map(([scale, units]) => agreementOn(layer, scale, [...units.values()]))
  })
}

function agreementOnMarks(marks: readonly Marked[]): MarkAgreement[] {
  const byArticle = [...Map.groupBy(marks, ({ articleId }) => articleId).values()].map((own) =>
    Map.groupBy(own, ({ by }) => by),
  )
  const inCommon = pairsOf([...new Set(marks.map(({ by }) => by))].toSorted()).flatMap((people) => {
    const [first, second] = people
    const texts = byArticle.flatMap((of) =>
      of.has(first) && of.has(second) ? [{ first: of.get(first)!, second: of.get(second)! }] : [],
    )
    return texts.length > 0 ? [{ people, texts }] : []
  })
  return inCommon
    .toSorted((a, b) => b.texts.length - a.texts.length)
    .slice(0, mostPairs)
    .map(({ people, texts }) => ({
      people,
      articles: texts.length,
      characters: read('characters', characterF1(texts)),
      overlaps: read('overlaps', overlapF1(texts)),
    }))
}

/** How far people agree: in their answers, for each scale and version of one, and in the words they marked. */
export function agreementOf(
  answers: readonly SubmittedAnswers[],
  scalesOf: ReadonlyMap<string, Record<Layer, Scale>>,
  marks: readonly Marked[],
): Agreement {
  return { scales: agreementOnScales(answers, scalesOf), marks: agreementOnMarks(marks) }
}
