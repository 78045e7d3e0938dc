// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { listNoticesInput, muteNoticesInput, readNoticesInput } from './notices/input'
export {
  changeCommentInput,
  commentOnArticleInput,
  commentOnClaimInput,
  listArticleCommentsInput,
  listClaimCommentsInput,
  removeCommentInput,
} from './talk/input'
