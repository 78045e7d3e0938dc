import type { CoveredSentence } from './article'

/** A person with the name as it stands on the screen; "Somebody" where the person is not known any more. */
export type PersonName = Readonly<{ id: string; name: string }>

/** A sentence that is meant, by where it begins in a revision, with its words there. */
export type MeantSentence = Readonly<{ revision: number; start: number; quote: string }>

/**
 * What somebody says of an article, or of one claim, piece of evidence or sentence of it; a reply names the comment at the head of its
 * thread. Of a deleted one only the place is left: it is read as long as it has replies.
 */
export type Comment = Readonly<{
  id: string
  articleId: string
  claimId: string | null
  evidenceId: string | null
  sentence: MeantSentence | null
  replyTo: string | null
  author: PersonName
  text: string
  mentions: readonly PersonName[]
  version: number
  at: string
  editedAt: string | null
  resolvedAt: string | null
  resolvedBy: PersonName | null
  deletedAt: string | null
}>

/** A comment with the replies to it, the oldest first. */
export type Thread = Readonly<{ head: Comment; replies: readonly Comment[] }>

/** Longest comment in UTF-16 units. */
export const longestComment = 10_000

/** The comments as threads, in the order in which they were begun. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const replies = Map.groupBy(
    comments.filter(({ replyTo }) => replyTo !== null),
    ({ replyTo }) => replyTo,
  )
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .map((head) => ({ head, replies: replies.get(head.id) ?? [] }))
}

/** The string whose SHA-256 the history keeps of a comment, instead of its words. */
export function commentedForm({
  id,
  replyTo,
  text,
  mentions,
}: {
  id: string
  replyTo: string | null
  text: string
  mentions: readonly string[]
}): string {
  return JSON.stringify(['tickmark.comment/1', id, replyTo, text, mentions])
}

/** The number of the sentence that is meant, in a later revision the nearest one with the very same words; null when there is none any more. */
export function placeOfSentence(
  meant: MeantSentence,
  {
    number,
    text,
    sentences,
  }: { number: number; text: string; sentences: readonly Pick<CoveredSentence, 'start' | 'end'>[] },
): number | null {
  const same = sentences.flatMap(({ start, end }, at) =>
    text.slice(start, end).trim() === meant.quote ? [{ at, start }] : [],
  )
  const [nearest] = same.toSorted((a, b) => Math.abs(a.start - meant.start) - Math.abs(b.start - meant.start))
  if (number !== meant.revision) return nearest?.at ?? null
  const there = sentences.findIndex(({ start }) => start === meant.start)
  return there < 0 ? null : there
}

/** A stretch of a comment's words; `mention` is the id of who is named by it. */
export type Said = Readonly<{ text: string; mention: string | null }>

/** The words of a comment with the names in it that are mentions, the longest name first where one begins another. */
export function saidIn(text: string, mentions: readonly PersonName[]): Said[] {
  const names = mentions.toSorted((a, b) => b.name.length - a.name.length)
  const parts: Said[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = names.find(({ name }) => text.startsWith(name, at + 1))
    if (!named || at < from) continue
    if (at > from) parts.push({ text: text.slice(from, at), mention: null })
    from = at + 1 + named.name.length
    parts.push({ text: text.slice(at, from), mention: named.id })
  }
  return from < text.length ? [...parts, { text: text.slice(from), mention: null }] : parts
}
