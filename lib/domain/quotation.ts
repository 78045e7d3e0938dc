import type { Span } from '@/lib/anchor/span'

/** How a text shows that words are somebody's own: between marks, as a block of their own, or behind a dash that opens a line of dialogue. */
export type QuotedBy = 'marks' | 'block' | 'dash'

/**
 * Words that a text gives as somebody's own, in UTF-16 units. `pieces` are the words within the marks, several where the reporter breaks
 * in or a paragraph ends; `start` and `end` are those of all of them. `marks` are the two signs as they are written, and `isClosed` is false
 * where the second one is missing and the end of the paragraph stands for it. `depth` counts the quotations that this one lies in.
 */
export type Quotation = Span &
  Readonly<{ by: QuotedBy; marks: string; pieces: readonly Span[]; isClosed: boolean; depth: number }>

/** How a quotation can differ from what was said. Only a person can tell that it was translated. */
export type QuoteEdit = 'trimmed' | 'bracketed' | 'cleaned-up' | 'translated' | 'altered'

/** What a difference is made of, in the words of the trade. */
export const differenceReasons = {
  ellipsis: 'Words are left out, and an ellipsis shows it',
  break: 'Words are left out where the reporter breaks in',
  brackets: 'Words in brackets explain or replace what was said',
  filler: 'A filler is left out',
  note: 'A note of the transcript is left out',
  repetition: 'A repetition is left out',
  'false-start': 'A false start is left out',
  contraction: 'Two words are drawn together, or one is taken apart',
  number: 'The same number is written in another way',
  spelling: 'The same word is spelled in another way',
  far: 'Words from places far apart are put together',
  negation: 'What denies is not the same',
  reversed: 'A word that denies stands right beside it, and is not told',
  'other-number': 'A number is not the same',
  cut: 'A number or a word is cut',
  name: 'A name is not the same',
  'letter-case': 'A word in capitals is another word than in small letters',
  words: 'The words are not the same',
} as const
export type DifferenceReason = keyof typeof differenceReasons

/** One difference: what is quoted, in the article's text, and what was said, in the source's; where one side has no words there, an empty stretch. */
export type QuoteDifference = Readonly<{
  edit: Exclude<QuoteEdit, 'translated'>
  reason: DifferenceReason
  quoted: Span
  said: Span
}>

/** Where a quotation was said: from its first to its last word in the source's text, the times in milliseconds of the lines it lies in, and all who speak there. */
export type QuotePlace = Span &
  Readonly<{ from: number | null; to: number | null; speakers: readonly string[] }>

/**
 * What became of looking for a quotation: word by word as it was said, with honest edits only, altered, or not found. `others` are further
 * places where the very same words stand.
 */
export type QuoteMatch =
  | Readonly<{
      outcome: 'verbatim' | 'edited' | 'altered'
      place: QuotePlace
      others: readonly Span[]
      differences: readonly QuoteDifference[]
    }>
  | Readonly<{ outcome: 'not-found' }>
