import { without, type Figure } from './figure'
import { comparable, countsOf, type Unit } from './unit'

type Distance = (a: string, b: string) => number

/** The answers of those units that can be compared, how often each comes, and how often two come together, each unit weighing as many as it has answers. */
function coincidences(units: readonly Unit[]): {
  totals: Map<string, number>
  together: Map<string, Map<string, number>>
} {
  const together = new Map<string, Map<string, number>>()
  for (const unit of units) {
    const counts = countsOf(unit.values())
    for (const [a, ofA] of counts) {
      const row = together.get(a) ?? new Map<string, number>()
      together.set(a, row)
      for (const [b, ofB] of counts)
        row.set(b, (row.get(b) ?? 0) + (ofA * (a === b ? ofB - 1 : ofB)) / (unit.size - 1))
    }
  }
  return { totals: countsOf(units.flatMap((unit) => [...unit.values()])), together }
}

/** 1 less the disagreement seen by that of chance, as a distance between answers measures it. */
function alpha(
  units: readonly Unit[],
  distanceOn: (totals: ReadonlyMap<string, number>) => Distance,
): Figure {
  const compared = comparable(units)
  if (compared.length === 0) return without('too-few-reviews')
  const { totals, together } = coincidences(compared)
  if (totals.size === 1) return without('one-answer')
  const distance = distanceOn(totals)
  let seen = 0
  let byChance = 0
  let answers = 0
  for (const [a, ofA] of totals) {
    answers += ofA
    for (const [b, ofB] of totals) {
      if (a === b) continue
      seen += (together.get(a)?.get(b) ?? 0) * distance(a, b)
      byChance += ofA * ofB * distance(a, b)
    }
  }
  return { value: 1 - ((answers - 1) * seen) / byChance }
}

/**
 * Krippendorff's α for answers without an order (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011): any number of
 * people, who need not have answered everything.
 */
export const nominalAlpha = (units: readonly Unit[]): Figure => alpha(units, () => () => 1)

/** The same for answers that lie in this order, so that neighbours disagree less; an answer that is not in it counts as not given. */
export function ordinalAlpha(units: readonly Unit[], order: readonly string[]): Figure {
  if (order.length < 2) return without('no-order')
  const places = new Map(order.map((answer, place) => [answer, place]))
  const ordered = units.map((unit) => new Map([...unit].filter(([, answer]) => places.has(answer))))
  return alpha(ordered, (totals) => {
    const upTo = order.map((_, place) =>
      order.slice(0, place + 1).reduce((all, answer) => all + (totals.get(answer) ?? 0), 0),
    )
    return (a, b) => {
      const [low, high] = places.get(a)! < places.get(b)! ? [a, b] : [b, a]
      const between = upTo[places.get(high)!]! - upTo[places.get(low)!]! + totals.get(low)!
      return (between - (totals.get(a)! + totals.get(b)!) / 2) ** 2
    }
  })
}
