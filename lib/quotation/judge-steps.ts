import type { DifferenceReason, QuoteDifference } from '@/lib/domain/quotation'
import type { AlignStep } from './align-quotation'
import { isCutAt } from './cuts'
import { quantityAt } from './quantities'
import { gapKinds, type QuotedWords } from './read-quotation'
import type { Side } from './rewritten'
import type { TranscriptIndex } from './transcript-index'
import { pronouns } from './word-lists'
import { marksBefore, type Words } from './word-reader'

type Judged = Readonly<{ edit: QuoteDifference['edit']; reason: DifferenceReason }>

/** What the steps of an alignment are judged by. */
export type Judging = Readonly<{
  index: TranscriptIndex
  quoted: QuotedWords
  quotedSide: Side
  saidSide: Side
}>

const altered = (reason: DifferenceReason): Judged => ({ edit: 'altered', reason })

/** The words of a stretch. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)

const denials = ({ index: { lexicon } }: Judging, { ids }: Words, places: readonly number[]): number =>
  places.filter((at) => lexicon.factsOf(ids[at]!).denies).length

/** The values of the numbers among some words. */
function numbers({ index: { lexicon } }: Judging, words: Words, places: readonly number[]): string {
  const values: number[] = []
  let done = -1
  for (const at of places) {
    if (at < done) continue
    const found = quantityAt(words, at, lexicon)
    if (!found) continue
    values.push(found.value)
    done = at + found.length
  }
  return values.join(' ')
}

/** So many places of a word are looked at for small letters. */
const mostLooked = 50

/** Whether the transcript has a word in small letters somewhere: then it is no name where a sentence begins with it. */
function isAlsoSmall({ transcript, words, offsets, positions }: TranscriptIndex, id: number): boolean {
  if (id + 1 >= offsets.length) return false
  const places = positions.subarray(offsets[id], Math.min(offsets[id + 1]!, offsets[id]! + mostLooked))
  return places.some((at) => /^\p{Ll}/u.test(transcript.text.charAt(words.starts[at]!)))
}

/** How many of some words may be names: those with a capital, where a sentence begins only those that are never written small. */
function countNames({ index }: Judging, { text, words }: Side, places: readonly number[]): number {
  return places.filter((at) => {
    const word = text.slice(words.starts[at], words.ends[at])
    if (!/^\p{Lu}/u.test(word) || /^I(?:['’]|$)/.test(word)) return false
    return !(words.before[at]! & marksBefore.sentence) || !isAlsoSmall(index, words.ids[at]!)
  }).length
}

/** Where the sentence of a word of the transcript begins, or the next one. */
function sentenceStart({ before }: Words, at: number): number {
  let start = at
  while (start > 0 && !(before[start]! & marksBefore.sentence)) start -= 1
  return start
}
function sentenceEnd({ before, count }: Words, at: number): number {
  let end = at + 1
  while (end < count && !(before[end]! & marksBefore.sentence)) end += 1
  return end
}

/** An ellipsis leaves out at most so many words; so many beside a single word. */
const farthest = 100
const farthestOfOne = 15

/** How many words of a quotation lie between an ellipsis and the next one, or an end, on one side. */
function keptBeside(steps: readonly AlignStep[], at: number, way: 1 | -1): number {
  let kept = 0
  for (let n = at + way; n >= 0 && n < steps.length && steps[n]!.kind !== 'gap'; n += way)
    kept += steps[n]!.quotedEnd - steps[n]!.quoted
  return kept
}

/** Words that are left out and shown to be: not where they deny what is kept, cut a number, or lie too far apart. */
function judgeGap(judging: Judging, steps: readonly AlignStep[], at: number): Judged {
  const { index, quoted } = judging
  const { said, saidEnd, quoted: place } = steps[at]!
  const places = range(said, saidEnd)
  const isInKeptSentence = (word: number): boolean =>
    sentenceStart(index.words, word) < said || sentenceEnd(index.words, word) > saidEnd
  if (places.some((word) => index.lexicon.factsOf(index.words.ids[word]!).denies && isInKeptSentence(word)))
    return altered('negation')
  if (isCutAt(index, said) || isCutAt(index, saidEnd)) return altered('cut')
  const isOneAlone = keptBeside(steps, at, -1) < 2 || keptBeside(steps, at, 1) < 2
  if (places.length > (isOneAlone ? farthestOfOne : farthest)) return altered('far')
  return { edit: 'trimmed', reason: quoted.gaps[place] === gapKinds.break ? 'break' : 'ellipsis' }
}

/** So many words at most are replaced by words in brackets, or stand in them. */
const mostBracketed = 12

/** The words right before or behind a quotation, for which brackets at its edge may stand. */
function besideEdge(
  { index: { words } }: Judging,
  { said, saidEnd, quoted, quotedEnd }: AlignStep,
  count: number,
): number[] {
  if (said < saidEnd) return []
  const near = 3
  if (quoted === 0)
    return range(Math.max(0, said - near), said).filter((at) =>
      range(at + 1, said + 1).every((n) => !(words.before[n]! & marksBefore.pause)),
    )
  if (quotedEnd === count)
    return range(said, Math.min(words.count, said + near)).filter((at) =>
      range(said, at + 1).every((n) => !(words.before[n]! & marksBefore.pause)),
    )
  return []
}

/** Words in brackets: not where they deny or number otherwise, or name somebody else than who was named. */
function judgeBrackets(judging: Judging, step: AlignStep): Judged {
  const { index, quoted, quotedSide, saidSide } = judging
  const inside = range(step.quoted, step.quotedEnd)
  const replaced = [...range(step.said, step.saidEnd), ...besideEdge(judging, step, quoted.count)]
  if (denials(judging, quoted, inside) !== denials(judging, index.words, replaced)) return altered('negation')
  const [here, there] = [numbers(judging, quoted, inside), numbers(judging, index.words, replaced)]
  if (here !== '' && there !== '' && here !== there) return altered('other-number')
  if (Math.max(step.saidEnd - step.said, inside.length) > mostBracketed) return altered('words')
  const ids = new Set(inside.map((at) => quoted.ids[at]))
  const shares = replaced.some((at) => ids.has(index.words.ids[at]))
  const namesBoth = countNames(judging, quotedSide, inside) > 0 && countNames(judging, saidSide, replaced) > 0
  if (namesBoth && !shares) return altered('name')
  const isCaseless = replaced.some((at) =>
    /^\p{Lo}/u.test(index.transcript.text.slice(index.words.starts[at])),
  )
  const isReferring = replaced.every((at) => {
    const { key, isFiller } = index.lexicon.factsOf(index.words.ids[at]!)
    return isFiller || pronouns.has(key)
  })
  if (isCaseless && step.said < step.saidEnd && !shares && !isReferring) return altered('words')
  return { edit: 'bracketed', reason: 'brackets' }
}

/** What has become another word: by what is worst in it. */
function judgeWords(judging: Judging, { quoted: from, quotedEnd, said, saidEnd }: AlignStep): Judged {
  const { index, quoted, quotedSide, saidSide } = judging
  const [here, there] = [range(from, quotedEnd), range(said, saidEnd)]
  if (denials(judging, quoted, here) !== denials(judging, index.words, there)) return altered('negation')
  if (numbers(judging, quoted, here) !== numbers(judging, index.words, there)) return altered('other-number')
  if (countNames(judging, quotedSide, here) + countNames(judging, saidSide, there) > 0) return altered('name')
  return altered('words')
}

/** A word in capitals is another one in small letters: US and us; not where the transcript knows only one kind of letters. */
export function differInCase(quoted: string, said: string, hasBothCases: boolean): boolean {
  const isCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word)
  const isSmall = (word: string): boolean => /^\p{Ll}{2,}$/u.test(word)
  return hasBothCases && ((isCapitals(quoted) && isSmall(said)) || (isSmall(quoted) && isCapitals(said)))
}

/** What a step means; null for words that are the same. */
export function judgeStep(judging: Judging, steps: readonly AlignStep[], at: number): Judged | null {
  const step = steps[at]!
  if (step.kind === 'same') return null
  if (step.kind === 'gap') return judgeGap(judging, steps, at)
  if (step.kind === 'brackets') return judgeBrackets(judging, step)
  if (step.kind === 'plain') return judgeWords(judging, step)
  return { edit: 'cleaned-up', reason: step.kind }
}
