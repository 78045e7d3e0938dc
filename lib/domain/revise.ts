import type { Alignment } from '@/lib/anchor/alignment'
import { carry, type Carried } from '@/lib/anchor/carry'
import { describe, type Passage } from '@/lib/anchor/describe'
import { keepOrder } from '@/lib/anchor/keep-order'
import type { Span } from '@/lib/anchor/span'
import { isFirm, spansOf, type Anchor, type ClaimSpan } from './claim'
import type { RevisionText } from './revision'
import { sentencesAround } from './seal'

/** A claim's stretch in the next revision; where it is changed or lost the words are those before, a lost one is empty at 0. */
export type CarriedSpan = Passage & Readonly<{ anchor: Anchor }>

/** What became of a claim: of the pieces, the worst; lost only when all are. */
export type Fate = Readonly<{ claimId: string; anchor: Anchor; spans: readonly CarriedSpan[] }>

type Marked = Readonly<{ id: string; spans: readonly ClaimSpan[] }>

/** The revision that a claim is carried over from: the last in which all its words surely stood. */
export function firmRevision(claim: Marked): number {
  const numbers = [...new Set(claim.spans.map((span) => span.revision))].toSorted((a, b) => b - a)
  return numbers.find((number) => spansOf(claim, number).every(isFirm)) ?? numbers.at(-1)!
}

function toSpan(after: string, before: Passage, carried: Carried): CarriedSpan {
  const { exact, prefix, suffix } = before
  if (carried.anchor === 'lost') return { start: 0, end: 0, exact, prefix, suffix, anchor: 'lost' }
  const { start, end, anchor } = carried
  return anchor === 'changed'
    ? { start, end, exact, prefix, suffix, anchor }
    : { ...describe(after, { start, end }), anchor }
}

/** What became of a claim by what became of its pieces. */
export function worst(pieces: readonly { anchor: Anchor }[]): Anchor {
  const all = new Set(pieces.map((piece) => piece.anchor))
  if (all.has('lost')) return all.size === 1 ? 'lost' : 'changed'
  return all.has('changed') ? 'changed' : all.has('moved') ? 'moved' : 'exact'
}

/** What becomes of those claims when `after` follows; all of them are carried over from the text `before` in one go. */
export function fatesOf(
  claims: readonly Marked[],
  from: number,
  before: string,
  after: string,
  alignment?: Alignment,
): Fate[] {
  const pieces = claims.map((claim) => spansOf(claim, from))
  const carried = carry(before, after, pieces.flat(), alignment)
  let next = 0
  return claims.map(({ id }, at) => {
    const own = pieces[at]!
    const found = keepOrder(carried.slice(next, (next += own.length)))
    const spans = own.map((piece, n) => toSpan(after, piece, found[n]!))
    return { claimId: id, anchor: worst(spans), spans }
  })
}

type Sentenced = Pick<RevisionText, 'text' | 'sentences'>

/** Whether the next text says something else around a claim, or has its words no longer, or has them again: then its seal is another. */
export function isTouched(
  { spans }: Marked,
  fate: Fate,
  before: Sentenced & { number: number },
  after: Sentenced,
): boolean {
  const then = spansOf({ spans }, before.number)
  if (!then.every(isFirm) || !fate.spans.every(isFirm)) return true
  return JSON.stringify(sentencesAround(then, before)) !== JSON.stringify(sentencesAround(fate.spans, after))
}

/** Where each sentence of the text before begins in the next one, of those that stand there with the very same words, from end to end. */
export function keptSentences(
  before: Sentenced,
  after: Sentenced,
  alignment?: Alignment,
): ReadonlyMap<number, number> {
  const ends = new Map(after.sentences.map(({ start, end }) => [start, end]))
  const carried = carry(
    before.text,
    after.text,
    before.sentences.map((sentence) => describe(before.text, sentence)),
    alignment,
  )
  return new Map(
    before.sentences.flatMap((sentence, at): [number, number][] => {
      const found = carried[at]!
      return isFirm(found) && 'start' in found && ends.get(found.start) === found.end
        ? [[sentence.start, found.start]]
        : []
    }),
  )
}

/** Where the sentences begin in the next text that somebody has to look at again: their words are new, or they still waited for a look before. */
export function changedSentences(
  sentences: readonly Span[],
  kept: ReadonlyMap<number, number>,
  waiting: readonly number[],
): number[] {
  const same = new Set(kept.values())
  const still = new Set(waiting.flatMap((start) => kept.get(start) ?? []))
  return sentences.flatMap(({ start }) => (same.has(start) && !still.has(start) ? [] : [start]))
}
