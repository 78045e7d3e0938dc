import type { Paths } from '../method'

/** The addresses of what was done. */
export const historyPaths = {
  readHistory: ['GET', '/history'],
  readArticleHistory: ['GET', '/articles/{articleId}/history'],
} as const satisfies Paths
