import type { Alignment } from '@/lib/anchor/alignment'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import type { Span } from '@/lib/anchor/span'
import type { Block, RevisionText } from './revision'

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/**
 * The blocks of a corrected text with the parts they had before: a plain text does not tell a caption from a paragraph, the revision
 * before it does. A block keeps the kind of the one it came from; what is new is as it was read.
 */
export function keepKinds(
  before: Pick<RevisionText, 'text' | 'blocks'>,
  after: Pick<RevisionText, 'text' | 'blocks'>,
  alignment?: Alignment,
): Block[] {
  const carried = carry(
    before.text,
    after.text,
    before.blocks.map((block) => describe(before.text, block)),
    alignment,
  )
  const places = before.blocks
    .flatMap((block, at) => {
      const found = carried[at]!
      return found.anchor === 'lost' ? [] : [{ kind: block.kind, start: found.start, end: found.end }]
    })
    .toSorted((a, b) => a.start - b.start)
  let first = 0
  return after.blocks.map((block) => {
    while (first < places.length && places[first]!.end <= block.start) first += 1
    let best = { kind: block.kind, units: 0 }
    for (let at = first; at < places.length && places[at]!.start < block.end; at++) {
      const units = shared(places[at]!, block)
      if (units > best.units) best = { kind: places[at]!.kind, units }
    }
    return 2 * best.units >= block.end - block.start ? { ...block, kind: best.kind } : block
  })
}
