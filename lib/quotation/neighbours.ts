import type { AlignStep } from './align-quotation'
import type { QuotedWords } from './read-quotation'
import type { TranscriptIndex } from './transcript-index'
import { marksBefore } from './word-reader'

/** From a word of the transcript on to either side: as many words as wanted, within the sentence. */
function reach({ words }: TranscriptIndex, from: number, wanted: number, way: 1 | -1): number {
  const isEnd = (at: number): boolean =>
    (way > 0 ? at >= words.count : at <= 0) || (words.before[at]! & marksBefore.sentence) !== 0
  let at = from
  for (let count = 0; !isEnd(at) && count < wanted; count++) at += way
  return at
}

/** Steps in which words that begin or end a quotation, and were not said, stand beside the words that were said there instead. */
export function withNeighbours(
  index: TranscriptIndex,
  quoted: QuotedWords,
  steps: readonly AlignStep[],
): AlignStep[] {
  return steps.map((step) => {
    if (step.kind !== 'plain' || step.said < step.saidEnd) return step
    const wanted = step.quotedEnd - step.quoted
    if (step.quoted === 0) return { ...step, said: reach(index, step.said, wanted, -1) }
    if (step.quotedEnd === quoted.count) return { ...step, saidEnd: reach(index, step.saidEnd, wanted, 1) }
    return step
  })
}
