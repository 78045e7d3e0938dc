import { looker, type Looker } from '@/lib/anchor/whole-units'
import type { Transcript } from '@/lib/domain/transcript'
import { lexiconOf, type Lexicon } from './lexicon'
import { wordReader, type ReadWords, type Words } from './word-reader'

/** A transcript made ready to look for many quotations: its words, and for each word where it stands, `positions[offsets[id] … offsets[id + 1]]`. */
export type TranscriptIndex = Readonly<{
  transcript: Transcript
  words: Words
  offsets: Int32Array
  positions: Int32Array
  lexicon: Lexicon
  read: (text: string) => ReadWords
  look: Looker
}>

/** Where each word stands, all in one list. */
function postings({ ids, count }: Words): Pick<TranscriptIndex, 'offsets' | 'positions'> {
  let most = -1
  for (let at = 0; at < count; at++) most = Math.max(most, ids[at]!)
  const offsets = new Int32Array(most + 2)
  for (let at = 0; at < count; at++) offsets[ids[at]! + 1]! += 1
  for (let id = 0; id <= most; id++) offsets[id + 1]! += offsets[id]!
  const positions = new Int32Array(count)
  const next = offsets.slice()
  for (let at = 0; at < count; at++) positions[next[ids[at]!]!++] = at
  return { offsets, positions }
}

/** Reads a transcript, or any text in which quotations are looked for as a transcript of one line, once for all of them. */
export function indexTranscript(transcript: Transcript, language: string): TranscriptIndex {
  const lexicon = lexiconOf(language)
  const read = wordReader(lexicon)
  const { words, tokens } = read(transcript.text)
  const look = looker(transcript.text, tokens, new Map())
  return { transcript, words, ...postings(words), lexicon, read, look }
}

/** How often a word stands in the transcript. */
export const countOf = ({ offsets }: TranscriptIndex, id: number): number =>
  id + 1 < offsets.length ? offsets[id + 1]! - offsets[id]! : 0
