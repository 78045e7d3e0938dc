import { isReached, leadOf, ratioOf, type Row } from './figures'

function digits(value: number, unit: Row['unit']): string {
  if (Number.isInteger(value)) return String(value)
  if (unit === '%') return value.toFixed(2)
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function aimOf({ aim, lead, unit }: Row): string {
  const own = !aim
    ? []
    : [
        'ratio' in aim
          ? `≤ ${aim.ratio} ×`
          : 'most' in aim
            ? `≤ ${digits(aim.most, unit)} ${unit}`
            : `≥ ${aim.least} ${unit}`,
      ]
  return [...own, ...(lead === undefined ? [] : [`${lead} × ahead`])].join(', ')
}

function cellsOf(row: Row): string[] {
  const [ratio, lead, reached] = [ratioOf(row), leadOf(row), isReached(row)]
  const told = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : `${digits(value, row.unit)} ${row.unit}`
  return [
    row.what,
    told(row.ours),
    told(row.floor),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    told(row.peer),
    lead === null ? '' : `${digits(lead, row.unit)} ×`,
    aimOf(row),
    reached === null ? '' : reached ? '✓' : '✗',
  ]
}

const head = ['what', 'ours', 'floor', 'ours ÷ floor', 'peer', 'peer ÷ ours', 'aim', '']
const toTheLeft: ReadonlySet<number> = new Set([0, head.length - 1])

/** The rows as a table for the terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const drawn = lines.map((line) =>
    line
      .map((cell, column) =>
        toTheLeft.has(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  )
  return [drawn[0], '─'.repeat(Math.max(...drawn.map((line) => line.length))), ...drawn.slice(1)].join('\n')
}
