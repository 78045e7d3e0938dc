import type { Alignment } from './alignment'
import type { Span } from './span'
import { begins } from './tokens'

/** Tokens `first` to `last`, both included. */
export type TokenRun = Readonly<{ first: number; last: number }>

/** What stands in for a quote is at most so much longer than the quote. */
const times = 3
const units = 50

/** How far to look for a token that kept its place: further off, it says little about this one. */
const reach = 400

/** The place of a token, sure or likely. */
const placeOf = ({ toB, likely }: Alignment, at: number): number => (toB[at]! >= 0 ? toB[at]! : likely[at]!)

/** Whether a token's place is one of the order, not of a stretch that moved. */
const isOrdered = ({ toB, moved }: Alignment, at: number): boolean => toB[at]! >= 0 && !moved[at]

/** What lies between the nearest tokens on either side that kept their place; for tokens that have one, themselves. */
function between(
  lines: Alignment,
  { first, last }: TokenRun,
  isFixed: (at: number) => boolean,
): TokenRun | null {
  let left = first
  while (left >= 0 && first - left < reach && !isFixed(left)) left -= 1
  let right = last
  while (right < lines.a.count && right - last < reach && !isFixed(right)) right += 1
  if (first - left === reach || right - last === reach) return null
  const from = left < 0 ? 0 : placeOf(lines, left) + (left === first ? 0 : 1)
  const to = right >= lines.a.count ? lines.b.count - 1 : placeOf(lines, right) - (right === last ? 0 : 1)
  return from <= to ? { first: from, last: to } : null
}

/** Grows a stretch over tokens that nothing else stands for, as far as words are missing, and not into another paragraph. */
function grown(
  { b, toA }: Alignment,
  { first, last }: TokenRun,
  missing: Readonly<{ left: number; right: number }>,
): TokenRun {
  let from = first
  while (from > 0 && first - from < missing.left && toA[from - 1]! < 0 && b.breaks[from] !== begins.paragraph)
    from -= 1
  let to = last
  while (
    to + 1 < b.count &&
    to - last < missing.right &&
    toA[to + 1]! < 0 &&
    b.breaks[to + 1] !== begins.paragraph
  )
    to += 1
  return { first: from, last: to }
}

/** Around the words of the stretch that are still there, in whatever place. */
function around(lines: Alignment, { first, last }: TokenRun): TokenRun | null {
  let from = first
  while (from <= last && placeOf(lines, from) < 0) from += 1
  if (from > last) return null
  let to = last
  while (placeOf(lines, to) < 0) to -= 1
  const [low, high] = [placeOf(lines, from), placeOf(lines, to)]
  return low <= high
    ? grown(lines, { first: low, last: high }, { left: from - first, right: last - to })
    : null
}

/** The longest part of the stretch that still stands together, when the others went elsewhere. */
function rest(lines: Alignment, { first, last }: TokenRun): TokenRun | null {
  let best = { from: first, count: 0 }
  for (let at = first; at <= last;) {
    const place = placeOf(lines, at)
    let count = 1
    while (place >= 0 && at + count <= last && placeOf(lines, at + count) === place + count) count += 1
    if (place >= 0 && count > best.count) best = { from: at, count }
    at += count
  }
  const place = placeOf(lines, best.from)
  return best.count > 1 ? { first: place, last: place + best.count - 1 } : null
}

/** The stretch of the second text that now stands where these tokens stood; null when nothing does, or nothing of likely length. */
export function replacementOf(lines: Alignment, stretch: TokenRun, length: number): Span | null {
  const hasMoved = lines.moved.subarray(stretch.first, stretch.last + 1).includes(1)
  const ways = [
    () => (hasMoved ? null : between(lines, stretch, (at) => isOrdered(lines, at))),
    () => between(lines, stretch, (at) => placeOf(lines, at) >= 0),
    () => around(lines, stretch),
    () => rest(lines, stretch),
  ]
  for (const way of ways) {
    const found = way()
    if (!found) continue
    const span = { start: lines.b.starts[found.first]!, end: lines.b.ends[found.last]! }
    if (span.end - span.start <= times * length + units) return span
  }
  return null
}
