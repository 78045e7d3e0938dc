import { lineUp } from './align'
import { blankLines, write, type Lines } from './lines'
import { hidden, movedWindows, type Taken } from './moves'
import {
  groupsOf,
  risingChain,
  runsOf,
  sharedRuns,
  withoutOverlap,
  type Run,
  type Window,
} from './shared-runs'
import { tokenizer, type Tokens } from './tokens'
import { confidentTokens } from './confidence'

/**
 * Two texts as tokens and where each token of the first stands in the second; `moved` marks those that left their order, `trust`
 * those that are surer than chance.
 */
export type Alignment = Lines & Readonly<{ a: Tokens; b: Tokens; moved: Uint8Array; trust: Uint8Array }>

const surest = 6
const shortest = 3

/** What stays in its place for certain, and what could only just stay there. */
function taken(a: Tokens, b: Tokens, stays: readonly Run[]): Taken {
  const { toB, toA } = blankLines(a.count, b.count)
  const [coreA, coreB] = [new Uint8Array(a.count), new Uint8Array(b.count)]
  for (const run of stays) {
    coreA.fill(1, run.a, run.a + run.length)
    coreB.fill(1, run.b, run.b + run.length)
    for (let x = run.a + run.length, y = run.b + run.length; x < a.count && a.ids[x] === b.ids[y]; x++, y++)
      toB[x] = toA[y] = 0
    for (let x = run.a - 1, y = run.b - 1; x >= 0 && a.ids[x] === b.ids[y]; x--, y--) toB[x] = toA[y] = 0
  }
  return { coreA, coreB, heldA: toB, heldB: toA }
}

/** Stretches of six words and more that stand in another order in the second text. */
function leavers(a: Tokens, b: Tokens, shared: readonly Run[], stays: readonly Run[]): Window[] {
  if (stays.length === shared.length) return []
  const staying = new Set(stays)
  return movedWindows(
    a,
    b,
    taken(a, b, withoutOverlap(stays)),
    shared.filter((run) => !staying.has(run)),
    surest,
  )
}

/** A text beside itself. */
function unchanged(a: Tokens): Alignment {
  const lines = blankLines(a.count, a.count)
  write(lines, { a: 0, b: 0, length: a.count })
  return { ...lines, a, b: a, moved: new Uint8Array(a.count), trust: new Uint8Array(a.count).fill(1) }
}

/** Lines up two texts word by word: first what kept its order, then what moved. */
export function align(before: string, after: string): Alignment {
  const cut = tokenizer()
  const a = cut(before)
  if (before === after) return unchanged(a)
  const b = cut(after)
  const lines = blankLines(a.count, b.count)
  const moved = new Uint8Array(a.count)
  const whole = { a0: 0, a1: a.count, b0: 0, b1: b.count }
  const shared = sharedRuns(a.ids, b.ids, whole, surest)
  const stays = risingChain(shared)
  const left = leavers(a, b, shared, stays)
  if (left.length === 0) lineUp(a, b, lines, whole, stays)
  else {
    const [restA, restB] = [
      hidden(
        a,
        left.map(({ a0, a1 }) => [a0, a1]),
        -1,
      ),
      hidden(
        b,
        left.map(({ b0, b1 }) => [b0, b1]),
        -1 - a.count,
      ),
    ]
    lineUp(restA, restB, lines, whole)
  }
  const phrases = groupsOf(a.ids, b.ids, whole, shortest)
  const others = {
    coreA: new Uint8Array(a.count),
    coreB: new Uint8Array(b.count),
    heldA: lines.toB,
    heldB: lines.toA,
  }
  for (const window of [...left, ...movedWindows(a, b, others, runsOf(a.ids, b.ids, phrases), phrases.k)]) {
    lineUp(a, b, lines, window)
    for (let at = window.a0; at < window.a1; at++) if (lines.toB[at]! >= 0) moved[at] = 1
  }
  return { ...lines, a, b, moved, trust: confidentTokens(a, b, lines.toB, phrases) }
}
