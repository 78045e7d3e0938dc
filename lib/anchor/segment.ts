import type { Span } from './span'

/** A stretch that belongs to a claim; a claim may have several, and they may overlap, nest and cross blocks. */
export type Mark = Span & Readonly<{ id: string }>

/**
 * A piece of a block under the same claims throughout: `ids` outermost first (earlier start, then later end, then id),
 * `ends` the claims that cover nothing after it.
 */
export type Segment = Span & Readonly<{ ids: readonly string[]; ends: readonly string[] }>

function outermostFirst(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

type Piece = Span & { ids: readonly string[] }

const none: readonly string[] = []

/** What walks over the text from left to right: the marks not yet begun, those open now, and the cuts to come. */
class Sweep {
  private readonly marks: readonly Mark[]
  private readonly cuts: readonly number[]
  private nextMark = 0
  private nextCut = 0
  private open: Mark[] = []
  private readonly repeats: boolean

  constructor(marks: readonly Mark[], cuts: readonly number[]) {
    this.marks = marks.filter((mark) => mark.start < mark.end).sort(outermostFirst)
    this.cuts = [...cuts].sort((a, b) => a - b)
    this.repeats = new Set(this.marks.map((mark) => mark.id)).size < this.marks.length
  }

  /** Closes what is over at `at` and opens what has begun; begun marks always rank below the open ones. */
  private moveTo(at: number): void {
    if (this.open.length > 0 && this.open.some((mark) => mark.end <= at))
      this.open = this.open.filter((mark) => mark.end > at)
    for (let mark = this.marks[this.nextMark]; mark && mark.start <= at; mark = this.marks[this.nextMark]) {
      if (mark.end > at) this.open.push(mark)
      this.nextMark += 1
    }
    while ((this.cuts[this.nextCut] ?? Infinity) <= at) this.nextCut += 1
  }

  private nextEdge(limit: number): number {
    let edge = Math.min(
      limit,
      this.marks[this.nextMark]?.start ?? Infinity,
      this.cuts[this.nextCut] ?? Infinity,
    )
    for (const mark of this.open) edge = Math.min(edge, mark.end)
    return edge
  }

  /** The claims open now; a claim with several stretches over one place is named once. */
  private idsOfOpen(): readonly string[] {
    if (this.open.length === 0) return none
    const ids = this.open.map((mark) => mark.id)
    return this.repeats && ids.length > 1 ? [...new Set(ids)] : ids
  }

  /** The pieces of one block; blocks are asked for in their order. */
  over(block: Span): Piece[] {
    const pieces: Piece[] = []
    for (let start = block.start; start < block.end;) {
      this.moveTo(start)
      const end = this.nextEdge(block.end)
      pieces.push({ start, end, ids: this.idsOfOpen() })
      start = end
    }
    return pieces
  }
}

/** Tells each piece which claims cover nothing after it; walks backwards, `later` holds the claims already seen further on. */
function withEnds(pieces: readonly Piece[], later: Set<string>): Segment[] {
  const segments: Segment[] = []
  for (const { start, end, ids } of pieces.toReversed()) {
    const ends = ids.length === 0 ? none : ids.filter((id) => !later.has(id))
    for (const id of ends) later.add(id)
    segments.push({ start, end, ids, ends })
  }
  return segments.reverse()
}

/** Cuts one block where a mark begins or ends and at `cuts`; the pieces cover it in order, without gap or overlap. */
export function segment(block: Span, marks: readonly Mark[], cuts: readonly number[] = []): Segment[] {
  const goOn = marks.filter((mark) => mark.end > block.end).map((mark) => mark.id)
  return withEnds(new Sweep(marks, cuts).over(block), new Set(goOn))
}

/** Cuts all blocks, which are in order and do not overlap, in one sweep over all marks; one list of segments for each block. */
export function segmentsByBlock(
  blocks: readonly Span[],
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): Segment[][] {
  const sweep = new Sweep(marks, cuts)
  const later = new Set<string>()
  const byBlock = blocks.map((block) => sweep.over(block))
  return byBlock
    .toReversed()
    .map((pieces) => withEnds(pieces, later))
    .reverse()
}
