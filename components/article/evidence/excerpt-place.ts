import type { Span } from '@/lib/anchor/span'

/** The place of an excerpt in what was kept, as its form holds it: “from-to”, or nothing. */
type Placed = Readonly<{ excerptAt: string }>

/** A place in a page as the form holds it. */
export const placeWords = (at: Span | null): string => (at ? `${at.start}-${at.end}` : '')

/** The place of the excerpt in what was kept, or null. */
export function excerptPlace({ excerptAt }: Placed): Span | null {
  const [start, end] = excerptAt.split('-').map(Number)
  return excerptAt && Number.isInteger(start) && Number.isInteger(end) ? { start: start!, end: end! } : null
}

/** Where the excerpt stands in a text that was kept anew: at its old place, else where its words stand first; nothing where they do not. */
export function placeAnew(words: Placed & Readonly<{ excerpt: string }>, text: string): string {
  const excerpt = words.excerpt.trim()
  const old = excerptPlace(words)
  if (excerpt === '' || old === null) return ''
  if (text.slice(old.start, old.end) === excerpt) return words.excerptAt
  const start = text.indexOf(excerpt)
  return start < 0 ? '' : placeWords({ start, end: start + excerpt.length })
}
