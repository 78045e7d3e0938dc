type Talk = Readonly<{
  id: string
  author: string
  text: string
  mentions?: readonly string[]
  at: string
  replyTo?: string | null
  evidence?: string | null
  sentence?: Readonly<{ revision: number; start: number; quote: string }> | null
  deletedAt?: string | null
}>

/** A comment with its place; that a thread is resolved is told by the entries about it. */
export function commentContent(
  claimId: string | null,
  {
    id,
    author,
    text,
    mentions,
    at,
    replyTo = null,
    evidence = null,
    sentence = null,
    deletedAt = null,
  }: Talk,
): unknown {
  return [
    claimId,
    id,
    author,
    text,
    mentions ?? null,
    at,
    replyTo,
    evidence,
    sentence && [sentence.revision, sentence.start, sentence.quote],
    deletedAt,
  ]
}
