import type { Span } from '@/lib/anchor/span'
import type { Block } from '@/lib/domain/revision'

/** Some neighbouring blocks, laid out and drawn together; it reaches up to where the next one begins. */
export type PageSection = Span & Readonly<{ blocks: readonly Block[] }>

/** Neighbouring blocks in groups of about `size`, never parting the points of one list. */
export function sectionsOf(blocks: readonly Block[], size = 8): PageSection[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const insideList = block.kind === 'list-item' && last?.at(-1)?.kind === 'list-item'
    if (!last || (last.length >= size && !insideList)) groups.push([block])
    else last.push(block)
  }
  return groups.map((own, at) => ({
    blocks: own,
    start: at === 0 ? 0 : own[0]!.start,
    end: groups[at + 1]?.[0]?.start ?? Infinity,
  }))
}

/** The place of the section that holds an offset. */
export function sectionAt(sections: readonly Span[], at: number): number {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sections[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

export type Lists<T> = readonly (readonly T[])[]

const isSame = <T>(one: readonly T[], other: readonly T[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((each, at) => each === other[at])

/** For each section the things that begin in it, of a list in the order of the text. A list that holds the same things as in `before` is that very list. */
export function startingIn<T extends Span>(
  sections: readonly Span[],
  things: readonly T[],
  before: Lists<T> = [],
): Lists<T> {
  let next = 0
  const lists = sections.map(({ end }, at) => {
    const first = next
    while (next < things.length && things[next]!.start < end) next += 1
    const own = things.slice(first, next)
    return isSame(own, before[at]) ? before[at]! : own
  })
  return isSame(lists, before) ? before : lists
}

/** Lists made of lists; one that holds the same things as in `before` is that very list. */
export function mapKept<T>(
  lists: Lists<T>,
  before: Lists<T> | undefined,
  make: (list: readonly T[]) => readonly T[],
): Lists<T> {
  return lists.map((list, at) => {
    const made = make(list)
    return isSame(made, before?.[at]) ? before![at]! : isSame(made, list) ? list : made
  })
}

/**
 * For each section the things that have a stretch in it, in their order. A list that holds the same things as in `before` is that very
 * list, so that what is drawn from it need not be drawn again.
 */
export function bySection<T>(
  sections: readonly Span[],
  things: readonly T[],
  spansOf: (thing: T) => readonly Span[],
  before: Lists<T> = [],
): Lists<T> {
  const lists = sections.map((): T[] => [])
  if (lists.length === 0) return before.length === 0 ? before : lists
  for (const thing of things) {
    for (const span of spansOf(thing)) {
      for (
        let at = sectionAt(sections, span.start);
        at < sections.length && (sections[at]!.start < span.end || sections[at]!.start === span.start);
        at++
      ) {
        if (lists[at]!.at(-1) !== thing) lists[at]!.push(thing)
      }
    }
  }
  const kept = lists.map((list, at) => (isSame(list, before[at]) ? before[at]! : list))
  return isSame(kept, before) ? before : kept
}
