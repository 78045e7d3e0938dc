import { z } from 'zod'
import { articleKinds, articleOrders, articleStates } from '@/lib/domain/article'
import { deadlines } from '@/lib/domain/assignment'
import { exportFormats } from '@/lib/domain/export-format'
import { reviewRules } from '../review/input'
import { scaleKey } from '../scales/input'
import {
  assignment,
  id,
  language,
  line,
  link,
  oneOf,
  page,
  prose,
  revisionNumber,
  seqInQuery,
  version,
  versionInQuery,
  when,
  yesOrNo,
} from '../fields'

/** Longest article text in UTF-16 units: about 150,000 words. */
export const longestText = 1_000_000

const articleFacts = {
  title: line(300),
  byline: z.array(line(200)).max(20, 'At most 20 names.'),
  outlet: line(200).nullable(),
  url: link.nullable(),
  publishedAt: when.nullable(),
  language,
  kind: oneOf(articleKinds),
}

const articleText = prose(longestText).refine((text) => /\S/.test(text), 'The text is empty.')

/** The article's text, pasted, or the words of a .txt or .md file with its name. */
export const newText = { text: articleText, fileName: line(255).optional() }

/** The scales, by their keys; each is taken in its newest version. */
const scaleChoice = { substanceScale: scaleKey, attributionScale: scaleKey }

export const createArticleInput = z.strictObject({
  ...z.object({ ...articleFacts, ...scaleChoice }).partial().shape,
  title: articleFacts.title.optional(),
  ...newText,
})
export const previewArticleInput = z.strictObject({
  title: prose(300).optional(),
  language: language.optional(),
  ...newText,
})
export const listArticlesInput = z.strictObject({
  ...page,
  q: prose(200).optional(),
  state: oneOf(articleStates).optional(),
  assignee: id.optional(),
  due: oneOf(deadlines).optional(),
  sort: oneOf(articleOrders).optional(),
})
export const articleInput = z.strictObject({ articleId: id })
export const readScreenInput = z.strictObject({
  articleId: id,
  claim: id.optional(),
  after: seqInQuery.optional(),
  revision: revisionNumber.optional(),
})
export const editArticleInput = z.strictObject({
  articleId: id,
  version,
  ...z.object({ ...articleFacts, ...reviewRules, ...assignment, ...scaleChoice }).partial().shape,
})
export const deleteArticleInput = z.strictObject({ articleId: id, version: versionInQuery })
export const exportInput = z.strictObject({ articleId: id, format: oneOf(exportFormats).default('json') })
export const setAccessInput = z.strictObject({
  articleId: id,
  version,
  restricted: yesOrNo,
  named: z.array(id).max(500, 'At most 500 people.').default([]),
})
export const listForsakenInput = z.strictObject({ ...page })
export const handOverInput = z.strictObject({ articleId: id, version, person: id })
export const readPresenceInput = z.strictObject({ articleId: id })

const sentenceNumber = z
  .int('A sentence is named by its number, from 0.')
  .min(0, 'A sentence is named by its number, from 0.')

export const coverSentencesInput = z.strictObject({
  articleId: id,
  sentence: z.union(
    [
      sentenceNumber,
      z
        .array(sentenceNumber)
        .min(1, 'Name at least one sentence.')
        .max(5000, 'At most 5000 sentences at once.'),
    ],
    'A sentence is named by its number, from 0.',
  ),
  coverage: oneOf(['nothing-to-check', 'pending']),
  reason: prose(1000).nullable().optional(),
  revision: version.optional(),
})
