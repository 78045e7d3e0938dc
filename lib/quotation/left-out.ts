import { letters, letterSort } from '@/lib/anchor/letters'
import type { DifferenceReason } from '@/lib/domain/quotation'
import type { TranscriptIndex } from './transcript-index'
import { marksBefore } from './word-reader'

/** Words that may be left out of a quotation without a sign, from a word on: how many, and why. */
export type LeftOut = Readonly<{
  length: number
  reason: Extract<DifferenceReason, 'filler' | 'note' | 'repetition' | 'false-start'>
}>

/** How many words somebody says again, or breaks off. */
const longest = 5

type Ask = Readonly<{ index: TranscriptIndex; at: number }>

const is = ({ index: { words } }: Ask, at: number, flags: number): boolean =>
  (words.before[at]! & flags) !== 0

const factsAt = ({ index: { words, lexicon } }: Ask, at: number) => lexicon.factsOf(words.ids[at]!)

/** How many words the filler that begins at a word has; 0 where none does. */
function fillerAt(ask: Ask, at: number): number {
  const { words, lexicon } = ask.index
  if (at >= words.count) return 0
  if (factsAt(ask, at).isFiller) return 1
  const aside = lexicon.asides.find((all) => all.every((id, n) => words.ids[at + n] === id))
  if (!aside) return 0
  const [left, right] = [is(ask, at, marksBefore.pause), is(ask, at + aside.length, marksBefore.pause)]
  return (aside.length > 1 ? left || right : left && right) ? aside.length : 0
}

function isSame({ index: { words } }: Ask, at: number, there: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (words.ids[at + n] !== words.ids[there + n]) return false
  return there + length <= words.count
}

/** Whether some words hold nothing that changes what is said: no word that denies, no number. */
function isHarmless(ask: Ask, from: number, length: number): boolean {
  for (let at = from; at < from + length; at++)
    if (factsAt(ask, at).denies || factsAt(ask, at).atom !== null) return false
  return true
}

/** Whether a script sets no spaces, so that one character twice is a word of its own: 天天. */
const isUnspaced = ({ index: { words, transcript } }: Ask, at: number): boolean =>
  letterSort(transcript.text.codePointAt(words.starts[at]!)!) === letters.single

/** A stretch that is said again at once, perhaps with a filler between. */
function repetition(ask: Ask, length: number): LeftOut[] {
  const { at } = ask
  let again = at + length
  for (let filler = fillerAt(ask, again); filler > 0; filler = fillerAt(ask, again)) again += filler
  if (!isSame(ask, at, again, length)) return []
  const isSetOff = is(ask, at + length, marksBefore.pause)
  if (!isSetOff && (!isHarmless(ask, at, length) || (length === 1 && isUnspaced(ask, at)))) return []
  return [{ length: again - at, reason: 'repetition' }]
}

/** A stretch that is broken off with a dash: one word, or what begins again as it began; or the first letters of the next word. */
function falseStart(ask: Ask, length: number): LeftOut[] {
  const { at } = ask
  const { words, lexicon } = ask.index
  const next = at + length
  if (next >= words.count || !isHarmless(ask, at, length)) return []
  const isStutter =
    is(ask, next, marksBefore.joined | marksBefore.cutOff) &&
    length === 1 &&
    lexicon.factsOf(words.ids[next]!).key.startsWith(factsAt(ask, at).key)
  const isBrokenOff = is(ask, next, marksBefore.cutOff) && (length === 1 || words.ids[next] === words.ids[at])
  return isStutter || isBrokenOff ? [{ length, reason: 'false-start' }] : []
}

/** All that may be left out from a word of the transcript on. */
export function leftOutAt(index: TranscriptIndex, at: number): LeftOut[] {
  const ask = { index, at }
  const found: LeftOut[] = []
  if (is(ask, at, marksBefore.note)) return isHarmless(ask, at, 1) ? [{ length: 1, reason: 'note' }] : []
  const filler = fillerAt(ask, at)
  if (filler > 0) found.push({ length: filler, reason: 'filler' })
  for (let length = 1; length <= longest && at + length < index.words.count; length++)
    found.push(...repetition(ask, length), ...falseStart(ask, length))
  return found
}
