import type { Span } from '@/lib/anchor/span'
import type { CoveredSentence } from './article'

/** Who said of a sentence that there is nothing in it to check, and why. */
export type Cleared = Readonly<{ start: number; by: string; reason: string | null }>

/**
 * Each sentence with its coverage: claimed when a claim's span touches it, else nothing to check when somebody said so of the sentence
 * that begins there, else pending.
 */
export function cover(sentences: readonly Span[], spans: readonly Span[], cleared: readonly Cleared[] = []): CoveredSentence[] {
  const clearedAt = new Map(cleared.map((each) => [each.start, each]))
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let next = 0
  let reach = -1 // the furthest end of the spans that begin before the sentence ends
  return sentences.map(({ start, end }) => {
    for (; next < sorted.length && sorted[next]!.start < end; next++) reach = Math.max(reach, sorted[next]!.end)
    if (reach > start) return { start, end, coverage: 'claimed', by: null, reason: null }
    const said = clearedAt.get(start)
    return said ? { start, end, coverage: 'nothing-to-check', by: said.by, reason: said.reason } : { start, end, coverage: 'pending', by: null, reason: null }
  })
}
