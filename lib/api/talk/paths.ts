import type { Paths } from '../method'

/** The addresses of comments. */
export const talkPaths = {
  listClaimComments: ['GET', '/claims/{claimId}/comments'],
  commentOnClaim: ['POST', '/claims/{claimId}/comments'],
  listArticleComments: ['GET', '/articles/{articleId}/comments'],
  commentOnArticle: ['POST', '/articles/{articleId}/comments'],
  changeComment: ['PATCH', '/comments/{commentId}'],
  removeComment: ['DELETE', '/comments/{commentId}'],
} as const satisfies Paths
