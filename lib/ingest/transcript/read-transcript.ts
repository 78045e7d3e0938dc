import type { Transcript } from '@/lib/domain/transcript'
import { canonical, isStorable } from '../canonical'
import { hasCues, readCues } from './cues'
import { readSpeakerLines } from './speaker-lines'
import { transcriptOf } from './utterance'

/** How long a transcript may be, in UTF-16 units, and how many lines it may have: more than a day of talk. */
const longest = 4_000_000
const mostLines = 100_000

/** A transcript, or one sentence about why a text is none. */
export type ReadTranscript = Readonly<{ transcript: Transcript } | { fault: string }>

const fault = (says: string): ReadTranscript => ({ fault: says })

/**
 * Reads WebVTT, SRT, and the plain text that tools for transcribing give. What is not said (numbers of cues, styles, notes, names, times) is
 * not in the text of the transcript. A text in which nobody is named and nothing is timed is refused.
 */
export function readTranscript(given: string): ReadTranscript {
  if (given.length > longest)
    return fault('This transcript is too long: at most 4 million characters can be read.')
  if (!isStorable(given)) return fault('This is no text that can be kept: some of its characters are broken.')
  const text = canonical(given)
  if (text.trim() === '') return fault('This transcript is empty.')
  if (countLines(text) > mostLines)
    return fault('This transcript has too many lines: at most 100,000 can be read.')
  const isCued = hasCues(text)
  const utterances = isCued ? readCues(text) : readSpeakerLines(text)
  if (utterances === null || (/^WEBVTT/.test(text) && !isCued))
    return fault('This is no transcript: it has neither time codes nor the names of speakers.')
  const transcript = transcriptOf(utterances)
  return transcript.lines.length === 0 ? fault('Nothing is said in this transcript.') : { transcript }
}

function countLines(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
