/** What became of a mutant. */
export type Fate =
  | 'caught'
  | 'caught by the clock'
  | 'caught, though named equivalent'
  | 'equivalent'
  | 'survived'
  | 'reached by no test'

/** The fates of the mutants that were tried in a room, of all that there are. */
export type Tally = Readonly<{ room: string; all: number; fates: readonly Fate[] }>

/** So many of a hundred, without those that change nothing, are to be caught in every room. */
const wanted = 90

/** The table of what was caught, a line for each room, and whether that is enough everywhere. */
export function tableOf(tallies: readonly Tally[]): { lines: readonly string[]; isEnough: boolean } {
  const rows = tallies.map(({ room, all, fates }) => {
    const count = (...of: readonly Fate[]): number => fates.filter((fate) => of.includes(fate)).length
    const [caught, equivalent, survived] = [
      count('caught', 'caught by the clock', 'caught, though named equivalent'),
      count('equivalent'),
      count('survived', 'reached by no test'),
    ]
    const share = caught + survived === 0 ? 0 : Math.floor((100 * caught) / (caught + survived))
    return { cells: [room, `${fates.length} of ${all}`, caught, equivalent, survived, `${share} %`], share }
  })
  const cells = [
    ['room', 'mutants', 'caught', 'equivalent', 'survived', 'caught of those that are not equivalent'],
    ...rows.map((row) => row.cells),
  ]
  return {
    lines: cells.map((row) => `| ${row.join(' | ')} |`).toSpliced(1, 0, `|${'---|'.repeat(6)}`),
    isEnough: rows.every(({ share }) => share >= wanted),
  }
}
