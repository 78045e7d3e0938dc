import { readSelection } from '@/components/article/text/read-selection'
import { snap } from '@/lib/anchor/graphemes'
import type { Span } from '@/lib/anchor/span'
import type { ReadText } from './kept-text-field'

/** Words of a kept text with their place in it. */
export type TakenWords = Readonly<{ words: string; at: Span }>

/** The words that are selected in a kept text, whole letters without the spaces around them; null where none are. */
export function takeWords(root: HTMLElement | null, read: ReadText): TakenWords | null {
  const selection = window.getSelection()
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const span = range.intersectsNode(root) ? readSelection(root, read, range) : null
  const at = span && snap(read.text, span)
  return at && { words: read.text.slice(at.start, at.end), at }
}
