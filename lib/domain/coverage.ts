import type { Span } from '@/lib/anchor/span'
import type { CoveredSentence } from './article'

/** Each sentence with its coverage: claimed when a claim's span touches it, else pending. Both lists are in order of `start`. */
export function cover(sentences: readonly Span[], spans: readonly Span[]): CoveredSentence[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let next = 0
  let reach = -1 // the furthest end of the spans that begin before the sentence ends
  return sentences.map(({ start, end }) => {
    for (; next < sorted.length && sorted[next]!.start < end; next++) reach = Math.max(reach, sorted[next]!.end)
    return { start, end, coverage: reach > start ? 'claimed' : 'pending', by: null, reason: null }
  })
}
