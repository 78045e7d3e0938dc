import { segmentsByBlock, type Mark, type Segment } from '@/lib/anchor/segment'
import type { Claim } from '@/lib/domain/claim'
import type { Block } from '@/lib/domain/revision'
import { liesIn } from '@/components/article/session/passages'
import type { Tick } from '@/components/article/session/ticks'

/** A segment with the depth at which each of its claims is underlined, in the order of `ids`. */
export type LaidSegment = Segment & Readonly<{ lanes: readonly number[] }>

/** Everything one block is drawn from; `signature` changes exactly when its drawing does, `shape` when its words may come to stand elsewhere. */
export type BlockPlan = Readonly<{
  block: Block
  segments: readonly LaidSegment[]
  ticks: ReadonlyMap<number, PlacedTick>
  signature: string
  shape: string
}>
export type PlacedTick = Readonly<{ index: number; tick: Tick }>

const hiding = 'is-hidden '

/** The looks of a claim that the filter hides: its words and its sign keep their places, so that a filter moves nothing in the page, but nobody sees or hears of it. */
export const hiddenLooks = (looks: string): string => hiding + looks

/** Whether these are the looks of a claim that the filter hides. */
export const areHidden = (looks: string | undefined): boolean => looks?.startsWith(hiding) ?? false

/** The lowest depths that keep each claim at one depth from its first piece to its last; hidden ones take none. */
function withLanes(segments: readonly Segment[], hidden: ReadonlySet<string>): LaidSegment[] {
  let held = new Map<string, number>()
  return segments.map((segment) => {
    const next = new Map<string, number>()
    for (const id of segment.ids) if (held.has(id)) next.set(id, held.get(id)!)
    for (const id of segment.ids) {
      if (next.has(id) || hidden.has(id)) continue
      const taken = new Set(next.values())
      let lane = 0
      while (taken.has(lane)) lane += 1
      next.set(id, lane)
    }
    held = next
    return { ...segment, lanes: segment.ids.map((id) => next.get(id) ?? 0) }
  })
}

/** The stretches of one revision that claims lie on. */
export function marksOf(claims: readonly Claim[], revision: number): Mark[] {
  return claims.flatMap((claim) =>
    claim.spans.flatMap((span) =>
      liesIn(span, revision) ? [{ id: claim.id, start: span.start, end: span.end }] : [],
    ),
  )
}

/** Cuts some neighbouring blocks into what each is drawn from, in one sweep; the marks may begin before them and end after them. */
export function segmentPage(
  blocks: readonly Block[],
  marks: readonly Mark[],
  sentenceStarts: readonly number[],
  hidden: ReadonlySet<string> = new Set(),
): LaidSegment[][] {
  const end = blocks.at(-1)?.end ?? 0
  const goOn = new Set(marks.filter((mark) => mark.end > end).map((mark) => mark.id))
  const pieces = segmentsByBlock(blocks, marks, sentenceStarts)
  const cut =
    goOn.size === 0
      ? pieces
      : pieces.map((own) =>
          own.map((piece) => ({ ...piece, ends: piece.ends.filter((id) => !goOn.has(id)) })),
        )
  return cut.map((own) => withLanes(own, hidden))
}

function signaturesOf(
  block: Block,
  segments: readonly LaidSegment[],
  looks: ReadonlyMap<string, string>,
  ticks: ReadonlyMap<number, PlacedTick>,
  heard: ReadonlyMap<string, string>,
): Pick<BlockPlan, 'signature' | 'shape'> {
  let shape = `${block.kind}${block.start}`
  let light = ''
  for (const segment of segments) {
    shape += `|${segment.start}`
    for (const [at, id] of segment.ids.entries()) {
      const own = looks.get(id)
      shape += `,${id} ${areHidden(own) ? own?.slice(hiding.length) : own}`
      light += `,${areHidden(own)}${segment.lanes[at]}${heard.get(id)}`
    }
    if (segment.ends.length > 0) shape += `;${segment.ends.join()}`
  }
  for (const { tick } of ticks.values()) light += `/${tick.state}${tick.tone}`
  return { shape, signature: `${shape} ${light}` }
}

/** The plan of some neighbouring blocks from their segments, how the claims look and are heard, and the ticks of the sentences in them, numbered from `firstTick`. */
export function planBlocks(
  blocks: readonly Block[],
  segments: readonly LaidSegment[][],
  looks: ReadonlyMap<string, string>,
  ticks: readonly Tick[],
  firstTick = 0,
  heard: ReadonlyMap<string, string> = new Map(),
): BlockPlan[] {
  let next = 0
  return blocks.map((block, index) => {
    const own = new Map<number, PlacedTick>()
    for (; next < ticks.length && ticks[next]!.start < block.end; next++)
      own.set(ticks[next]!.start, { index: firstTick + next, tick: ticks[next]! })
    const pieces = segments[index] ?? []
    return { block, segments: pieces, ticks: own, ...signaturesOf(block, pieces, looks, own, heard) }
  })
}
