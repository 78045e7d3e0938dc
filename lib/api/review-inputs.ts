// Goes with its last reader: what it names has moved to the rooms of the subjects.
export {
  adjudicateInput,
  confirmReviewInput,
  confirmSignsInput,
  confirmVerdictInput,
  listReviewsInput,
  listStaleInput,
  listVerdictsInput,
  listVotesInput,
  reviewRules,
  sealSeen,
  takeReviewBackInput,
  takeVoteBackInput,
  voteInput,
} from './review/input'
