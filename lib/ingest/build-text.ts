import type { Block, BlockKind, RevisionText } from '@/lib/domain/revision'
import { sentences } from './sentences'

/** The words of one block as they will stand, canonical and without outer white space. */
export type Piece = Readonly<{ kind: BlockKind; words: string }>

/** The text that such pieces make: their words, parted by blank lines, with its blocks and sentences. */
export function buildText(pieces: readonly Piece[], language: string): RevisionText {
  let offset = 0
  const blocks = pieces.map(({ kind, words }): Block => {
    const block = { kind, start: offset, end: offset + words.length }
    offset = block.end + 2
    return block
  })
  const text = pieces.map((piece) => piece.words).join('\n\n')
  return { text, blocks, sentences: sentences(text, blocks, language) }
}
