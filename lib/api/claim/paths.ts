import type { Paths } from '../method'

/** The addresses of claims. */
export const claimPaths = {
  listClaims: ['GET', '/articles/{articleId}/claims'],
  markClaim: ['POST', '/articles/{articleId}/claims'],
  searchClaims: ['GET', '/claims'],
  readClaim: ['GET', '/claims/{claimId}'],
  editClaim: ['PATCH', '/claims/{claimId}'],
  removeClaim: ['DELETE', '/claims/{claimId}'],
  assignClaims: ['POST', '/articles/{articleId}/assignments'],
} as const satisfies Paths
