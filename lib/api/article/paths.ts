import type { Paths } from '../method'

/** The addresses of articles as a whole. */
export const articlePaths = {
  listArticles: ['GET', '/articles'],
  createArticle: ['POST', '/articles'],
  previewArticle: ['POST', '/articles/preview'],
  readArticle: ['GET', '/articles/{articleId}'],
  readScreen: ['GET', '/articles/{articleId}/screen'],
  editArticle: ['PATCH', '/articles/{articleId}'],
  deleteArticle: ['DELETE', '/articles/{articleId}'],
  setAccess: ['PUT', '/articles/{articleId}/access'],
  listForsaken: ['GET', '/forsaken'],
  handOver: ['POST', '/forsaken/{articleId}'],
  readPresence: ['GET', '/articles/{articleId}/presence'],
  coverSentences: ['PUT', '/articles/{articleId}/coverage'],
  exportArticle: ['GET', '/articles/{articleId}/export'],
} as const satisfies Paths
