import { revisionNow } from '../article/output'
import { articleBody, endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import { listRevisionsInput, previewRevisionInput, readRevisionInput, reviseArticleInput } from './input'
import { plannedRevisionOutput, readRevisionOutput, revisionFactsOutput, savedRevisionOutput } from './output'
import { revisionPaths } from './paths'

/** The endpoints of revisions of an article’s text. */
export const revisionEndpoints = endpointsOf(revisionPaths, {
  listRevisions: { deed: 'read-article', input: listRevisionsInput, output: listOf(revisionFactsOutput) },
  reviseArticle: {
    deed: 'edit-article',
    input: reviseArticleInput,
    output: savedRevisionOutput,
    now: revisionNow,
    created: true,
    largestBody: articleBody,
    takesFile: true,
  },
  previewRevision: {
    deed: 'edit-article',
    input: previewRevisionInput,
    output: plannedRevisionOutput,
    now: revisionNow,
    largestBody: articleBody,
    takesFile: true,
  },
  readRevision: { deed: 'read-article', input: readRevisionInput, output: readRevisionOutput },
})
