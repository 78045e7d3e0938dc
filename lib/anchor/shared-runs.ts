/** Tokens `a … a+length` of one text stand as `b … b+length` in the other. */
export type Run = Readonly<{ a: number; b: number; length: number }>

/** A stretch of tokens of one text beside a stretch of tokens of the other. */
export type Window = Readonly<{ a0: number; a1: number; b0: number; b1: number }>

const none = 0
const many = -1

const factor = 0x01000193
const mixed = (id: number): number => Math.imul((id + 1) ^ ((id + 1) >>> 9), 0x9e3779b1)

/** A number for each group of `k` tokens of a stretch, the same for the same groups. */
function keysOf(ids: Int32Array, from: number, to: number, k: number): Int32Array {
  const keys = new Int32Array(Math.max(0, to - from - k + 1))
  let out = 1
  for (let n = 0; n < k; n++) out = Math.imul(out, factor)
  let key = 0
  for (let at = from; at < to; at++) {
    key = (Math.imul(key, factor) + mixed(ids[at]!)) | 0
    if (at - from >= k) key = (key - Math.imul(mixed(ids[at - k]!), out)) | 0
    if (at - k + 1 >= from) keys[at - k + 1 - from] = key
  }
  return keys
}

function isSame(a: Int32Array, b: Int32Array, at: number, there: number, k: number): boolean {
  for (let n = 0; n < k; n++) if (a[at + n] !== b[there + n]) return false
  return true
}

/**
 * The groups of `k` tokens in the first half of a window, by where they begin: `inB` is one more than where the same group begins in the
 * second half, when it stands once in the first, and `many` when it stands there more than once; `repeated` marks those that stand
 * more than once in the first.
 */
export type Groups = Readonly<{ inB: Int32Array; repeated: Uint8Array; window: Window; k: number }>

/** Looks up all groups of `k` tokens in both halves of a window; the table holds two numbers a slot, the group's and one more than its place. */
export function groupsOf(a: Int32Array, b: Int32Array, window: Window, k: number): Groups {
  const [inHalfA, inHalfB] = [keysOf(a, window.a0, window.a1, k), keysOf(b, window.b0, window.b1, k)]
  const count = inHalfA.length
  const last = (1 << (32 - Math.clz32(count + (count >> 1)))) - 1
  const slots = new Int32Array(2 * (last + 1))
  const find = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & last
    while (slots[2 * slot + 1] !== none && slots[2 * slot] !== key) slot = (slot + 1) & last
    return 2 * slot
  }
  const inB = new Int32Array(count)
  const repeated = new Uint8Array(count)
  for (let at = 0; at < count; at++) {
    const slot = find(inHalfA[at]!)
    const before = slots[slot + 1]!
    slots[slot] = inHalfA[at]!
    slots[slot + 1] = before === none ? at + 1 : many
    if (before === none) continue
    repeated[at] = 1
    if (before > 0) repeated[before - 1] = 1
  }
  for (let at = 0; at < inHalfB.length; at++) {
    const place = slots[find(inHalfB[at]!) + 1]! - 1
    if (place >= 0) inB[place] = inB[place] === none ? window.b0 + at + 1 : many
  }
  return { inB, repeated, window, k }
}

/** Small windows with no word in common are many, and need no table. */
const small = 64

function isHopeless(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Window): boolean {
  if ((a1 - a0) * (b1 - b0) > small) return false
  for (let x = a0; x < a1; x++) for (let y = b0; y < b1; y++) if (a[x] === b[y]) return false
  return true
}

/** The groups of `k` tokens that stand exactly once in each half of the window, joined where they follow each other; in the order of `a`. */
export function sharedRuns(a: Int32Array, b: Int32Array, window: Window, k: number): Run[] {
  if (Math.min(window.a1 - window.a0, window.b1 - window.b0) < k || isHopeless(a, b, window)) return []
  return runsOf(a, b, groupsOf(a, b, window, k))
}

/** The runs of those groups that stand exactly once in each half. */
export function runsOf(a: Int32Array, b: Int32Array, { inB, window: { a0 }, k }: Groups): Run[] {
  const runs: { a: number; b: number; length: number }[] = []
  for (let n = 0; n < inB.length; n++) {
    const at = a0 + n
    const there = inB[n]! - 1
    if (there < 0 || !isSame(a, b, at, there, k)) continue
    const last = runs.at(-1)
    if (last && at - last.a === there - last.b && at <= last.a + last.length) last.length = at + k - last.a
    else runs.push({ a: at, b: there, length: k })
  }
  return runs
}

/** Marks with 1 the tokens of the window's first half that belong to a group which stands in one of the halves more than once. */
export function echoes({ inB, repeated, k }: Groups): Uint8Array {
  const echo = new Uint8Array(inB.length + k - 1)
  for (let at = 0; at < inB.length; at++) if (repeated[at] || inB[at] === many) echo.fill(1, at, at + k)
  return echo
}

/** The heaviest chain of runs that rises on both sides; the runs come in the order of `a`. */
export function risingChain(runs: readonly Run[]): Run[] {
  if (runs.length < 2) return [...runs]
  const ranks = new Int32Array(runs.length)
  runs
    .map((_, at) => at)
    .sort((x, y) => runs[x]!.b - runs[y]!.b)
    .forEach((at, rank) => (ranks[at] = rank + 1))
  const best = new Int32Array(runs.length + 1).fill(-1)
  const weight = new Float64Array(runs.length)
  const before = new Int32Array(runs.length)
  let top = -1
  runs.forEach((run, at) => {
    let previous = -1
    for (let rank = ranks[at]! - 1; rank > 0; rank -= rank & -rank) {
      const other = best[rank]!
      if (other >= 0 && (previous < 0 || weight[other]! > weight[previous]!)) previous = other
    }
    before[at] = previous
    weight[at] = run.length + (previous < 0 ? 0 : weight[previous]!)
    for (let rank = ranks[at]!; rank <= runs.length; rank += rank & -rank) {
      if (best[rank]! < 0 || weight[at] > weight[best[rank]!]!) best[rank] = at
    }
    if (top < 0 || weight[at] > weight[top]!) top = at
  })
  const chain: Run[] = []
  for (let at = top; at >= 0; at = before[at]!) chain.push(runs[at]!)
  return chain.reverse()
}

/** Runs of a chain that claim the same tokens on one side both let go of them: which of the two is right is not known yet. */
export function withoutOverlap(chain: readonly Run[]): Run[] {
  const cut = chain.map((run) => ({ ...run }))
  for (let at = 1; at < cut.length; at++) {
    const [left, right] = [cut[at - 1]!, cut[at]!]
    const shared = Math.max(left.a + left.length - right.a, left.b + left.length - right.b)
    if (shared <= 0) continue
    left.length -= shared
    cut[at] = { a: right.a + shared, b: right.b + shared, length: right.length - shared }
  }
  return cut.filter((run) => run.length > 0)
}
