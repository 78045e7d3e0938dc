import { newClaim, type Stepping } from '@/components/article/session/stepping'

/** The text that is stepped through. */
export const text = 'Rents rose by a third last year, the office said. It was the steepest rise since 1990.'

/** Where those words stand in the text. */
export const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

/** Stepping to a claim of those passages, the first of which is in hand. */
export const on = (...words: string[]): Stepping => ({ aim: newClaim, pieces: words.map(span), at: 0 })

/** The words of each passage, those in hand in brackets. */
export const shown = ({ pieces, at }: Stepping, from = text) =>
  pieces.map(({ start, end }, index) =>
    index === at ? `[${from.slice(start, end)}]` : from.slice(start, end),
  )

/** One step of one end, by a word unless another unit is named. */
export const by = (edge: 'start' | 'end', way: 'forward' | 'back', unit: 'word' | 'grapheme' = 'word') => ({
  edge,
  way,
  by: unit,
  language: 'en',
})
