import type { GlyphRun } from './glyph-runs'

/** A stretch of a line without a gap as wide as between columns: its words, its ends, its baseline, the size of its letters. */
export type PdfSegment = Readonly<{
  words: string
  x: number
  right: number
  y: number
  size: number
  isRtl: boolean
}>

/** Gaps, in sizes of the letters: one that is a space, and one that no space in a line is wide enough to be. */
const gaps = { space: 0.16, column: 1.2 }

const isOnLine = (a: Pick<GlyphRun, 'y' | 'size'>, b: Pick<GlyphRun, 'y' | 'size'>): boolean =>
  Math.abs(a.y - b.y) < 0.5 * Math.max(a.size, b.size)

/** Runs of one line, each with the next beside it. */
function chains(runs: readonly GlyphRun[]): GlyphRun[][] {
  const found: GlyphRun[][] = []
  for (const run of runs) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const gap = before && Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width))
    const isBeside = before && gap! < gaps.column * Math.max(run.size, before.size)
    if (isBeside && isOnLine(run, before)) last!.push(run)
    else found.push([run])
  }
  return found
}

/** In which direction most letters of some runs are read. */
function isRightToLeft(runs: readonly GlyphRun[]): boolean {
  const rtl = runs.reduce((sum, run) => sum + (run.isRtl ? run.words.length : -run.words.length), 0)
  return rtl > 0
}

/** Runs in the order in which they are read: from the right where the line is, with what is read from the left in it kept together. */
function inReadingOrder(runs: readonly GlyphRun[], isRtl: boolean): GlyphRun[] {
  const fromLeft = [...runs].sort((a, b) => a.x - b.x)
  if (!isRtl) return fromLeft
  const turned: GlyphRun[] = []
  let at = fromLeft.length
  while (at > 0) {
    const end = at--
    while (at > 0 && !fromLeft[at]!.isRtl && !fromLeft[at - 1]!.isRtl) at -= 1
    turned.push(...fromLeft.slice(at, end))
  }
  return turned
}

function joinRuns(runs: readonly GlyphRun[]): string {
  let words = ''
  let before: GlyphRun | null = null
  for (const run of runs) {
    const gap = before ? Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width)) : 0
    const isApart = before && gap > gaps.space * Math.max(run.size, before.size)
    words += isApart && !/\s$/.test(words) && !/^\s/.test(run.words) ? ` ${run.words}` : run.words
    before = run
  }
  return words.replace(/\s+/gu, ' ').trim()
}

function segmentOf(runs: readonly GlyphRun[]): PdfSegment {
  const isRtl = isRightToLeft(runs)
  const longest = runs.reduce((most, run) => (run.words.length > most.words.length ? run : most))
  return {
    words: joinRuns(inReadingOrder(runs, isRtl)),
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: longest.y,
    size: longest.size,
    isRtl,
  }
}

/** The segments of the runs of a page, in the order in which they are set. */
export const segmentsOf = (runs: readonly GlyphRun[]): PdfSegment[] => chains(runs).map(segmentOf)

/** Segments of a column as lines from top to bottom; what stands on one line far apart, as cells of a table do, is parted by a tab. */
export function linesOf(segments: readonly PdfSegment[]): PdfSegment[] {
  const rows: PdfSegment[][] = []
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row && isOnLine(row[0]!, segment)) row.push(segment)
    else rows.push([segment])
  }
  return rows.map(rowOf)
}

function rowOf(row: readonly PdfSegment[]): PdfSegment {
  const isRtl = row.filter((segment) => segment.isRtl).length * 2 > row.length
  const ordered = [...row].sort((a, b) => (isRtl ? b.x - a.x : a.x - b.x))
  const words = ordered.reduce((line, segment, at) => {
    const before = ordered[at - 1]
    if (!before) return segment.words
    const gap = isRtl ? before.x - segment.right : segment.x - before.right
    return `${line}${gap > 2 * segment.size ? '\t' : gap > gaps.space * segment.size ? ' ' : ''}${segment.words}`
  }, '')
  const largest = row.reduce((most, one) => (one.words.length > most.words.length ? one : most))
  return {
    words,
    x: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(({ right }) => right)),
    y: largest.y,
    size: largest.size,
    isRtl,
  }
}
