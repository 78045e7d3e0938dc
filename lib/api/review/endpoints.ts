import { claimNow, claimOutput, claimsNow, claimsOutput } from '../claim/output'
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
import { lookedAtReviewOutput, pastVerdictOutput, staleClaimOutput, votesOutput } from './output'
import { reviewPaths } from './paths'

/** The endpoints of reviews, votes and verdicts. */
export const reviewEndpoints = endpointsOf(reviewPaths, {
  saveReview: { deed: 'review-claim', input: saveReviewInput, output: claimOutput, now: claimNow },
  listReviews: { deed: 'read-article', input: listReviewsInput, output: listOf(lookedAtReviewOutput) },
  confirmReview: { deed: 'review-claim', input: confirmReviewInput, output: claimOutput, now: claimNow },
  takeReviewBack: {
    deed: 'take-back-review',
    input: takeReviewBackInput,
    output: claimOutput,
    now: claimNow,
  },
  adjudicateClaim: { deed: 'adjudicate-claim', input: adjudicateInput, output: claimOutput, now: claimNow },
  listVotes: { deed: 'read-article', input: listVotesInput, output: votesOutput },
  castVote: { deed: 'vote-claim', input: voteInput, output: claimOutput, now: claimNow },
  takeVoteBack: { deed: 'take-back-vote', input: takeVoteBackInput, output: claimOutput, now: claimNow },
  listVerdicts: { deed: 'read-article', input: listVerdictsInput, output: listOf(pastVerdictOutput) },
  confirmVerdict: { deed: 'confirm-verdict', input: confirmVerdictInput, output: claimOutput, now: claimNow },
  listStale: { deed: 'read-article', input: listStaleInput, output: listOf(staleClaimOutput) },
  confirmSigns: { deed: 'confirm-verdict', input: confirmSignsInput, output: claimsOutput, now: claimsNow },
})
