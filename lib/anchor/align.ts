import { write, type Lines } from './lines'
import { risingChain, sharedRuns, withoutOverlap, type Run, type Window } from './shared-runs'
import { resolveAmbiguity } from './resolve-ambiguity'
import type { Tokens } from './tokens'

/** Lengths of the token groups that are looked for, the surest first. */
const groupLengths = [6, 3, 1] as const

/** How often what is left over is looked at again. */
const deepest = 12

/** The windows before, between and after the runs. */
function gaps({ a0, a1, b0, b1 }: Window, runs: readonly Run[]): Window[] {
  let a = a0
  let b = b0
  return [...runs, { a: a1, b: b1, length: 0 }].map((run) => {
    const gap = { a0: a, a1: run.a, b0: b, b1: run.b }
    a = run.a + run.length
    b = run.b + run.length
    return gap
  })
}

const isEmpty = ({ a0, a1, b0, b1 }: Window): boolean => a0 >= a1 || b0 >= b1

/** Groups of tokens that stand once in both halves of the window, then the same within each gap between them. */
function anchors(
  a: Int32Array,
  b: Int32Array,
  window: Window,
  level: number,
  depth: number,
  out: Run[],
): void {
  if (isEmpty(window) || depth > deepest) return
  for (let at = level; at < groupLengths.length; at++) {
    const runs = withoutOverlap(risingChain(sharedRuns(a, b, window, groupLengths[at]!)))
    if (runs.length === 0) continue
    for (const gap of gaps(window, [...runs])) anchors(a, b, gap, at, depth + 1, out)
    out.push(...runs)
    return
  }
}

/** Grows the runs on both sides into the window between them and gives back what is left in the middle. */
function close(a: Tokens, b: Tokens, lines: Lines, { a0, a1, b0, b1 }: Window): Window {
  const short = Math.min(a1 - a0, b1 - b0)
  let right = 0
  while (right < short && a.ids[a0 + right] === b.ids[b0 + right]) right += 1
  let left = 0
  while (left < short - right && a.ids[a1 - 1 - left] === b.ids[b1 - 1 - left]) left += 1
  write(lines, { a: a0, b: b0, length: right })
  write(lines, { a: a1 - left, b: b1 - left, length: left })
  return { a0: a0 + right, a1: a1 - left, b0: b0 + right, b1: b1 - left }
}

function fill(
  a: Tokens,
  b: Tokens,
  lines: Lines,
  window: Window,
  known: readonly Run[],
  depth: number,
): void {
  const runs = withoutOverlap(known)
  for (const gap of gaps(window, [...runs])) anchors(a.ids, b.ids, gap, 0, 0, runs)
  runs.sort((x, y) => x.a - y.a)
  for (const run of runs) write(lines, run)
  for (const gap of gaps(window, runs)) {
    const rest = close(a, b, lines, gap)
    if (!isEmpty(rest) && runs.length > 0 && depth < deepest) fill(a, b, lines, rest, [], depth + 1)
  }
}

/**
 * Lines up the tokens of a window whose edges correspond, in the same order on both sides. `known` are the longest groups that stand
 * once in both halves, when somebody has looked for them already.
 */
export function lineUp(a: Tokens, b: Tokens, lines: Lines, window: Window, known: readonly Run[] = []): void {
  fill(a, b, lines, window, known, 0)
  resolveAmbiguity(a, b, lines, window)
}
