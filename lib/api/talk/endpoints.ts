import { articleFactsOutput } from '../article/output'
import { endpointsOf } from '../endpoint'
import { idOutput, listOf } from '../shapes'
import {
  changeCommentInput,
  commentOnArticleInput,
  commentOnClaimInput,
  listArticleCommentsInput,
  listClaimCommentsInput,
  removeCommentInput,
} from './input'
import { commentNow, commentOutput } from './output'
import { talkPaths } from './paths'

/** The endpoints of comments. */
export const talkEndpoints = endpointsOf(talkPaths, {
  listClaimComments: { deed: 'read-article', input: listClaimCommentsInput, output: listOf(commentOutput) },
  commentOnClaim: {
    deed: 'comment',
    input: commentOnClaimInput,
    output: commentOutput,
    now: articleFactsOutput,
    created: true,
  },
  listArticleComments: {
    deed: 'read-article',
    input: listArticleCommentsInput,
    output: listOf(commentOutput),
  },
  commentOnArticle: {
    deed: 'comment',
    input: commentOnArticleInput,
    output: commentOutput,
    now: articleFactsOutput,
    created: true,
  },
  changeComment: { deed: 'comment', input: changeCommentInput, output: commentOutput, now: commentNow },
  removeComment: { deed: 'edit-comment', input: removeCommentInput, output: idOutput, now: commentNow },
})
