import type { Span } from '@/lib/anchor/span'
import type { CoverageCounts, CoveredSentence } from './article'

/** Who said of a sentence that there is nothing in it to check, and why. */
export type Cleared = Readonly<{ start: number; by: string; reason: string | null }>

/** A claim's stretch; `isPlaced` when a person said in this very revision that these words are meant, not in one before. */
export type CoveringSpan = Span & Readonly<{ isPlaced?: boolean }>

/** Walks along the spans and tells of each sentence, asked in order, whether one of them touches it. */
function toucher(spans: readonly Span[]): (sentence: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let next = 0
  let reach = -1 // the furthest end of the spans that begin before the sentence ends
  return ({ start, end }) => {
    for (; next < sorted.length && sorted[next]!.start < end; next++)
      reach = Math.max(reach, sorted[next]!.end)
    return reach > start
  }
}

/**
 * Each sentence with its coverage: claimed when a claim's span touches it, else nothing to check when somebody said so of the sentence
 * that begins there, else pending. Sentences that begin at `changed` have words that an earlier revision had not: claims carried over
 * from it do not cover them, until somebody places a claim there or says that there is nothing more to check.
 */
export function coveredSentences(
  sentences: readonly Span[],
  spans: readonly CoveringSpan[],
  cleared: readonly Cleared[] = [],
  changed: readonly number[] = [],
): CoveredSentence[] {
  const clearedAt = new Map(cleared.map((each) => [each.start, each]))
  const changedAt = new Set(changed)
  const isTouched = toucher(spans)
  const isPlacedOn = toucher(changedAt.size > 0 ? spans.filter((span) => span.isPlaced) : [])
  return sentences.map(({ start, end }) => {
    const [touched, placed, said] = [
      isTouched({ start, end }),
      isPlacedOn({ start, end }),
      clearedAt.get(start),
    ]
    if (changedAt.has(start) && !placed && !said)
      return { start, end, coverage: 'pending', by: null, reason: null, changed: true }
    if (touched) return { start, end, coverage: 'claimed', by: null, reason: null }
    return said
      ? { start, end, coverage: 'nothing-to-check', by: said.by, reason: said.reason }
      : { start, end, coverage: 'pending', by: null, reason: null }
  })
}

/** How many sentences have which coverage. */
export function countCoverage(sentences: readonly Pick<CoveredSentence, 'coverage'>[]): CoverageCounts {
  const counts = { claimed: 0, 'nothing-to-check': 0, pending: 0 }
  for (const { coverage } of sentences) counts[coverage] += 1
  return {
    all: sentences.length,
    claimed: counts.claimed,
    cleared: counts['nothing-to-check'],
    pending: counts.pending,
  }
}
