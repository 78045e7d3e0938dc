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
  articleFactsOutput,
  articleOutput,
  articlesOutput,
  coveredOutput,
  forsakenOutput,
  presenceOutput,
  previewOutput,
  revisionNow,
} from './output'
import { articlePaths } from './paths'
import { screenOutput } from './screen'

/** The endpoints of articles as a whole. */
export const articleEndpoints = endpointsOf(articlePaths, {
  listArticles: { deed: 'read-article', input: listArticlesInput, output: articlesOutput },
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
  editArticle: {
    deed: 'edit-article',
    input: editArticleInput,
    output: articleOutput,
    now: articleFactsOutput,
  },
  deleteArticle: {
    deed: 'delete-article',
    input: deleteArticleInput,
    output: idOutput,
    now: articleFactsOutput,
  },
  setAccess: {
    deed: 'restrict-article',
    input: setAccessInput,
    output: accessOutput,
    now: articleFactsOutput,
  },
  listForsaken: { deed: 'hand-over-article', input: listForsakenInput, output: listOf(forsakenOutput) },
  handOver: { deed: 'hand-over-article', input: handOverInput, output: idOutput, now: forsakenOutput },
  readPresence: { deed: 'read-article', input: readPresenceInput, output: presenceOutput },
  coverSentences: {
    deed: 'cover-sentence',
    input: coverSentencesInput,
    output: coveredOutput,
    now: revisionNow,
  },
  exportArticle: { deed: 'export-article', input: exportInput, output: null },
})
