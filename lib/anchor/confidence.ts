import { echoes, type Groups } from './shared-runs'
import { begins, type Tokens } from './tokens'

/** How much surer than chance a match must be, in bits; with a sure neighbour on one side only, twice as much. */
const margin = 6

/** A match of so many bits needs no witness, and fixes the room for those beside it. */
const plenty = 40

/** What one word tells at most, what it tells within a phrase that comes again and again, and how many words there are beside those of the texts. */
const most = 12
const least = 0.5
const unseen = 500

/** Shorter words tell less: so do the single letters into which scripts without spaces are cut. */
const full = 2

/** How many bits each token of `a` is worth: the rarer its word in the two texts, the more. */
function worths(a: Tokens, b: Tokens, phrases: Groups): Float64Array {
  let last = 0
  for (const { ids } of [a, b]) for (let at = 0; at < ids.length; at++) last = Math.max(last, ids[at]!)
  const counts = new Int32Array(last + 1)
  for (const { ids } of [a, b]) for (let at = 0; at < ids.length; at++) counts[ids[at]!]! += 1
  const total = a.count + b.count + unseen
  const bits = Float64Array.from(counts, (count) => Math.min(most, Math.log2(total / (count + 1))))
  const echo = echoes(phrases)
  const worth = new Float64Array(a.count)
  for (let at = 0; at < a.count; at++) {
    const length = Math.min(1, (a.ends[at]! - a.starts[at]!) / full)
    worth[at] = echo[at] ? least : length * bits[a.ids[at]!]!
  }
  return worth
}

/** Two words and more are believed when no more than these separate them from what is sure. */
const near = 4

/** Sentences are believed to be the same when they share half of their words, and so many words or so many bits more than chance. */
const half = 0.5
const fewWords = 6
const surplus = 8

/** A stretch of tokens that stands together in `b`, too. */
type Match = Readonly<{ from: number; to: number; b: number; bits: number }>

/** The longest stretches that stand together on both sides, cut where `isCut`. */
function matches(toB: Int32Array, worth: Float64Array, isCut: (at: number) => boolean): Match[] {
  const found: Match[] = []
  for (let from = 0; from < toB.length;) {
    let to = from + 1
    if (toB[from]! >= 0) {
      let bits = worth[from]!
      for (; to < toB.length && toB[to]! === toB[from]! + to - from && !isCut(to); to++) bits += worth[to]!
      found.push({ from, to, b: toB[from]!, bits })
    }
    from = to
  }
  return found
}

/** How many words apart two matches are in either text, when they are in the same order in both. */
function apart(left: Match, right: Match): Readonly<{ inA: number; inB: number }> | null {
  const [inA, inB] = [right.from - left.to, right.b - left.b - (left.to - left.from)]
  return inA >= 0 && inB >= 0 ? { inA, inB } : null
}

/** A match must be surer than the room between it and its nearest sure neighbour would give by chance. */
function unlikely(found: readonly Match[], countA: number, countB: number): Uint8Array {
  const trust = new Uint8Array(countA)
  const start = { from: 0, to: 0, b: 0, bits: plenty }
  const sure = [
    start,
    ...found.filter(({ bits }) => bits >= plenty),
    { from: countA, to: countA, b: countB, bits: plenty },
  ]
  let next = 1
  for (const match of found) {
    while (sure[next]!.from < match.from) next += 1
    const length = match.to - match.from
    const gaps = [apart(sure[next - 1]!, match), apart(match, sure[next]!)].filter((gap) => gap !== null)
    const room = Math.min(
      (countA + 1) * (countB + 1),
      ...gaps.map(({ inA, inB }) => (inA + length) * (inB + length)),
    )
    const isNext = gaps.some(({ inA, inB }) => inA + inB === 0 || (Math.max(inA, inB) <= near && length > 1))
    if (isNext || match.bits >= Math.min(plenty, Math.log2(room) + margin * (gaps.length > 1 ? 1 : 2)))
      trust.fill(1, match.from, match.to)
  }
  return trust
}

/** The number of the sentence, or paragraph, each token belongs to, and where each begins. */
function parts({ breaks, count }: Tokens, level: number): Readonly<{ of: Int32Array; starts: number[] }> {
  const of = new Int32Array(count)
  const starts: number[] = []
  for (let at = 0; at < count; at++) {
    if (breaks[at]! >= level) starts.push(at)
    of[at] = starts.length - 1
  }
  return { of, starts: [...starts, count] }
}

/**
 * Takes the trust from matches in sentences, or paragraphs, that share little: when a sentence gives way to another one that also
 * ends with “he said on Thursday”, those words are not the old ones, though they stand between the same neighbours.
 */
function distrust(
  a: Tokens,
  b: Tokens,
  toB: Int32Array,
  worth: Float64Array,
  level: number,
  trust: Uint8Array,
): void {
  const [inA, inB] = [parts(a, level), parts(b, level)]
  const found = matches(toB, worth, (at) => a.breaks[at]! >= level || b.breaks[toB[at]!]! >= level)
  const keyOf = ({ from, b }: Match): number => inA.of[from]! * inB.starts.length + inB.of[b]!
  const bits = new Map<number, number>()
  const words = new Map<number, number>()
  for (const match of found) {
    bits.set(keyOf(match), (bits.get(keyOf(match)) ?? 0) + match.bits)
    words.set(keyOf(match), (words.get(keyOf(match)) ?? 0) + match.to - match.from)
  }
  for (const match of found) {
    const [x, y] = [inA.of[match.from]!, inB.of[match.b]!]
    const [long, longB] = [inA.starts[x + 1]! - inA.starts[x]!, inB.starts[y + 1]! - inB.starts[y]!]
    const isComplete = match.to - match.from === long && long === longB
    const [same, told] = [words.get(keyOf(match))!, bits.get(keyOf(match))!]
    const isMuch = same >= Math.max(fewWords, half * Math.max(long, longB))
    const isTelling = same >= half * Math.min(long, longB) && told >= surplus + Math.log2(long * longB)
    if (!isComplete && !isMuch && !isTelling && match.bits < plenty) trust.fill(0, match.from, match.to)
  }
}

/** Marks with 1 the tokens of `a` whose place in `b` is surer than chance; `phrases` are all short groups of tokens in both. */
export function confidentTokens(a: Tokens, b: Tokens, toB: Int32Array, phrases: Groups): Uint8Array {
  const worth = worths(a, b, phrases)
  const trust = unlikely(
    matches(toB, worth, () => false),
    a.count,
    b.count,
  )
  for (const level of [begins.sentence, begins.paragraph]) distrust(a, b, toB, worth, level, trust)
  return trust
}
