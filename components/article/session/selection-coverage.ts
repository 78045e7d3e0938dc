import { overlaps, type Span } from '@/lib/anchor/span'
import type { CoveredSentence } from '@/lib/domain/article'
import type { Tick } from './ticks'

/** What selected words are to the coverage: `pending` when at least one of their sentences is; the numbers are those of the sentences meant. */
export type SelectionCoverage =
  | Readonly<{ name: 'pending'; numbers: readonly number[] }>
  | Readonly<{ name: 'cleared'; numbers: readonly number[]; by: string | null; reason: string | null }>
  | Readonly<{ name: 'claimed' }>

/** How the sentences under some stretches stand; a reason is told when it is the same for all of them. */
export function selectionCoverageOf(
  sentences: readonly CoveredSentence[],
  ticks: readonly Tick[],
  spans: readonly Span[],
): SelectionCoverage {
  const under = ticks.flatMap((tick, number) =>
    spans.some((span) => overlaps(tick, span)) ? [{ number, state: tick.state }] : [],
  )
  const pending = under.filter(({ state }) => state === 'pending')
  if (pending.length > 0) return { name: 'pending', numbers: pending.map(({ number }) => number) }
  const cleared = under.filter(({ state }) => state === 'nothing-to-check').map(({ number }) => number)
  const [first] = cleared
  if (first === undefined) return { name: 'claimed' }
  const { by, reason } = sentences[first]!
  const isOne = cleared.every(
    (number) => sentences[number]!.by === by && sentences[number]!.reason === reason,
  )
  return { name: 'cleared', numbers: cleared, by: isOne ? by : null, reason: isOne ? reason : null }
}
