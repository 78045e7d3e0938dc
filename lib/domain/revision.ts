import type { Span } from '@/lib/anchor/span'

export const blockKinds = [
  'headline',
  'dek',
  'byline',
  'paragraph',
  'subheading',
  'quote',
  'list-item',
  'caption',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A stretch of a revision's text with its part in the page; blocks are in order and never overlap. */
export type Block = Readonly<{ kind: BlockKind; start: number; end: number }>

/** A stretch of one block; together the sentences of a block cover all its words. */
export type Sentence = Span

/** What never changes once it is stored: the canonical string (NFC, LF) and what it is made of, in UTF-16 units. */
export type RevisionText = Readonly<{
  text: string
  blocks: readonly Block[]
  sentences: readonly Sentence[]
}>
