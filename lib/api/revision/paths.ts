import type { Paths } from '../method'

/** The addresses of revisions of an article’s text. */
export const revisionPaths = {
  listRevisions: ['GET', '/articles/{articleId}/revisions'],
  reviseArticle: ['POST', '/articles/{articleId}/revisions'],
  previewRevision: ['POST', '/articles/{articleId}/revisions/preview'],
  readRevision: ['GET', '/articles/{articleId}/revisions/{number}'],
} as const satisfies Paths
