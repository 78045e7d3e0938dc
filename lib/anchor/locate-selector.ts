import { hasHidden, seenOf, withoutHidden } from '@/lib/words/hidden'
import { unitsOf } from './code-points'
import { snap } from './graphemes'
import { locate } from './locate'
import { isWithin, type Span } from './span'
import { isSamePiece } from './whole-units'

/** What others tell of a stretch: the W3C's TextQuoteSelector, its TextPositionSelector in code points, or both. */
export type Selector = Readonly<{
  quote?: Readonly<{ exact: string; prefix?: string; suffix?: string }>
  position?: Span
}>

/** `by` tells what a stretch was found by; `utf16-position`: the position fits the quote only when read in UTF-16 units, as some tools write it. */
export type LocatedSelector = Span &
  Readonly<{ by: 'quote' | 'position' | 'quote-and-position' | 'quote-and-utf16-position' }>

/** A quote of so many units that stands only once is believed without its context, which others may have cut from a page. */
const enough = 12

/** Strings in the form our texts have: composed characters, one sign for the end of a line. */
const canonical = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC')

type Quoted = Readonly<{ exact: string; prefix: string; suffix: string }>

function byQuote(text: string, { exact, prefix, suffix }: Quoted): Span | null {
  if (withoutHidden(exact) === '') return null
  const found = locate(text, { start: 0, end: 0, exact, prefix, suffix })
  if (found) return { start: found.start, end: found.end }
  const first = text.indexOf(exact)
  const isOnly = exact.length >= enough && first >= 0 && text.indexOf(exact, first + 1) < 0
  const span = { start: first, end: first + exact.length }
  return isOnly && isSamePiece(exact, { start: 0, end: exact.length }, text, span) ? span : null
}

/** The same without regard to characters that nobody sees, which many tools leave out, or put in. */
function bySeenQuote(text: string, { exact, prefix, suffix }: Quoted): Span | null {
  if (!hasHidden(text + exact + prefix + suffix)) return null
  const { text: seen, places } = seenOf(text)
  const found = byQuote(seen, {
    exact: withoutHidden(exact),
    prefix: withoutHidden(prefix),
    suffix: withoutHidden(suffix),
  })
  return found && snap(text, { start: places[found.start]!, end: places[found.end - 1]! + 1 })
}

/**
 * Finds the stretch a foreign selector means in one of our texts. A position is believed when the quote stands there, or when there
 * is no quote; else the quote must stand once, by itself or with its context. Null when nothing fits, or several places do.
 */
export function locateSelector(text: string, { quote, position }: Selector): LocatedSelector | null {
  const toUnits = unitsOf(text)
  const placed = position && { start: toUnits(position.start), end: toUnits(position.end) }
  const isInside =
    position !== undefined && toUnits(position.end) > toUnits(position.end - 1) && position.start >= 0
  if (!quote || quote.exact === '') {
    const span = placed && isInside && isWithin(text, placed) ? snap(text, placed) : null
    return span && { ...span, by: 'position' }
  }
  const exact = canonical(quote.exact)
  if (placed && text.slice(placed.start, placed.end) === exact) return { ...placed, by: 'quote-and-position' }
  if (position && isWithin(text, position) && text.slice(position.start, position.end) === exact) {
    return { start: position.start, end: position.end, by: 'quote-and-utf16-position' }
  }
  const quoted = { exact, prefix: canonical(quote.prefix ?? ''), suffix: canonical(quote.suffix ?? '') }
  const span = byQuote(text, quoted) ?? bySeenQuote(text, quoted)
  return span && { ...span, by: 'quote' }
}
