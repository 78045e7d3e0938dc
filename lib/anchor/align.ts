/** Tokens `a … a+length` of one text stand as `b … b+length` in the other. */
export type Run = Readonly<{ a: number; b: number; length: number }>

type Window = Readonly<{ a0: number; a1: number; b0: number; b1: number }>
type Pair = Readonly<{ a: number; b: number }>

/** Lengths of the word groups that are looked for, the surest first. */
const groupLengths = [6, 3, 1] as const

/** Where each group of `k` tokens stands in `ids[from…to)`, or -1 when it stands there more than once. */
function groups(ids: Int32Array, from: number, to: number, k: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = from; at + k <= to; at++) {
    let key = 0
    for (let n = 0; n < k; n++) key = (Math.imul(key, 0x9e3779b1) + ids[at + n]! + 1) | 0
    found.set(key, found.has(key) ? -1 : at)
  }
  return found
}

const isSame = (a: Int32Array, b: Int32Array, at: Pair, k: number): boolean => {
  for (let n = 0; n < k; n++) if (a[at.a + n] !== b[at.b + n]) return false
  return true
}

/** The groups of `k` tokens that stand once in each half of the window, in the order of `a`. */
function sharedOnce(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Window, k: number): Pair[] {
  const inB = groups(b, b0, b1, k)
  const pairs: Pair[] = []
  for (const [key, at] of groups(a, a0, a1, k)) {
    const there = inB.get(key)
    if (at >= 0 && there !== undefined && there >= 0 && isSame(a, b, { a: at, b: there }, k)) pairs.push({ a: at, b: there })
  }
  return pairs.sort((x, y) => x.a - y.a)
}

/** The longest chain of pairs that rises on both sides (patience sorting). */
function chain(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach((pair, at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.b < pair.b) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tops[low - 1]! : -1
    tops[low] = at
  })
  const rising: Pair[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!)
  return rising.reverse()
}

/** Neighbouring pairs on one diagonal as runs of `k` tokens and more. */
function joined(pairs: readonly Pair[], k: number): Run[] {
  const runs: { a: number; b: number; length: number }[] = []
  for (const { a, b } of pairs) {
    const last = runs.at(-1)
    if (last && a - last.a === b - last.b && a <= last.a + last.length) last.length = a + k - last.a
    else if (!last || (a >= last.a + last.length && b >= last.b + last.length)) runs.push({ a, b, length: k })
  }
  return runs
}

/** The windows between the runs. */
function gaps({ a0, a1, b0, b1 }: Window, runs: readonly Run[]): Window[] {
  const ends = [...runs, { a: a1, b: b1, length: 0 }]
  let a = a0
  let b = b0
  return ends.flatMap((run) => {
    const gap = { a0: a, a1: run.a, b0: b, b1: run.b }
    a = run.a + run.length
    b = run.b + run.length
    return gap.a0 < gap.a1 && gap.b0 < gap.b1 ? [gap] : []
  })
}

function fill(a: Int32Array, b: Int32Array, window: Window, level: number, out: Run[]): void {
  for (let at = level; at < groupLengths.length; at++) {
    const k = groupLengths[at]!
    const runs = joined(chain(sharedOnce(a, b, window, k)), k)
    if (runs.length === 0) continue
    out.push(...runs)
    for (const gap of gaps(window, runs)) fill(a, b, gap, at, out)
    return
  }
}

/**
 * Sure correspondences between two token sequences, rising on both sides: groups of tokens that stand once in both, then within
 * each gap groups that stand once in it. What is repeated and has no such anchor of its own is left out rather than guessed.
 */
export function anchorRuns(a: Int32Array, b: Int32Array): Run[] {
  const runs: Run[] = []
  fill(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, 0, runs)
  return runs.sort((x, y) => x.a - y.a)
}

/** Groups of tokens that changed their place: they stand once in what is left over on each side. */
export function movedRuns(a: Int32Array, b: Int32Array, isFreeA: (at: number) => boolean, isFreeB: (at: number) => boolean): Run[] {
  const k = groupLengths[0]
  const whole = { a0: 0, a1: a.length, b0: 0, b1: b.length }
  const isFree = ({ a: x, b: y }: Pair): boolean => {
    for (let n = 0; n < k; n++) if (!isFreeA(x + n) || !isFreeB(y + n)) return false
    return true
  }
  return joined(sharedOnce(a, b, whole, k).filter(isFree), k)
}
