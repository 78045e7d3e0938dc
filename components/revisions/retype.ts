import type { Block } from '@/lib/domain/revision'

/** A text with the blocks it is made of. */
export type Layout = Readonly<{ text: string; blocks: readonly Block[] }>

/** The text after the words of one block became others; all other blocks keep theirs. */
export function retype({ text, blocks }: Layout, at: number, words: string): Layout {
  const { start, end } = blocks[at]!
  const longer = words.length - (end - start)
  return {
    text: text.slice(0, start) + words + text.slice(end),
    blocks: blocks.map((block, index) =>
      index < at
        ? block
        : { ...block, start: block.start + (index > at ? longer : 0), end: block.end + longer },
    ),
  }
}

/** The text after one left a block: outer white space goes, and with the last of its words the block itself with what parted it from the one before. */
export function tidied(layout: Layout, at: number): Layout {
  const { start, end } = layout.blocks[at]!
  const words = layout.text.slice(start, end).trim()
  if (words !== '') return retype(layout, at, words)
  const from = layout.blocks[at - 1]?.end ?? 0
  const gone = end - from
  return {
    text: layout.text.slice(0, from) + layout.text.slice(end),
    blocks: layout.blocks.flatMap((block, index) =>
      index === at
        ? []
        : index < at
          ? [block]
          : [{ ...block, start: block.start - gone, end: block.end - gone }],
    ),
  }
}
