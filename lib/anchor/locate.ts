import type { Passage } from './describe'
import type { Span } from './span'
import { isSamePiece } from './whole-units'

/** Where a passage stands in another text: `exact` at its own offsets, `moved` elsewhere with the same words. */
export type Located = Span & Readonly<{ anchor: 'exact' | 'moved' }>

/** One side of the context alone is believed only when it is at least this long: a full stop proves nothing. */
const enough = 8

/** Where `part` begins in the text when it stands there exactly once. */
function onlyPlace(text: string, part: string): number | null {
  const first = text.indexOf(part)
  return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : null
}

/** Whether the words stand at the passage's own offsets, with both sides of their context or a long enough one beside them. */
function isInPlace(text: string, { start, end, exact, prefix, suffix }: Passage): boolean {
  if (exact === '' || text.slice(start, end) !== exact) return false
  const before = text.slice(Math.max(0, start - prefix.length), start) === prefix
  const after = text.startsWith(suffix, end)
  return (before && after) || (before && prefix.length >= enough) || (after && suffix.length >= enough)
}

/** How far around a place its words and numbers are looked at. */
const near = 64

/** Whether the words at a place are as much of their words and numbers as they were in the passage's own text: “10” of “10 people”, not of “10 000”. */
function isWhole(text: string, { start, end }: Span, { exact, prefix, suffix }: Passage): boolean {
  const from = Math.max(0, start - near)
  const own = { start: prefix.length, end: prefix.length + exact.length }
  return isSamePiece(prefix + exact + suffix, own, text.slice(from, end + near), {
    start: start - from,
    end: end - from,
  })
}

/** Finds a passage again; null when its words are gone, changed, a piece of another word or number, or stand in several places that cannot be told apart. */
export function locate(text: string, passage: Passage): Located | null {
  const found = placeOf(text, passage)
  return found && isWhole(text, found, passage) ? found : null
}

function placeOf(text: string, passage: Passage): Located | null {
  const { start, end, exact, prefix, suffix } = passage
  if (isInPlace(text, passage)) return { start, end, anchor: 'exact' }
  if (exact === '') return null
  const contexts = [{ before: prefix, after: suffix }]
  if (text.indexOf(prefix + exact + suffix) < 0) {
    if (prefix.length >= enough) contexts.push({ before: prefix, after: '' })
    if (suffix.length >= enough) contexts.push({ before: '', after: suffix })
  }
  const places = new Set<number>()
  for (const { before, after } of contexts) {
    const place = onlyPlace(text, before + exact + after)
    if (place !== null) places.add(place + before.length)
  }
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return null
  return { start: place, end: place + exact.length, anchor: 'moved' }
}
