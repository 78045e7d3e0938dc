/** One line of the table: what was measured, of ours, of the floor beside it and of a library of the field, and what is aimed at. */
export type Row = Readonly<{
  measure: string
  what: string
  unit: 'ms' | 'kB' | 'MB/s' | 's' | 'MB' | '%' | 'claims' | 'blocks' | 'nodes'
  ours: number
  floor: number | null
  peer?: number
  /** What the ratio to the floor, or ours alone, should stay under, or ours alone should reach. */
  aim?: Readonly<{ ratio: number } | { most: number } | { least: number }>
  /** How many times ours the peer should take at least. */
  lead?: number
}>

/** The value below which the share `part` of the values lies; values need no order. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Shares and counts of what went right or wrong are told as they are. */
const hasRatio = ({ unit }: Row): boolean => unit !== '%' && unit !== 'claims' && unit !== 'blocks'

/** How many times the floor; null where there is none. */
export function ratioOf(row: Row): number | null {
  return row.floor && hasRatio(row) ? row.ours / row.floor : null
}

/** How many times ours the peer takes; null where there is none. */
export function leadOf(row: Row): number | null {
  return row.peer !== undefined && row.ours && hasRatio(row) ? row.peer / row.ours : null
}

/** Whether all that is aimed at is reached; null where nothing is. What could not be measured reaches nothing. */
export function isReached(row: Row): boolean | null {
  const { aim, lead, ours } = row
  if (!aim && lead === undefined) return null
  if (lead !== undefined && !((leadOf(row) ?? Number.NaN) >= lead)) return false
  if (!aim) return true
  if ('ratio' in aim) return (ratioOf(row) ?? Number.NaN) <= aim.ratio
  return 'most' in aim ? ours <= aim.most : ours >= aim.least
}
