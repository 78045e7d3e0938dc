import { overlaps, type Span } from '@/lib/anchor/span'
import { without, type Figure } from './figure'

/** What two people marked in one text. */
export type MarkedText = Readonly<{ first: readonly Span[]; second: readonly Span[] }>

/** The same characters, as stretches in their order that neither overlap nor touch. */
function merged(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((all, { start, end }) => all + end - start, 0)

/** How many characters lie in both; each list is merged and in order. */
function shared(first: readonly Span[], second: readonly Span[]): number {
  let all = 0
  for (let a = 0, b = 0; a < first.length && b < second.length;) {
    all += Math.max(0, Math.min(first[a]!.end, second[b]!.end) - Math.max(first[a]!.start, second[b]!.start))
    if (first[a]!.end < second[b]!.end) a += 1
    else b += 1
  }
  return all
}

const both = (texts: readonly MarkedText[]): MarkedText[] =>
  texts.filter(({ first, second }) => first.length > 0 && second.length > 0)
const add = (texts: readonly MarkedText[], count: (text: MarkedText) => number): number =>
  texts.reduce((all, text) => all + count(text), 0)

/** F1 of the characters that two people marked, over the texts in which both marked any: twice what both marked, by what each did. */
export function characterF1(texts: readonly MarkedText[]): Figure {
  const counted = both(texts).map(({ first, second }) => ({ first: merged(first), second: merged(second) }))
  if (counted.length === 0) return without('no-shared-articles')
  return {
    value:
      (2 * add(counted, ({ first, second }) => shared(first, second))) /
      add(counted, ({ first, second }) => lengthOf(first) + lengthOf(second)),
  }
}

const found = (spans: readonly Span[], others: readonly Span[]): number => {
  const stretches = merged(others)
  return spans.filter((span) => stretches.some((other) => overlaps(span, other))).length
}

/** F1 of the stretches: one counts as found when the other person marked any of its characters. */
export function overlapF1(texts: readonly MarkedText[]): Figure {
  const counted = both(texts)
  if (counted.length === 0) return without('no-shared-articles')
  const precision =
    add(counted, ({ first, second }) => found(first, second)) / add(counted, ({ first }) => first.length)
  const recall =
    add(counted, ({ first, second }) => found(second, first)) / add(counted, ({ second }) => second.length)
  return { value: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
