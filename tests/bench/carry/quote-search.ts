import search from 'approx-string-match'
import type { Passage } from '@/lib/anchor/describe'

/** Where a quote was put, and whether its words are the very same there. */
export type Placed = Readonly<{ start: number; isSame: boolean }>

/** As many errors as Hypothesis allows. */
const allowed = (quote: string): number => Math.min(256, quote.length >> 1)

/** The field's way: each quote is searched for approximately in the whole text, and the match with the fewest errors is taken. */
export function searchByQuote(after: string, passages: readonly Passage[]): (Placed | null)[] {
  return passages.map(({ exact }) => {
    const [best] = search(after, exact, allowed(exact)).toSorted((x, y) => x.errors - y.errors)
    return best ? { start: best.start, isSame: best.errors === 0 } : null
  })
}
