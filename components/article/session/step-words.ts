import type { Span } from '@/lib/anchor/span'
import { wordsIn, type EdgeStep } from '@/lib/anchor/words'
import { quoted } from '@/components/ui/quoted'
import { pieceOf, type Stepping } from './stepping'

const shown = 4

/** How many words a stretch has, in words. */
export function countSays(text: string, span: Span, language: string): string {
  const count = wordsIn(text, span, language).length
  return count === 1 ? '1 word' : `${count} words`
}

/** A stretch as it is told: its first and its last words. */
function stretchSays(text: string, span: Span, language: string): string {
  const words = wordsIn(text, span, language)
  const [head, tail] = [words[shown - 1], words.at(-shown)]
  if (!head || !tail || words.length <= 2 * shown) return quoted(text.slice(span.start, span.end))
  return quoted(`${text.slice(span.start, head.end)} … ${text.slice(tail.start, span.end)}`)
}

/** The words next to one end of a stretch, as they are told. */
function edgeSays(text: string, span: Span, edge: EdgeStep['edge'], language: string): string {
  const words = wordsIn(text, span, language)
  if (words.length <= shown) return quoted(text.slice(span.start, span.end))
  return quoted(
    edge === 'start'
      ? `${text.slice(span.start, words[shown - 1]!.end)} …`
      : `… ${text.slice(words.at(-shown)!.start, span.end)}`,
  )
}

const which = ({ pieces, at }: Stepping): string =>
  pieces.length > 1 ? `Passage ${at + 1} of ${pieces.length}. ` : ''

/** What is told of the passage in hand. */
export function pieceSays(text: string, stepping: Stepping, language: string): string {
  const piece = pieceOf(stepping)
  return `${which(stepping)}${stretchSays(text, piece, language)}, ${countSays(text, piece, language)}.`
}

/** What is told of one step: which end went which way, the words next to it now, and how many there are. */
export function stepSays(
  text: string,
  before: Stepping,
  after: Stepping,
  { edge, way, language }: EdgeStep,
): string {
  const end = edge === 'start' ? 'Start' : 'End'
  if (after === before) return `${end} stays: there is no further word to go to.`
  const piece = pieceOf(after)
  return `${end} moved ${way}: ${edgeSays(text, piece, edge, language)}, ${countSays(text, piece, language)}.`
}
