import type { Transcript } from '@/lib/domain/transcript'

/** Words that are said, before they have a place in a text. */
export type Utterance = Readonly<{
  words: string
  from: number | null
  to: number | null
  speaker: string | null
}>

const single = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** Utterances as one text, each a line of it; those without words leave nothing. */
export function transcriptOf(utterances: readonly Utterance[]): Transcript {
  const said = utterances
    .map((utterance) => ({ ...utterance, words: single(utterance.words) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
  let start = 0
  const lines = said.map(({ words, from, to, speaker }) => {
    const line = { start, end: start + words.length, from, to, speaker: speaker && single(speaker) }
    start = line.end + 1
    return line
  })
  return { text: said.map(({ words }) => words).join('\n'), lines }
}
