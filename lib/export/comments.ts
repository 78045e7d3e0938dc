import type { Comment } from '@/lib/domain/comment'
import type { TickmarkExport } from './export-schema'

type Exported = TickmarkExport['claims'][number]['comments'][number]

function toComment({
  id,
  author,
  text,
  at,
  resolvedAt,
  replyTo,
  evidenceId,
  deletedAt,
  sentence,
  mentions,
}: Comment): Exported {
  return {
    id,
    author: author.id,
    text,
    at,
    resolvedAt,
    ...(replyTo === null ? {} : { replyTo }),
    ...(evidenceId === null ? {} : { evidence: evidenceId }),
    ...(deletedAt === null ? {} : { deletedAt }),
    ...(sentence === null
      ? {}
      : { sentence: { revision: sentence.revision, start: sentence.start, quote: sentence.quote } }),
    mentions: mentions.map((named) => named.id),
  }
}

/** What was said of that claim and its evidence, or with null of the article and its sentences, the oldest first; of a deleted comment that has replies only its place. */
export function toComments(comments: readonly Comment[], claimId: string | null): Exported[] {
  return comments.filter((comment) => comment.claimId === claimId).map(toComment)
}
