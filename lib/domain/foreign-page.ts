import type { Block } from './revision'

/** What stands at an address in place of what was looked for, or that it is an article. */
export const walls = ['article', 'consent', 'sign-in', 'paywall', 'bot-check', 'error'] as const
export type Wall = (typeof walls)[number]

/** Which part of a page its text is of: what reads as its article, what the page marks as its main part, or all of it. */
export type PageReading = 'article' | 'main' | 'page'

/** What a page says of itself; a date or a moment as ISO 8601. */
export type PageFacts = Readonly<{
  title: string | null
  publisher: string | null
  author: string | null
  publishedAt: string | null
  language: string | null
}>

/**
 * A block of a foreign text, with what is known of its place: the page of the document that it begins on, from 1; or, of a transcript, from when to when
 * it is said, in milliseconds, and who speaks.
 */
export type ForeignBlock = Block & Readonly<{ page?: number; from?: number; to?: number; speaker?: string }>

/** A foreign page as the desk keeps it: our text of it and its blocks, never its markup. A scan has no text. */
export type ForeignPage = PageFacts &
  Readonly<{ text: string; blocks: readonly ForeignBlock[]; reading: PageReading; wall: Wall }>

/** What the desk can read, by media type. */
export const readableTypes = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/vtt',
  'application/x-subrip',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type ReadableType = (typeof readableTypes)[number]

/** Whether the desk can read what such bytes say. */
export const isReadable = (mediaType: string): mediaType is ReadableType =>
  (readableTypes as readonly string[]).includes(mediaType)

/** Why a file is not read that could be opened: it holds more than can be read, it unpacks to more, it declares what no document needs, or it is locked. */
export const contentFaults = ['too-tangled', 'unpacks-too-far', 'declares-a-type', 'locked'] as const
export type ContentFault = (typeof contentFaults)[number]

/** Why the bytes of a page could not be read. */
export const readingFaults = [...contentFaults, 'too-much-memory', 'took-too-long', 'broken'] as const
export type ReadingFault = (typeof readingFaults)[number]

/** What is told of a file that was read and has no words. */
export const noWordsSays = (mediaType: string): string =>
  mediaType === 'application/pdf'
    ? 'This PDF has no text: it may be a scan. It is kept as it came.'
    : 'It is kept as it came; there are no words in it.'

/** What is known of bytes beside themselves; `contentType` is the header as it came. */
export type Received = Readonly<{
  mediaType: string
  contentType: string | null
  address: string
  status: number
}>
