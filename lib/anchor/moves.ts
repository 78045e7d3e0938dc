import type { Run, Window } from './shared-runs'
import { begins, type Tokens } from './tokens'

/** Whether a token may be taken for a move: `core` ones never, `held` ones only inside the sentence that moved. */
export type Taken = Readonly<{ coreA: Uint8Array; coreB: Uint8Array; heldA: Int32Array; heldB: Int32Array }>

/** How many tokens may differ between two runs of one moved stretch. */
const widestGap = 40

/** The parts of a run of which neither side is taken. */
function freeParts(run: Run, { coreA, coreB, heldA, heldB }: Taken, least: number): Run[] {
  const parts: { a: number; b: number; length: number }[] = []
  let isOpen = false
  for (let n = 0; n < run.length; n++) {
    const [a, b] = [run.a + n, run.b + n]
    const isFree = !coreA[a] && !coreB[b] && heldA[a]! < 0 && heldB[b]! < 0
    if (isFree && isOpen) parts.at(-1)!.length += 1
    else if (isFree) parts.push({ a, b, length: 1 })
    isOpen = isFree
  }
  return parts.filter(({ length }) => length >= least)
}

/** How far a run can grow one way: in its sentence over all that is not core, in its paragraph over what nobody holds. */
function growth(
  a: Tokens,
  b: Tokens,
  from: Readonly<{ a: number; b: number }>,
  way: 1 | -1,
  { coreA, coreB, heldA, heldB }: Taken,
): number {
  let isSameSentence = true
  for (let n = 0; ; n++) {
    const [x, y] = [from.a + way * n, from.b + way * n]
    if (x < 0 || y < 0 || x >= a.count || y >= b.count || a.ids[x] !== b.ids[y] || coreA[x] || coreB[y])
      return n
    const crossed =
      way > 0 ? Math.max(a.breaks[x]!, b.breaks[y]!) : Math.max(a.breaks[x + 1]!, b.breaks[y + 1]!)
    if (crossed === begins.paragraph) return n
    if (crossed === begins.sentence) isSameSentence = false
    if (!isSameSentence && (heldA[x]! >= 0 || heldB[y]! >= 0)) return n
  }
}

function isFreeBetween(core: Uint8Array, held: Int32Array, from: number, to: number): boolean {
  if (to < from || to - from > widestGap) return false
  for (let at = from; at < to; at++) if (core[at] || held[at]! >= 0) return false
  return true
}

/**
 * Stretches that changed their place: at least `k` tokens of runs that stand once in each text and are not taken, grown to both
 * sides. Runs that follow each other closely on both sides are one stretch, with an edit in it. What is found is taken from then on.
 */
export function movedWindows(
  a: Tokens,
  b: Tokens,
  taken: Taken,
  candidates: readonly Run[],
  k: number,
): Window[] {
  const windows: Window[] = []
  for (const run of candidates.flatMap((run) => freeParts(run, taken, k))) {
    if (freeParts(run, taken, run.length).length === 0) continue
    const left = growth(a, b, { a: run.a - 1, b: run.b - 1 }, -1, taken)
    const right = growth(a, b, { a: run.a + run.length, b: run.b + run.length }, 1, taken)
    let window = {
      a0: run.a - left,
      a1: run.a + run.length + right,
      b0: run.b - left,
      b1: run.b + run.length + right,
    }
    const last = windows.at(-1)
    if (
      last &&
      isFreeBetween(taken.coreA, taken.heldA, last.a1, window.a0) &&
      isFreeBetween(taken.coreB, taken.heldB, last.b1, window.b0)
    ) {
      window = { ...window, a0: last.a0, b0: last.b0 }
      windows.pop()
    }
    windows.push(window)
    taken.coreA.fill(1, window.a0, window.a1)
    taken.coreB.fill(1, window.b0, window.b1)
  }
  return windows
}

/** The tokens with those of the windows made unlike all others, so that nothing else is found in their place. */
export function hidden(
  tokens: Tokens,
  stretches: readonly (readonly [from: number, to: number])[],
  firstId: number,
): Tokens {
  const ids = tokens.ids.slice()
  for (const [from, to] of stretches) for (let at = from; at < to; at++) ids[at] = firstId - at
  return { ...tokens, ids }
}
