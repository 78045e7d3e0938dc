// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { acceptInvitationInput } from './account/input'
export {
  articleInput,
  coverSentencesInput,
  createArticleInput,
  deleteArticleInput,
  editArticleInput,
  exportInput,
  listArticlesInput,
  longestText,
  previewArticleInput,
  readScreenInput,
} from './article/input'
export { claimInput, editClaimInput, listClaimsInput, markClaimInput, removeClaimInput } from './claim/input'
export { draftInput, saveDraftInput } from './drafts/input'
export { eventsInput, mostWatched } from './events/input'
export {
  addEvidenceInput,
  editEvidenceInput,
  listEvidenceInput,
  restoreEvidenceInput,
  withdrawEvidenceInput,
} from './evidence/input'
export { addPersonInput, changePersonInput, listPeopleInput } from './people/input'
export { saveReviewInput } from './review/input'
export {
  listRevisionsInput,
  previewRevisionInput,
  readRevisionInput,
  reviseArticleInput,
} from './revision/input'
