import type { Span } from '@/lib/anchor/span'

/** What one person says at one time: its words in the transcript's text, from when to when in milliseconds, and who speaks; null is not known. */
export type TranscriptLine = Span &
  Readonly<{ from: number | null; to: number | null; speaker: string | null }>

/** What was said: a canonical string (NFC, LF) of nothing but the words, and its lines in their order. */
export type Transcript = Readonly<{ text: string; lines: readonly TranscriptLine[] }>
