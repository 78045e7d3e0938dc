import { beyondChance, without, type Figure } from './figure'
import { comparable, countsOf, ratersOf, type Unit } from './unit'

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0)

/** How many of the pairs that can be made of n are possible. */
const pairs = (n: number): number => (n * (n - 1)) / 2

/** Of all pairs of answers about the same thing, the share that are the same; chance is not taken off. */
export function percentAgreement(units: readonly Unit[]): Figure {
  const compared = comparable(units)
  if (compared.length === 0) return without('too-few-reviews')
  const same = sum(compared.flatMap((unit) => [...countsOf(unit.values()).values()].map(pairs)))
  return { value: same / sum(compared.map((unit) => pairs(unit.size))) }
}

/** Cohen's κ of two people (J. Cohen, "A coefficient of agreement for nominal scales", 1960), over what both answered. */
export function cohenKappa(units: readonly Unit[]): Figure {
  const compared = comparable(units)
  const raters = ratersOf(compared)
  if (compared.length === 0) return without('too-few-reviews')
  if (raters.length !== 2) return without('not-two-people')
  const [first, second] = raters.map((rater) => countsOf(compared.map((unit) => unit.get(rater)!)))
  const n = compared.length
  const seen = compared.filter((unit) => countsOf(unit.values()).size === 1).length / n
  return beyondChance(
    seen,
    sum([...first!].map(([answer, count]) => (count * (second!.get(answer) ?? 0)) / n ** 2)),
  )
}

/** Fleiss' κ of any people, the same number for each thing (J. L. Fleiss, "Measuring nominal scale agreement among many raters", 1971). */
export function fleissKappa(units: readonly Unit[]): Figure {
  const compared = comparable(units)
  const [raters] = compared.map((unit) => unit.size)
  if (raters === undefined) return without('too-few-reviews')
  if (compared.some((unit) => unit.size !== raters)) return without('uneven-reviews')
  const seen =
    sum(compared.flatMap((unit) => [...countsOf(unit.values()).values()].map(pairs))) /
    (compared.length * pairs(raters))
  const answers = compared.length * raters
  const byChance = sum(
    [...countsOf(compared.flatMap((unit) => [...unit.values()])).values()].map(
      (count) => (count / answers) ** 2,
    ),
  )
  return beyondChance(seen, byChance)
}
