import { readTranscript } from '@/lib/ingest/transcript/read-transcript'
import type { Transcript } from '@/lib/domain/transcript'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'

/** Words as a transcript of one line that nobody is named in. */
export const saidAtOnce = (text: string): Transcript => ({
  text,
  lines: [{ start: 0, end: text.length, from: null, to: null, speaker: null }],
})

/** A transcript as a tool gives it; what is none is an error of the test. */
export function transcriptFrom(text: string): Transcript {
  const read = readTranscript(text)
  if ('fault' in read) throw new Error(read.fault)
  return read.transcript
}

/** What becomes of words as a whole quotation; pieces are parted by a bar. */
export function matched(quoted: string, said: Transcript | string, language = 'en') {
  const transcript = typeof said === 'string' ? saidAtOnce(said) : said
  const pieces = [...quoted.matchAll(/[^|]+/g)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }))
  return matchQuotation(quoted, { pieces }, indexTranscript(transcript, language))
}

/** The same in short: the outcome, and each difference with its reason. */
export function toldMatch(quoted: string, said: Transcript | string, language = 'en'): string {
  const match = matched(quoted, said, language)
  if (match.outcome === 'not-found') return match.outcome
  return [match.outcome, ...match.differences.map(({ edit, reason }) => `${edit} (${reason})`)].join(', ')
}
