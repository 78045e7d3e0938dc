import { letters, letterSort } from '@/lib/anchor/letters'
import { cutsUnit } from '@/lib/anchor/whole-units'
import { quantityAt } from './quantities'
import type { TranscriptIndex } from './transcript-index'
import { detachedPrefixes } from './word-lists'
import { marksBefore } from './word-reader'

/** A number has at most so many words before the place that is asked about. */
const longestNumber = 8

/** Whether a place lies between two characters of a script without spaces that make one word. */
function cutsUnspacedWord({ transcript: { text }, words, look }: TranscriptIndex, at: number): boolean {
  const isSingle = (offset: number): boolean => letterSort(text.codePointAt(offset) ?? 0) === letters.single
  return isSingle(words.starts[at]!) && isSingle(words.starts[at - 1]!) && cutsUnit(look, words.starts[at]!)
}

/** Whether a place before a word of the transcript lies within a number (“twenty-five | thousand”, “minus | five”) or a word (“re-|elected”, “ex | minister”, 不|好). */
export function isCutAt(index: TranscriptIndex, at: number): boolean {
  const { words, lexicon } = index
  if (at <= 0 || at >= words.count) return false
  if (words.before[at]! & marksBefore.joined) return true
  const { key } = lexicon.factsOf(words.ids[at - 1]!)
  const isClose = !(words.before[at]! & marksBefore.pause)
  if (isClose && detachedPrefixes.has(key)) return true
  if (isClose && key === 'minus' && quantityAt(words, at, lexicon)) return true
  if (cutsUnspacedWord(index, at)) return true
  for (let from = Math.max(0, at - longestNumber); from < at; from++) {
    const found = quantityAt(words, from, lexicon)
    if (found && from + found.length > at) return true
  }
  return false
}
