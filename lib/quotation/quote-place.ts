import type { Span } from '@/lib/anchor/span'
import type { QuotePlace } from '@/lib/domain/quotation'
import type { TranscriptLine } from '@/lib/domain/transcript'
import type { TranscriptIndex } from './transcript-index'

/** The lines that a stretch of a transcript lies in. */
function linesAt(lines: readonly TranscriptLine[], { start, end }: Span): readonly TranscriptLine[] {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.end > start) high = middle
    else low = middle + 1
  }
  let last = low
  while (last < lines.length && lines[last]!.start < end) last += 1
  return lines.slice(low, last)
}

/** The stretch of some words of a transcript, `last` included. */
export const spanOfWords = ({ words }: TranscriptIndex, first: number, last: number): Span => ({
  start: words.starts[first]!,
  end: words.ends[last]!,
})

/** Where some words of a transcript stand, `last` included: the stretch, its times, and who speaks. */
export function quotePlace(index: TranscriptIndex, first: number, last: number): QuotePlace {
  const span = spanOfWords(index, first, last)
  const lines = linesAt(index.transcript.lines, span)
  return {
    ...span,
    from: lines[0]?.from ?? null,
    to: lines.at(-1)?.to ?? null,
    speakers: [...new Set(lines.flatMap(({ speaker }) => speaker ?? []))],
  }
}
