import { hasHidden } from '@/lib/words/hidden'
import { align, type Alignment } from './alignment'
import { describe, type Passage } from './describe'
import { boundaryAtOrAfter, boundaryAtOrBefore } from './graphemes'
import type { Span } from './span'
import { replacementOf, type TokenRun } from './replacement'
import { tokenAt } from './tokens'
import { looker, outgrown, type Looker } from './whole-units'

/**
 * What became of a passage in the text's next version. `exact`: the same words between the same 32 units on either side; `moved`: the
 * same words elsewhere or in other company; `changed`: other words stand in their place, or the words are now a piece of a number or
 * a word that they were no piece of before, or it is open whether these are the ones that were meant, so somebody has to look;
 * `lost`: nothing stands there.
 */
export type Carried =
  (Span & Readonly<{ anchor: 'exact' | 'moved' | 'changed' }>) | Readonly<{ anchor: 'lost' }>

/** The tokens a stretch touches; null when there is none in it. */
function tokensOf({ a }: Alignment, { start, end }: Span): TokenRun | null {
  const first = tokenAt(a, start)
  let last = tokenAt(a, end - 1)
  if (last === a.count || a.starts[last]! >= end) last -= 1
  return first <= last ? { first, last } : null
}

/** Whether these tokens stand together in the second text, beyond doubt. */
function isCarried({ toB, doubt, trust }: Alignment, { first, last }: TokenRun): boolean {
  for (let at = first; at <= last; at++) {
    if (toB[at] !== toB[first]! + at - first || toB[at]! < 0 || doubt[at] || !trust[at]) return false
  }
  return true
}

/** Where the same part of the same tokens stands in the second text. */
function shifted({ a, b, toB }: Alignment, { start, end }: Span, { first, last }: TokenRun): Span {
  const startInB = b.starts[toB[first]!]! + start - a.starts[first]!
  const endInB = b.ends[toB[last]!]! + end - a.ends[last]!
  return { start: Math.max(0, startInB), end: endInB }
}

/** The same tokens in the second text, which may differ in what is not seen. */
const tokensThere = ({ b, toB }: Alignment, { first, last }: TokenRun): Span => ({
  start: b.starts[toB[first]!]!,
  end: b.ends[toB[last]!]!,
})

function isWhole(text: string, { start, end }: Span): boolean {
  return boundaryAtOrBefore(text, start) === start && boundaryAtOrAfter(text, end) === end
}

function isInSameCompany(text: string, span: Span, { prefix, suffix }: Passage): boolean {
  if (
    !text.startsWith(suffix, span.end) ||
    text.slice(Math.max(0, span.start - prefix.length), span.start) !== prefix
  )
    return false
  const there = describe(text, span)
  return there.prefix === prefix && there.suffix === suffix
}

/** How far the company of a passage must be the same on both sides to spare a look at the numbers and words beside it. */
const sure = 64

function isAmongTheSame(before: string, { start, end }: Span, after: string, there: Span): boolean {
  const isStart = Math.min(start, there.start) < sure && start !== there.start
  return (
    !isStart &&
    before.slice(Math.max(0, start - sure), start) ===
      after.slice(Math.max(0, there.start - sure), there.start) &&
    before.slice(end, end + sure) === after.slice(there.end, there.end + sure)
  )
}

function carryOne(
  alignment: Alignment,
  [before, after]: readonly [Looker, Looker],
  passage: Passage,
): Carried {
  const stretch = tokensOf(alignment, passage)
  if (!stretch) return { anchor: 'lost' }
  if (isCarried(alignment, stretch)) {
    const span = shifted(alignment, passage, stretch)
    if (after.text.slice(span.start, span.end) === passage.exact && isWhole(after.text, span)) {
      const grown = isAmongTheSame(before.text, passage, after.text, span)
        ? null
        : outgrown(before, passage, after, span)
      return grown
        ? { ...grown, anchor: 'changed' }
        : { ...span, anchor: isInSameCompany(after.text, span, passage) ? 'exact' : 'moved' }
    }
    const other = tokensThere(alignment, stretch)
    if (hasHidden(after.text.slice(other.start, other.end) + passage.exact))
      return { ...other, anchor: 'changed' }
  }
  const span = replacementOf(alignment, stretch, passage.end - passage.start)
  return span
    ? {
        start: boundaryAtOrBefore(after.text, span.start),
        end: boundaryAtOrAfter(after.text, span.end),
        anchor: 'changed',
      }
    : { anchor: 'lost' }
}

/**
 * Finds the passages of one text again in its next version, all by one comparison of the two; the answers stand in the order of the
 * passages. Who compares the texts for more than this hands the comparison over.
 */
export function carry(
  before: string,
  after: string,
  passages: readonly Passage[],
  alignment: Alignment = align(before, after),
): Carried[] {
  const sorts = new Map<number, number>()
  const texts = [looker(before, alignment.a, sorts), looker(after, alignment.b, sorts)] as const
  return passages.map((passage) => carryOne(alignment, texts, passage))
}
