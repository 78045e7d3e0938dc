/** One line of the table: what was measured, of ours and of the floor beside it, and what the ratio (or ours alone) should stay under. */
export type Row = Readonly<{
  measure: string
  what: string
  unit: 'ms' | 'kB' | 'MB/s' | 's' | 'MB'
  ours: number
  floor: number | null
  aim?: Readonly<{ ratio: number } | { most: number }>
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

/** How many times the floor; null where there is none. */
export function ratioOf({ ours, floor }: Row): number | null {
  return floor ? ours / floor : null
}

/** Whether the aim is reached; null where there is none. */
export function isReached(row: Row): boolean | null {
  if (!row.aim) return null
  return 'ratio' in row.aim ? (ratioOf(row) ?? Infinity) <= row.aim.ratio : row.ours <= row.aim.most
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function cellsOf(row: Row): string[] {
  const ratio = ratioOf(row)
  const aim = row.aim ? ('ratio' in row.aim ? `≤ ${row.aim.ratio} ×` : `≤ ${row.aim.most} ${row.unit}`) : ''
  const reached = isReached(row)
  return [
    row.what, `${digits(row.ours)} ${row.unit}`, row.floor === null ? '' : `${digits(row.floor)} ${row.unit}`, ratio === null ? '' : `${ratio.toFixed(2)} ×`, aim,
    reached === null ? '' : reached ? '✓' : '✗',
  ]
}

/** The rows as a table for the terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [['what', 'ours', 'floor', 'ratio', 'aim', ''], ...rows.map(cellsOf)]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const drawn = lines.map((line) => line.map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd())
  return [drawn[0], '─'.repeat(Math.max(...drawn.map((line) => line.length))), ...drawn.slice(1)].join('\n')
}
