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

/** A foreign page as the desk keeps it: our text of it and its blocks, never its markup. */
export type ForeignPage = PageFacts &
  Readonly<{ text: string; blocks: readonly Block[]; reading: PageReading; wall: Wall }>

/** Why the bytes of a page could not be read. */
export const readingFaults = ['too-tangled', 'too-much-memory', 'took-too-long', 'broken'] as const
export type ReadingFault = (typeof readingFaults)[number]

/** What is known of bytes beside themselves; `contentType` is the header as it came. */
export type Received = Readonly<{
  mediaType: string
  contentType: string | null
  address: string
  status: number
}>
