import { claimOutput, claimsOutput } from '../claim/output'
import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import {
  adjudicateInput,
  confirmReviewInput,
  confirmSignsInput,
  confirmVerdictInput,
  listReviewsInput,
  listStaleInput,
  listVerdictsInput,
  listVotesInput,
  saveReviewInput,
  takeReviewBackInput,
  takeVoteBackInput,
  voteInput,
} from './input'
import { reviewOutput, staleClaimOutput, verdictOutput, votesOutput } from './output'
import { reviewPaths } from './paths'

/** The endpoints of reviews, votes and verdicts. */
export const reviewEndpoints = endpointsOf(reviewPaths, {
  saveReview: { deed: 'review-claim', input: saveReviewInput, output: claimOutput },
  listReviews: { deed: 'read-article', input: listReviewsInput, output: listOf(reviewOutput) },
  confirmReview: { deed: 'review-claim', input: confirmReviewInput, output: claimOutput },
  takeReviewBack: { deed: 'take-back-review', input: takeReviewBackInput, output: claimOutput },
  adjudicateClaim: { deed: 'adjudicate-claim', input: adjudicateInput, output: claimOutput },
  listVotes: { deed: 'read-article', input: listVotesInput, output: votesOutput },
  castVote: { deed: 'vote-claim', input: voteInput, output: claimOutput },
  takeVoteBack: { deed: 'take-back-vote', input: takeVoteBackInput, output: claimOutput },
  listVerdicts: { deed: 'read-article', input: listVerdictsInput, output: listOf(verdictOutput) },
  confirmVerdict: { deed: 'confirm-verdict', input: confirmVerdictInput, output: claimOutput },
  listStale: { deed: 'read-article', input: listStaleInput, output: listOf(staleClaimOutput) },
  confirmSigns: { deed: 'confirm-verdict', input: confirmSignsInput, output: claimsOutput },
})
