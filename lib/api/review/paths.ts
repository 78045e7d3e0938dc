import type { Paths } from '../method'

/** The addresses of reviews, votes and verdicts. */
export const reviewPaths = {
  saveReview: ['PUT', '/claims/{claimId}/reviews/mine'],
  listReviews: ['GET', '/claims/{claimId}/reviews'],
  confirmReview: ['POST', '/claims/{claimId}/reviews/mine/confirmation'],
  takeReviewBack: ['DELETE', '/claims/{claimId}/reviews/mine/submission'],
  adjudicateClaim: ['POST', '/claims/{claimId}/adjudication'],
  listVotes: ['GET', '/claims/{claimId}/votes'],
  castVote: ['POST', '/claims/{claimId}/votes'],
  takeVoteBack: ['DELETE', '/claims/{claimId}/votes/mine'],
  listVerdicts: ['GET', '/claims/{claimId}/verdicts'],
  confirmVerdict: ['POST', '/claims/{claimId}/confirmation'],
  listStale: ['GET', '/articles/{articleId}/confirmations'],
  confirmSigns: ['POST', '/articles/{articleId}/confirmations'],
} as const satisfies Paths
