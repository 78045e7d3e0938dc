import { overlaps, type Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import { extentOf } from './known-claims'
import { spansIn } from './passages'
import type { Tick } from './ticks'
import type { Session } from './session'

/** The claim that a reader at that offset meets next, or met last, in the order of the text. */
export function nearestClaim(
  shown: readonly Claim[],
  revision: number,
  reading: number,
  by: 1 | -1,
): Claim | undefined {
  const start = (claim: Claim) => extentOf(claim, revision).start
  return by > 0
    ? (shown.find((claim) => start(claim) >= reading) ?? shown[0])
    : (shown.findLast((claim) => start(claim) < reading) ?? shown.at(-1))
}

/** The number of the sentence that is selected, that the open claim is in, or that was walked to last; -1 when there is none. */
export function sentenceAt(
  { reading: { ticks, revision }, walked }: Session,
  selected: readonly Span[] | null,
  open: Claim | undefined,
): number {
  const from = selected?.[0] ?? (open && spansIn(open.spans, revision.number)[0])
  return from ? ticks.findIndex((tick) => overlaps(tick, from)) : walked
}

/** The number of the next sentence that nobody has looked at; behind the last one comes the first again. */
export function nextPending(ticks: readonly Tick[], here: number): number {
  const isPending = (tick: Tick) => tick.state === 'pending'
  const later = ticks.findIndex((tick, index) => index > here && isPending(tick))
  return later >= 0 ? later : ticks.findIndex(isPending)
}
