import type { Quotation } from '@/lib/domain/quotation'
import { marksBefore, type ReadWords, type Words } from './word-reader'

/**
 * The words of a quotation, in the article's offsets, and what stands between them: `gaps[n]` is 1 where an ellipsis stands before word `n`, and
 * 2 where the reporter breaks in; `brackets[n]` is the number of the brackets that word `n` stands in, or 0.
 */
export type QuotedWords = Words & Readonly<{ gaps: Uint8Array; brackets: Int32Array }>

export const gapKinds = { none: 0, ellipsis: 1, break: 2 } as const

const opening = /[[［【(（]/u
const closing = /[\]］】)）]/u

/** The brackets of a quotation's words, round ones as well: many newsrooms write those. */
function bracketsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = -1
  for (let at = 0; at < text.length; at++) {
    if (opening.test(text[at]!)) from = at
    else if (from >= 0 && closing.test(text[at]!)) {
      found.push({ from, to: at })
      from = -1
    }
  }
  return found
}

/** A first letter that is in brackets because it is small or capital here: “[W]e will”. Hidden characters keep its place. */
const withoutLetterBrackets = (words: string): string =>
  words.replace(/\[(\p{L}{1,2})\](?=\p{L})/gu, '\u2060$1\u2060')

/** Reads the pieces of a quotation as one run of words. */
export function readQuotation(
  text: string,
  { pieces }: Pick<Quotation, 'pieces'>,
  read: (text: string) => ReadWords,
): QuotedWords {
  const parts = pieces.map(({ start, end }) => {
    const words = withoutLetterBrackets(text.slice(start, end))
    return { start, ...read(words).words, inside: bracketsIn(words) }
  })
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const [ids, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  const [before, gaps, brackets] = [
    new Uint8Array(count + 1),
    new Uint8Array(count + 1),
    new Int32Array(count),
  ]
  let [at, groups] = [0, 0]
  for (const part of parts) {
    if (at > 0) gaps[at] = gapKinds.break
    let group = 0
    for (let n = 0; n < part.count; n++, at++) {
      ids[at] = part.ids[n]!
      starts[at] = part.start + part.starts[n]!
      ends[at] = part.start + part.ends[n]!
      before[at] = part.before[n]!
      if (before[at]! & marksBefore.ellipsis) gaps[at] = gapKinds.ellipsis
      while (group < part.inside.length && part.inside[group]!.to < part.starts[n]!) group += 1
      const around = part.inside[group]
      if (around && around.from < part.starts[n]!) brackets[at] = groups + group + 1
    }
    groups += part.inside.length
    if (part.before[part.count]! & marksBefore.ellipsis) gaps[at] = gapKinds.ellipsis
  }
  before[count] = marksBefore.sentence
  return { ids, starts, ends, before, count, gaps, brackets }
}
