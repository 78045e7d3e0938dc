/** What was answered about one thing, by who answered; whoever did not is not in it. */
export type Unit = ReadonlyMap<string, string>

/** The units in which two answers can be compared. */
export const comparable = (units: readonly Unit[]): Unit[] => units.filter((unit) => unit.size > 1)

/** How often each value comes. */
export function countsOf(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Everybody who answered anything, in alphabetical order. */
export const ratersOf = (units: readonly Unit[]): string[] =>
  [...new Set(units.flatMap((unit) => [...unit.keys()]))].toSorted()

/** The units with the answers of these people alone. */
export const onlyOf = (units: readonly Unit[], people: readonly string[]): Unit[] =>
  units.map(
    (unit) =>
      new Map(people.flatMap((person) => (unit.has(person) ? [[person, unit.get(person)!] as const] : []))),
  )
