import type { ForeignBlock, ForeignPage } from '@/lib/domain/foreign-page'
import type { Transcript, TranscriptLine } from '@/lib/domain/transcript'
import { barePage } from './bare-page'
import { readTranscript } from './transcript/read-transcript'

/**
 * Whether lines are a talk beyond doubt: they are timed, or somebody speaks again after somebody else did. A memo has a line *FROM:* and a line
 * *TO:*, too.
 */
function isTalk(lines: readonly TranscriptLine[]): boolean {
  if (lines.some(({ from }) => from !== null)) return true
  const turns = lines.filter(({ speaker }, at) => speaker !== null && speaker !== lines[at - 1]?.speaker)
  return new Set(turns.map(({ speaker }) => speaker)).size < turns.length
}

function blockOf({ start, end, from, to, speaker }: TranscriptLine): ForeignBlock {
  return {
    kind: 'paragraph',
    start,
    end,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(speaker === null ? {} : { speaker }),
  }
}

const pageOf = ({ text, lines }: Transcript, status: number): ForeignPage =>
  barePage(status, { text, blocks: lines.map(blockOf) })

/** Words as a transcript, each line with who says it and when; null where they are none, or where that is in doubt and must not be. */
export function talkPage(
  words: string,
  status: number,
  { inDoubt }: { inDoubt: boolean },
): ForeignPage | null {
  const read = readTranscript(words)
  if ('fault' in read || !(inDoubt || isTalk(read.transcript.lines))) return null
  return pageOf(read.transcript, status)
}
