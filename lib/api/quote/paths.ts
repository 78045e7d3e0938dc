import type { Paths } from '../method'

/** The addresses of quotations. */
export const quotePaths = {
  listQuotations: ['GET', '/articles/{articleId}/quotes'],
} as const satisfies Paths
