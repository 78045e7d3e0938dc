import { articleFactsOutput } from '../article/output'
import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import { askForCommentInput, changeReplyInput, listRepliesInput } from './input'
import { replyNow, replyOutput } from './output'
import { replyPaths } from './paths'

/** The endpoints of who was asked for comment. */
export const replyEndpoints = endpointsOf(replyPaths, {
  listReplies: { deed: 'read-article', input: listRepliesInput, output: listOf(replyOutput) },
  askForComment: {
    deed: 'ask-for-comment',
    input: askForCommentInput,
    output: replyOutput,
    now: articleFactsOutput,
    created: true,
  },
  changeReply: { deed: 'ask-for-comment', input: changeReplyInput, output: replyOutput, now: replyNow },
})
