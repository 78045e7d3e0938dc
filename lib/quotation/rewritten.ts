import type { DifferenceReason } from '@/lib/domain/quotation'
import type { Lexicon } from './lexicon'
import { quantityAt, type Quantity } from './quantities'
import { turningPrefixes } from './word-lists'
import { marksBefore, type Words } from './word-reader'

/** Words that say the same in another way of writing: how many of the quotation stand for how many of the transcript. */
export type Rewritten = Readonly<{
  quoted: number
  said: number
  reason: Extract<DifferenceReason, 'contraction' | 'number' | 'spelling'>
}>

/** One side of a comparison: its text, and its words from `from` on. */
export type Side = Readonly<{ text: string; words: Words; quantities: Map<number, Quantity | null> }>

function startsWith({ ids, count }: Words, at: number, wanted: readonly number[]): boolean {
  return at + wanted.length <= count && wanted.every((id, n) => ids[at + n] === id)
}

function contracted(a: Words, i: number, b: Words, j: number, lexicon: Lexicon): Rewritten[] {
  return [
    ...lexicon
      .factsOf(a.ids[i]!)
      .apart.filter((words) => startsWith(b, j, words))
      .map((words) => ({ quoted: 1, said: words.length, reason: 'contraction' as const })),
    ...lexicon
      .factsOf(b.ids[j]!)
      .apart.filter((words) => startsWith(a, i, words))
      .map((words) => ({ quoted: words.length, said: 1, reason: 'contraction' as const })),
  ]
}

function quantityOf({ words, quantities }: Side, at: number, lexicon: Lexicon): Quantity | null {
  let known = quantities.get(at)
  if (known === undefined) quantities.set(at, (known = quantityAt(words, at, lexicon)))
  return known
}

function sameNumber(a: Side, i: number, b: Side, j: number, lexicon: Lexicon): Rewritten[] {
  const [quoted, said] = [quantityOf(a, i, lexicon), quantityOf(b, j, lexicon)]
  if (!quoted || !said || quoted.value !== said.value) return []
  if (quoted.unit === said.unit) return [{ quoted: quoted.withUnit, said: said.withUnit, reason: 'number' }]
  const isBare = [quoted, said].every(({ unit, length, withUnit }) => unit === null || length < withUnit)
  return isBare ? [{ quoted: quoted.length, said: said.length, reason: 'number' }] : []
}

/** A word with a hyphen beside the same one without: e-mail, co-operate; U.S. beside US. */
function joinedLength({ words, text }: Side, at: number, lexicon: Lexicon, key: string): number {
  const { ids, before, starts, count } = words
  let joined = lexicon.factsOf(ids[at]!).key
  if (turningPrefixes.has(joined)) return 0
  for (let end = at + 1; end < count && joined.length < key.length; end++) {
    const isInitials =
      /^\p{Lu}$/u.test(text.slice(starts[end], words.ends[end])) && text[words.ends[end - 1]!] === '.'
    if (!(before[end]! & marksBefore.joined) && !isInitials) return 0
    joined += lexicon.factsOf(ids[end]!).key
    if (joined === key) return end + 1 - at
  }
  return 0
}

function spelled(a: Side, i: number, b: Side, j: number, lexicon: Lexicon): Rewritten[] {
  const [quoted, said] = [lexicon.factsOf(a.words.ids[i]!), lexicon.factsOf(b.words.ids[j]!)]
  if (quoted.key !== said.key && quoted.spelling === said.spelling)
    return [{ quoted: 1, said: 1, reason: 'spelling' }]
  const here = joinedLength(a, i, lexicon, said.key)
  if (here > 1) return [{ quoted: here, said: 1, reason: 'spelling' }]
  const there = joinedLength(b, j, lexicon, quoted.key)
  return there > 1 ? [{ quoted: 1, said: there, reason: 'spelling' }] : []
}

/** Whether a word may begin something that is also written in another way: most do not, and are not asked further. */
export function isOdd({ text, words }: Side, at: number, { factsOf }: Lexicon): boolean {
  const { ids, starts, ends, before, count } = words
  if (!factsOf(ids[at]!).isPlain) return true
  const isInitial = ends[at]! - starts[at]! === 1 && text[ends[at]!] === '.'
  if (isInitial || at + 1 >= count) return isInitial
  return (before[at + 1]! & marksBefore.joined) !== 0 || factsOf(ids[at + 1]!).atom?.kind === 'power'
}

/** Every way in which words of the quotation from `i` on say the same as words of the transcript from `j` on. */
export function rewrittenAt(a: Side, i: number, b: Side, j: number, lexicon: Lexicon): Rewritten[] {
  return [
    ...contracted(a.words, i, b.words, j, lexicon),
    ...sameNumber(a, i, b, j, lexicon),
    ...spelled(a, i, b, j, lexicon),
  ].filter(({ quoted, said }) => quoted > 1 || said > 1 || a.words.ids[i] !== b.words.ids[j])
}
