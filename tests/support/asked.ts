import { askForCommentInput, changeReplyInput } from '@/lib/api/reply/input'
import { askForComment } from '@/lib/commands/reply/ask-for-comment'
import { changeReply } from '@/lib/commands/reply/change-reply'
import type { Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Reply } from '@/lib/domain/reply'

/** That a ministry was asked about a claim, in May 2026 until two days later. */
export const aboutClaim = (...claims: readonly string[]) => ({
  party: 'Ministry of Housing',
  claims,
  askedAt: '2026-05-12T09:00:00.000Z',
  channel: 'e-mail',
  until: '2026-05-14T15:00:00.000Z',
})

/** Enters that somebody was asked for comment about a claim. */
export const askAbout = (
  by: Actor,
  { id, articleId }: Readonly<{ id: string; articleId: string }>,
  more: object = {},
): Promise<Outcome<Reply>> =>
  askForComment(by, askForCommentInput.parse({ articleId, ...aboutClaim(id), ...more }))

/** Changes what is noted of somebody being asked. */
export const noteReply = (
  by: Actor,
  { id, version }: Pick<Reply, 'id' | 'version'>,
  change: object,
): Promise<Outcome<Reply>> => changeReply(by, changeReplyInput.parse({ replyId: id, version, ...change }))
