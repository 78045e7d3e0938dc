import type { Span } from '@/lib/anchor/span'
import type { Judging } from './judge-steps'
import { clauseWords } from './word-lists'
import { marksBefore } from './word-reader'

/** How near a word that denies stands to what it turns round: “not raise”, “don't think that we”, “wir bauen nicht”. */
const nearBefore = 3
const nearBehind = 2

/** How much of the article is looked at on either side of a quotation, in UTF-16 units. */
const around = 120

/** Whether the article's own words beside a quotation deny, in the same sentence: she would not “raise rents”. */
function articleDenies({ index, quotedSide: { text }, quoted }: Judging): boolean {
  const [start, end] = [quoted.starts[0]!, quoted.ends[quoted.count - 1]!]
  const before = text
    .slice(Math.max(0, start - around), start)
    .split(/[.!?。！？\n]/u)
    .at(-1)!
  const behind = text.slice(end, end + around).split(/[.!?。！？\n]/u)[0]!
  return [before, behind].some((words) =>
    index.read(words).words.ids.some((id) => index.lexicon.factsOf(id).denies),
  )
}

/** A word of the transcript that denies what is quoted, right before its first or behind its last word, in the same clause; null where the article denies as well, or nothing does. */
export function denialBeside(judging: Judging, first: number, last: number): Span | null {
  const { words, lexicon } = judging.index
  const found = (at: number): Span | null => {
    const isDenial = lexicon.factsOf(words.ids[at]!).denies && !articleDenies(judging)
    return isDenial ? { start: words.starts[at]!, end: words.ends[at]! } : null
  }
  const startsClause = (at: number): boolean => clauseWords.has(lexicon.factsOf(words.ids[at]!).key)
  for (let at = first - 1; at >= Math.max(0, first - nearBefore); at--) {
    if (words.before[at + 1]! & marksBefore.pause || startsClause(at)) break
    if (lexicon.factsOf(words.ids[at]!).denies) return found(at)
  }
  for (let at = last + 1; at < Math.min(words.count, last + 1 + nearBehind); at++) {
    if (words.before[at]! & marksBefore.pause || startsClause(at)) break
    if (lexicon.factsOf(words.ids[at]!).denies) return found(at)
  }
  return null
}
