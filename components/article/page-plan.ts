import { segmentsByBlock, type Mark, type Segment } from '@/lib/anchor/segment'
import type { Claim } from '@/lib/domain/claim'
import type { Block } from '@/lib/domain/revision'
import type { Tick } from './ticks'

/** A segment with the depth at which each of its claims is underlined, in the order of `ids`. */
export type LaidSegment = Segment & Readonly<{ lanes: readonly number[] }>

/** Everything one block is drawn from; `signature` changes exactly when its drawing does. */
export type BlockPlan = Readonly<{ block: Block; segments: readonly LaidSegment[]; ticks: ReadonlyMap<number, PlacedTick>; signature: string }>
export type PlacedTick = Readonly<{ index: number; tick: Tick }>

/** The lowest depths that keep each claim at one depth from its first piece to its last. */
function withLanes(segments: readonly Segment[]): LaidSegment[] {
  let held = new Map<string, number>()
  return segments.map((segment) => {
    const next = new Map<string, number>()
    for (const id of segment.ids) if (held.has(id)) next.set(id, held.get(id)!)
    for (const id of segment.ids) {
      if (next.has(id)) continue
      const taken = new Set(next.values())
      let lane = 0
      while (taken.has(lane)) lane += 1
      next.set(id, lane)
    }
    held = next
    return { ...segment, lanes: segment.ids.map((id) => next.get(id)!) }
  })
}

/** The stretches of one revision that claims lie on. */
export function marksOf(claims: readonly Claim[], revision: number): Mark[] {
  return claims.flatMap((claim) =>
    claim.spans.flatMap((span) => (span.revision === revision && span.anchor !== 'lost' ? [{ id: claim.id, start: span.start, end: span.end }] : [])),
  )
}

/** Cuts the page into what each block is drawn from, in one sweep. */
export function segmentPage(blocks: readonly Block[], marks: readonly Mark[], sentenceStarts: readonly number[]): LaidSegment[][] {
  return segmentsByBlock(blocks, marks, sentenceStarts).map(withLanes)
}

function signatureOf(block: Block, segments: readonly LaidSegment[], looks: ReadonlyMap<string, string>, ticks: ReadonlyMap<number, PlacedTick>): string {
  let words = `${block.kind}${block.start}`
  for (const segment of segments) {
    words += `|${segment.start}`
    for (const id of segment.ids) words += `,${id} ${looks.get(id)}`
    if (segment.ends.length > 0) words += `;${segment.ends.join()}`
  }
  for (const { tick } of ticks.values()) words += `/${tick.state}${tick.tone}`
  return words
}

/** The plan of every block from its segments, how its claims look, and the ticks of the sentences that begin in it. */
export function planBlocks(blocks: readonly Block[], segments: readonly LaidSegment[][], looks: ReadonlyMap<string, string>, ticks: readonly Tick[]): BlockPlan[] {
  let next = 0
  return blocks.map((block, index) => {
    const own = new Map<number, PlacedTick>()
    for (; next < ticks.length && ticks[next]!.start < block.end; next++) own.set(ticks[next]!.start, { index: next, tick: ticks[next]! })
    const pieces = segments[index] ?? []
    return { block, segments: pieces, ticks: own, signature: signatureOf(block, pieces, looks, own) }
  })
}

/** Neighbouring blocks in groups of about `size`, never parting the points of one list. */
export function inSections(plans: readonly BlockPlan[], size = 8): BlockPlan[][] {
  const sections: BlockPlan[][] = []
  let last: BlockPlan[] = []
  for (const plan of plans) {
    const insideList = plan.block.kind === 'list-item' && last.at(-1)?.block.kind === 'list-item'
    if (last.length === 0 || (last.length >= size && !insideList)) sections.push((last = []))
    last.push(plan)
  }
  return sections
}
