import type { Block, BlockKind } from '@/lib/domain/revision'

/** The blocks of an article on rents. */
export const page: readonly [BlockKind, string][] = [
  ['headline', 'Rents rose by a third last year'],
  ['dek', 'The city says supply is to blame. Tenants disagree.'],
  [
    'paragraph',
    'Rents in the harbour district rose by a third last year, the housing office said. It was the steepest rise since 1990.',
  ],
  ['quote', '“Nobody can live here any more,” said Ana Roy, who leads the tenants’ union.'],
  ['subheading', 'What the city wants'],
  ['list-item', 'Build 4,000 flats by 2030.'],
  ['list-item', 'Freeze rents for two years.'],
  ['paragraph', 'Two officials, who asked not to be named, said the freeze was dead.'],
]

type Place = { start: number; end: number }

/** Those blocks as one text, with their places and those of their sentences. */
export function textOf(blocks: readonly (readonly [BlockKind, string])[]): {
  text: string
  blocks: Block[]
  sentences: Place[]
} {
  const text = blocks.map(([, words]) => words).join('\n')
  let start = 0
  const placed = blocks.map(([kind, words]) => {
    const block = { kind, start, end: start + words.length }
    start = block.end + 1
    return block
  })
  const sentences = placed.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(/[^.]+\.?\s*/g)].map((found) => ({
      start: block.start + found.index,
      end: block.start + found.index + found[0].length,
    })),
  )
  return { text, blocks: placed, sentences }
}

/** All that it says. */
export const pageText = textOf(page).text
