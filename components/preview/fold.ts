import type { Difference } from '@/lib/anchor/diff-words'

/** A stretch that is the same in both texts and lies far from any change, with the number of its words. */
export type UnchangedRun = Readonly<{ kind: 'folded'; text: string; words: number }>

const near = 240
const worthIt = 3 * near

/** Where a word ends at or after an offset, looking no further than a little. */
function wordEnd(text: string, offset: number): number {
  const space = text.slice(offset, offset + 60).search(/\s/u)
  return space < 0 ? offset : offset + space
}

/** Where a word begins at or before an offset. */
function wordStart(text: string, offset: number): number {
  const left = text.slice(Math.max(0, offset - 60), offset)
  const space = left.search(/\s\S*$/u)
  return space < 0 ? offset : offset - left.length + space + 1
}

/** Folds what is long and the same away from the changes, some 240 units before and after each left; put together, nothing is missing. */
export function foldSame(differences: readonly Difference[]): (Difference | UnchangedRun)[] {
  return differences.flatMap((difference, at): (Difference | UnchangedRun)[] => {
    const { kind, text } = difference
    if (kind !== 'equal' || text.length < worthIt) return [difference]
    const from = at === 0 ? 0 : wordEnd(text, near)
    const to = at === differences.length - 1 ? text.length : wordStart(text, text.length - near)
    const folded = text.slice(from, to)
    const pieces: (Difference | UnchangedRun)[] = [
      { kind, text: text.slice(0, from) },
      { kind: 'folded', text: folded, words: folded.split(/\s+/u).filter(Boolean).length },
      { kind, text: text.slice(to) },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}
