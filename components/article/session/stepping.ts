import { snap } from '@/lib/anchor/graphemes'
import { overlaps, type Span } from '@/lib/anchor/span'
import { pulled, step, wordsIn, type EdgeStep } from '@/lib/anchor/words'

/** What words are marked for: a new claim, which may be part of another, one more passage of a claim, or other boundaries of it. */
export type Aim =
  | Readonly<{ name: 'new-claim'; parent?: string }>
  | Readonly<{ name: 'add-passage' | 'move-boundaries'; claimId: string }>

export const newClaim: Aim = { name: 'new-claim' }

/**
 * Words that are being stepped to: what for, in which passages, and which of these the keys move; `isHeld` while a hand pulls a claim's end;
 * `added` is the passage that was opened last beside the others. */
export type Stepping = Readonly<{
  aim: Aim
  pieces: readonly Span[]
  at: number
  isHeld?: boolean
  added?: Span | null
}>

/** The passage that the keys move. */
export function pieceOf({ pieces, at }: Stepping): Span {
  return pieces[at] ?? pieces[0]!
}

/** The same with other ends for the passage in hand; passages that it now touches become one with it. */
export function withEnds(stepping: Stepping, span: Span): Stepping {
  const others = stepping.pieces.filter((_, index) => index !== stepping.at)
  const met = others.filter((piece) => overlaps(piece, span))
  const joined = {
    start: Math.min(span.start, ...met.map(({ start }) => start)),
    end: Math.max(span.end, ...met.map(({ end }) => end)),
  }
  const pieces = [...others.filter((piece) => !met.includes(piece)), joined].toSorted(
    (a, b) => a.start - b.start,
  )
  const isAdded =
    stepping.added != null &&
    (stepping.pieces[stepping.at] === stepping.added || met.includes(stepping.added))
  return { ...stepping, pieces, at: pieces.indexOf(joined), ...(isAdded && { added: joined }) }
}

/** After one press of a key on one end; the very same when there is nothing further that way. */
export function stepped(text: string, stepping: Stepping, asked: EdgeStep): Stepping {
  const before = pieceOf(stepping)
  const after = step(text, before, asked)
  return after === before ? stepping : withEnds(stepping, after)
}

/**
 * After a selection by hand: the passage that was added last is what is selected now; without one, the passage that it touches, else the one
 * in hand. What is selected in several stretches goes on as passages of its own.
 */
export function withSelected(stepping: Stepping, [span, ...more]: readonly Span[]): Stepping {
  if (!span) return stepping
  const added = stepping.pieces.findIndex((piece) => piece === stepping.added)
  const touched = stepping.pieces.findIndex((piece) => overlaps(piece, span))
  const meant = added >= 0 ? added : touched
  const first = withEnds(meant < 0 ? stepping : { ...stepping, at: meant }, span)
  return more.reduce((now, one) => withEnds({ ...now, at: -1 }, one), first)
}

/** The words that offer themselves as one more passage: what is left of the sentence behind a gap of one word, else the next sentence that is free. */
function offered(
  text: string,
  { pieces }: Stepping,
  sentences: readonly Span[],
  language: string,
): Span | null {
  const last = pieces.at(-1)!
  const isFree = (span: Span) => !pieces.some((piece) => overlaps(piece, span))
  const own = sentences.find((sentence) => overlaps(sentence, last))
  const [, next] = own ? wordsIn(text, { start: last.end, end: Math.max(last.end, own.end) }, language) : []
  const rest = own && next ? snap(text, { start: next.start, end: own.end }) : null
  if (rest && isFree(rest)) return rest
  const free = sentences.filter(isFree)
  const sentence = free.find((one) => one.start >= last.end) ?? free.at(-1)
  return sentence ? snap(text, sentence) : null
}

/** With one more passage, which is then in hand; null when no words are left. */
export function withOneMore(
  text: string,
  stepping: Stepping,
  sentences: readonly Span[],
  language: string,
): Stepping | null {
  const span = offered(text, stepping, sentences, language)
  const more = span && withEnds({ ...stepping, at: -1 }, span)
  return more && { ...more, added: pieceOf(more) }
}

/** Without the passage in hand; the very same when it is the only one. */
export function withoutPiece(stepping: Stepping): Stepping {
  if (stepping.pieces.length <= 1) return stepping
  const pieces = stepping.pieces.filter((_, index) => index !== stepping.at)
  return { ...stepping, pieces, at: Math.max(0, stepping.at - 1) }
}

/** With the next or the former passage in hand, round and round. */
export function turned(stepping: Stepping, by: 1 | -1): Stepping {
  const { length } = stepping.pieces
  return length <= 1 ? stepping : { ...stepping, at: (stepping.at + by + length) % length }
}

/** After a hand pulled one end of the passage in hand to an offset; it stops where another passage begins. */
export function pulledTo(text: string, stepping: Stepping, asked: Parameters<typeof pulled>[2]): Stepping {
  const { pieces, at } = stepping
  const { start, end } = pulled(text, pieceOf(stepping), asked)
  const free = snap(text, {
    start: Math.max(start, pieces[at - 1]?.end ?? 0),
    end: Math.min(end, pieces[at + 1]?.start ?? text.length),
  })
  if (!free) return stepping
  return { ...stepping, pieces: pieces.with(at, free), ...(pieces[at] === stepping.added && { added: free }) }
}
