import { articleBody, endpointsOf } from '../endpoint'
import { idOutput, listOf } from '../shapes'
import {
  articleInput,
  coverSentencesInput,
  createArticleInput,
  deleteArticleInput,
  editArticleInput,
  exportInput,
  handOverInput,
  listArticlesInput,
  listForsakenInput,
  previewArticleInput,
  readPresenceInput,
  readScreenInput,
  setAccessInput,
} from './input'
import {
  accessOutput,
  articleOutput,
  articleRowOutput,
  coveredOutput,
  forsakenOutput,
  presenceOutput,
  previewOutput,
  screenOutput,
} from './output'
import { articlePaths } from './paths'

/** The endpoints of articles as a whole. */
export const articleEndpoints = endpointsOf(articlePaths, {
  listArticles: { deed: 'read-article', input: listArticlesInput, output: listOf(articleRowOutput) },
  createArticle: {
    deed: 'create-article',
    input: createArticleInput,
    output: articleOutput,
    created: true,
    largestBody: articleBody,
    takesFile: true,
  },
  previewArticle: {
    deed: 'create-article',
    input: previewArticleInput,
    output: previewOutput,
    largestBody: articleBody,
    takesFile: true,
  },
  readArticle: { deed: 'read-article', input: articleInput, output: articleOutput },
  readScreen: { deed: 'read-article', input: readScreenInput, output: screenOutput },
  editArticle: { deed: 'edit-article', input: editArticleInput, output: articleOutput },
  deleteArticle: { deed: 'delete-article', input: deleteArticleInput, output: idOutput },
  setAccess: { deed: 'restrict-article', input: setAccessInput, output: accessOutput },
  listForsaken: { deed: 'hand-over-article', input: listForsakenInput, output: listOf(forsakenOutput) },
  handOver: { deed: 'hand-over-article', input: handOverInput, output: idOutput },
  readPresence: { deed: 'read-article', input: readPresenceInput, output: presenceOutput },
  coverSentences: { deed: 'cover-sentence', input: coverSentencesInput, output: coveredOutput },
  exportArticle: { deed: 'export-article', input: exportInput, output: null },
})
