import type { Span } from '@/lib/anchor/span'

/** How a text shows that words are somebody's own: between marks, as a block of their own, or behind a dash that opens a line of dialogue. */
export type QuotedBy = 'marks' | 'block' | 'dash'

/**
 * Words that a text gives as somebody's own, in UTF-16 units. `pieces` are the words within the marks, several where the reporter breaks
 * in or a paragraph ends; `start` and `end` are those of all of them. `marks` are the two signs as they are written, and `isClosed` is false
 * where the second one is missing and the end of the paragraph stands for it. `depth` counts the quotations that this one lies in.
 */
export type Quotation = Span &
  Readonly<{ by: QuotedBy; marks: string; pieces: readonly Span[]; isClosed: boolean; depth: number }>
