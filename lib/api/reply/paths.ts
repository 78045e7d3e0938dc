import type { Paths } from '../method'

/** The addresses of who was asked for comment. */
export const replyPaths = {
  listReplies: ['GET', '/articles/{articleId}/replies'],
  askForComment: ['POST', '/articles/{articleId}/replies'],
  changeReply: ['PATCH', '/replies/{replyId}'],
} as const satisfies Paths
