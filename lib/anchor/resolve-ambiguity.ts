import { write, type Lines } from './lines'
import type { Window } from './shared-runs'
import { begins, type Tokens } from './tokens'

/** Where only one text has tokens: the first token after the gap in each, and how many stand in it on either side. */
type Gap = Readonly<{ a: number; b: number; inA: number; inB: number }>

/** How far a gap could be shifted over its neighbours, because what it holds begins or ends with the same words as they. */
function leeway(
  a: Tokens,
  b: Tokens,
  { toB }: Lines,
  { a0, a1 }: Window,
  gap: Gap,
): Readonly<{ left: number; right: number }> {
  const [ids, end] = gap.inA > 0 ? [a.ids, gap.a] : [b.ids, gap.b]
  const extra = gap.inA + gap.inB
  const [lastA, lastB] = [gap.a - gap.inA - 1, gap.b - gap.inB - 1]
  let left = 0
  while (
    lastA - left >= a0 &&
    toB[lastA - left] === lastB - left &&
    ids[end - 1 - left] === ids[end - extra - 1 - left]
  )
    left += 1
  let right = 0
  while (
    gap.a + right < a1 &&
    toB[gap.a + right] === gap.b + right &&
    ids[end + right] === ids[end - extra + right]
  )
    right += 1
  return { left, right }
}

/**
 * Where in its leeway a stretch of `extra` tokens was most likely put in or taken out: people do that with whole paragraphs and whole
 * sentences. Of copies put in next to each other, the first is taken for the old one.
 */
function likeliest(
  breaks: Uint8Array,
  from: number,
  leeway: number,
  extra: number,
  isInserted: boolean,
): Readonly<{ cut: number; isSure: boolean }> {
  for (const wanted of [begins.paragraph, begins.sentence]) {
    let cut = -1
    let count = 0
    for (let at = 0; at <= leeway; at++) {
      if (breaks[from + at]! < wanted || breaks[from + at + extra]! < wanted) continue
      cut = at
      count += 1
    }
    if (count > 0) return { cut, isSure: count === 1 || isInserted }
  }
  return { cut: leeway, isSure: false }
}

/** Shifts a gap to its likeliest place; where that is not sure, marks the tokens that could stand in two places. Tells the first pair after it. */
function shift(
  a: Tokens,
  b: Tokens,
  lines: Lines,
  window: Window,
  gap: Gap,
): Readonly<{ a: number; b: number }> {
  const { left, right } = leeway(a, b, lines, window, gap)
  if (left + right === 0) return gap
  const { inA, inB } = gap
  const [baseA, baseB] = [gap.a - inA - left, gap.b - inB - left]
  const { cut, isSure } =
    inA > 0
      ? likeliest(a.breaks, baseA, left + right, inA, false)
      : likeliest(b.breaks, baseB, left + right, inB, true)
  lines.toB.fill(-1, baseA, baseA + left + right + inA)
  lines.toA.fill(-1, baseB, baseB + left + right + inB)
  write(lines, { a: baseA, b: baseB, length: cut })
  write(lines, { a: baseA + inA + cut, b: baseB + inB + cut, length: left + right - cut })
  for (let n = 0; !isSure && n < left + right + inA; n++) {
    lines.doubt[baseA + n] = 1
    lines.likely[baseA + n] = baseB + (n < left + right ? n : n - inA)
  }
  return { a: baseA + inA + cut, b: baseB + inB + cut }
}

/**
 * Looks at every stretch that was only put in or only taken out: where it could as well have been the same number of words further
 * on or back, the words around it may be either of two that are alike, and nobody is told more than can be known.
 */
export function resolveAmbiguity(a: Tokens, b: Tokens, lines: Lines, window: Window): void {
  let last = { a: window.a0 - 1, b: window.b0 - 1 }
  for (let at = window.a0; at <= window.a1; at++) {
    const there = at < window.a1 ? lines.toB[at]! : window.b1
    if (there < 0) continue
    const gap = { a: at, b: there, inA: at - last.a - 1, inB: there - last.b - 1 }
    last = (gap.inA === 0) !== (gap.inB === 0) ? shift(a, b, lines, window, gap) : gap
    at = Math.max(at, last.a)
  }
}
