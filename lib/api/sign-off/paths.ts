import type { Paths } from '../method'

/** The addresses of signing off, publishing and correcting. */
export const signOffPaths = {
  readGates: ['GET', '/articles/{articleId}/sign-off'],
  signOffArticle: ['POST', '/articles/{articleId}/sign-off'],
  listSignOffs: ['GET', '/articles/{articleId}/sign-offs'],
  exportSignOff: ['GET', '/articles/{articleId}/sign-offs/{number}/export'],
  callReady: ['POST', '/articles/{articleId}/ready'],
  reopenArticle: ['POST', '/articles/{articleId}/reopen'],
  publishArticle: ['POST', '/articles/{articleId}/publish'],
  listCorrections: ['GET', '/articles/{articleId}/corrections'],
  correctArticle: ['POST', '/articles/{articleId}/corrections'],
  retractArticle: ['POST', '/articles/{articleId}/retract'],
} as const satisfies Paths
