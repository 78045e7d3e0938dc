import { linesOf, type PdfSegment } from './segments'

/** A column has so many lines at least, and of prose: its lines are so many sizes of a letter wide, and most of them fill it. */
const least = { lines: 4, sizes: 9, filled: 0.55 }
/** At most such a part of the lines of a page goes across a gutter. */
const mostAcross = 0.35
/** Where columns are set one after the other, it is turned from one to the other at most so often for each line. */
const mostTurns = 0.1

type Sides = Readonly<{ left: PdfSegment[]; right: PdfSegment[]; across: PdfSegment[] }>

function sidesOf(segments: readonly PdfSegment[], x: number): Sides {
  const sides: Sides = { left: [], right: [], across: [] }
  for (const segment of segments) {
    if (segment.right <= x) sides.left.push(segment)
    else if (segment.x >= x) sides.right.push(segment)
    else sides.across.push(segment)
  }
  return sides
}

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Whether lines are those of a column of prose, and no cells of a table. */
function isProse(lines: readonly PdfSegment[]): boolean {
  if (lines.length < least.lines) return false
  const widths = lines.map(({ x, right }) => right - x)
  const width = middleOf(widths)
  return (
    width >= least.sizes * middleOf(lines.map(({ size }) => size)) &&
    width >= least.filled * Math.max(...widths)
  )
}

/** Whether two columns stand beside each other, not one above the other. */
function areBeside(left: readonly PdfSegment[], right: readonly PdfSegment[]): boolean {
  const [top, bottom] = [Math.max, Math.min]
  const reach = (side: readonly PdfSegment[]) =>
    [bottom(...side.map(({ y }) => y)), top(...side.map(({ y }) => y))] as const
  const [[leftLow, leftHigh], [rightLow, rightHigh]] = [reach(left), reach(right)]
  return Math.min(leftHigh, rightHigh) > Math.max(leftLow, rightLow)
}

/** Whether one side of a gutter is set before the other, as columns are, whatever stands in them; a table is set row by row. */
function areSetApart(segments: readonly PdfSegment[], { left, right }: Sides): boolean {
  const isLeft = new Set(left)
  const inOrder = segments.filter((segment) => isLeft.has(segment) || right.includes(segment))
  const turns = inOrder.filter(
    (segment, at) => at > 0 && isLeft.has(segment) !== isLeft.has(inOrder[at - 1]!),
  )
  return turns.length <= mostTurns * inOrder.length
}

/** Whether both sides of a gutter are columns that are read one after the other. */
function areColumns(segments: readonly PdfSegment[], sides: Sides): boolean {
  const { left, right } = sides
  if (!areBeside(left, right)) return false
  const prose = [left, right].filter(isProse).length
  return prose === 2 || (prose === 1 && areSetApart(segments, sides))
}

/** The gutter between two columns that the fewest lines cross, if there is one. */
function gutterOf(segments: readonly PdfSegment[]): Sides | null {
  let best: Sides | null = null
  for (const x of new Set(segments.map((segment) => Math.floor(segment.x)))) {
    const sides = sidesOf(segments, x)
    const { left, right, across } = sides
    if (left.length < least.lines || right.length < least.lines) continue
    if (across.length > mostAcross * segments.length || across.length >= (best?.across.length ?? Infinity))
      continue
    if (areColumns(segments, sides)) best = sides
  }
  return best
}

/** What goes across the columns, lines that follow each other together, and what stands beside the columns between them. */
function bandsOf({ left, right, across }: Sides): { sides: PdfSegment[][]; across: PdfSegment[] }[] {
  const lines = linesOf(across)
  const bounds = [Infinity, ...lines.map(({ y }) => y), -Infinity]
  const bands = bounds.slice(1).map((low, at) => {
    const between = (side: readonly PdfSegment[]) => side.filter(({ y }) => y < bounds[at]! && y >= low)
    return { sides: [between(left), between(right)], across: lines.slice(at, at + 1) }
  })
  return bands.reduce<typeof bands>((joined, band) => {
    const before = joined.at(-1)
    if (before && band.sides.every((side) => side.length === 0)) before.across.push(...band.across)
    else joined.push(band)
    return joined
  }, [])
}

/** The columns of a page in the order in which they are read, each as its lines; what goes across them parts them. */
export function columnsOf(segments: readonly PdfSegment[], isRtl: boolean): PdfSegment[][] {
  const gutter = segments.length < 2 * least.lines ? null : gutterOf(segments)
  if (!gutter) return segments.length === 0 ? [] : [linesOf(segments)]
  return bandsOf(gutter).flatMap(({ sides, across }) => [
    ...(isRtl ? sides.toReversed() : sides).flatMap((side) => columnsOf(side, isRtl)),
    ...(across.length > 0 ? [across] : []),
  ])
}
