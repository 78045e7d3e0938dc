import { z } from 'zod'
import { articleKinds, articleOrders, articleStates } from '@/lib/domain/article'
import { deadlines } from '@/lib/domain/assignment'
import { claimantTypes, claimKinds } from '@/lib/domain/claim'
import { stances } from '@/lib/domain/evidence'
import { roles } from '@/lib/domain/person'
import { confidences } from '@/lib/domain/review'
import { exportFormats } from '@/lib/domain/export-format'
import { layers } from '@/lib/domain/scales'
import { assignment } from './work-inputs'
import {
  email,
  id,
  language,
  line,
  link,
  moment,
  newPassword,
  page,
  prose,
  revisionNumber,
  seqInQuery,
  version,
  versionInQuery,
  when,
} from './fields'
import { reviewRules, sealSeen } from './review-inputs'
import { scaleKey } from './scale-inputs'

/** Longest article text in UTF-16 units: about 150,000 words. */
export const longestText = 1_000_000

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `This must be one of: ${values.join(', ')}.`)

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
const newText = { text: articleText, fileName: line(255).optional() }

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

export const listRevisionsInput = z.strictObject({ articleId: id, ...page })
export const previewRevisionInput = z.strictObject({ articleId: id, ...newText })
export const reviseArticleInput = z.strictObject({ articleId: id, version: versionInQuery, ...newText })
export const readRevisionInput = z.strictObject({
  articleId: id,
  number: revisionNumber,
  from: revisionNumber.optional(),
})

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

const spanInput = z
  .strictObject({
    start: z.int('This must be a whole number.').min(0, 'This lies before the text.'),
    end: z.int('This must be a whole number.').min(1, 'This lies before the text.'),
    exact: prose(longestText),
  })
  .refine((span) => span.start < span.end, 'A span ends after it begins.')

const claimantInput = z.strictObject({
  type: oneOf(claimantTypes),
  name: prose(300).nullable().default(null),
  description: prose(1000).nullable().default(null),
})

const claimFields = {
  claimReviewed: prose(2000),
  kind: oneOf(claimKinds),
  claimant: claimantInput.nullable(),
  claimDate: when.nullable(),
  parent: id.nullable(),
}
const spans = z
  .array(spanInput)
  .min(1, 'A claim has at least one span.')
  .max(50, 'A claim has at most 50 spans.')

const ids = z
  .string()
  .max(8000, 'At most 100 ids.')
  .transform((list) => list.split(','))
  .pipe(z.array(id).max(100, 'At most 100 ids.'))

export const listClaimsInput = z.strictObject({ articleId: id, ids: ids.optional(), ...page })
export const markClaimInput = z.strictObject({
  articleId: id,
  revision: version,
  spans,
  ...z.object(claimFields).partial().shape,
})
export const claimInput = z.strictObject({ claimId: id })
export const editClaimInput = z
  .strictObject({
    claimId: id,
    version,
    ...z.object({ ...claimFields, ...assignment }).partial().shape,
    revision: version.optional(),
    spans: spans.optional(),
    state: oneOf(['dropped', 'open']).optional(),
    reason: prose(2000).optional(),
  })
  .refine((edit) => edit.state !== 'dropped' || /\S/.test(edit.reason ?? ''), {
    path: ['reason'],
    message: 'Say why the claim is dropped.',
  })
  .refine((edit) => edit.spans === undefined || edit.revision !== undefined, {
    path: ['revision'],
    message: 'Name the revision that the spans count in.',
  })
export const removeClaimInput = z.strictObject({ claimId: id, version: versionInQuery })

export const saveReviewInput = z.strictObject({
  claimId: id,
  attribution: prose(64).nullable().optional(),
  substance: prose(64).nullable().optional(),
  reasoning: prose(20_000).optional(),
  confidence: oneOf(confidences).nullable().optional(),
  wouldChange: prose(5000).optional(),
  submit: z.boolean('This must be true or false.').optional(),
  version: version.optional(),
  seal: sealSeen,
})

const locatorInput = z
  .strictObject({
    page: prose(200),
    paragraph: prose(200),
    timecode: prose(200),
    cell: prose(200),
    note: prose(1000),
  })
  .partial()
const evidenceFields = {
  stance: oneOf(stances),
  layer: oneOf(layers),
  source: line(300).nullable(),
  sourceId: id.nullable(),
  url: link.nullable(),
  title: prose(500).nullable(),
  excerpt: prose(10_000).nullable(),
  locator: locatorInput.nullable(),
  retrievedAt: moment.nullable(),
}

export const addEvidenceInput = z
  .strictObject({
    claimId: id,
    ...z.object(evidenceFields).partial().shape,
    stance: evidenceFields.stance,
    layer: evidenceFields.layer.default('substance'),
  })
  .refine(
    (evidence) =>
      [evidence.url, evidence.title, evidence.excerpt, evidence.source, evidence.sourceId].some((field) =>
        /\S/.test(field ?? ''),
      ),
    { path: ['url'], message: 'Evidence needs a link, a title, a source or an excerpt.' },
  )
export const listEvidenceInput = z.strictObject({ claimId: id, ...page })
export const editEvidenceInput = z.strictObject({
  evidenceId: id,
  version,
  ...z.object(evidenceFields).partial().shape,
})
export const withdrawEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery.optional() })
export const restoreEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery })

export const addPersonInput = z.strictObject({ email, name: line(200), role: oneOf(roles) })
export const changePersonInput = z.strictObject({
  personId: id,
  role: oneOf(roles).optional(),
  disabled: z.boolean('This must be true or false.').optional(),
})
export const listPeopleInput = z.strictObject({ ...page })
export const acceptInvitationInput = z.strictObject({
  token: prose(200),
  password: newPassword,
  name: line(200).optional(),
  email: email.optional(),
})

const draftKey = z
  .string()
  .regex(/^[a-z0-9-]+(:[A-Za-z0-9_-]+)*$/, 'This is no draft key.')
  .max(200, 'This is no draft key.')
export const draftInput = z.strictObject({ key: draftKey })
export const saveDraftInput = z.strictObject({
  key: draftKey,
  fields: z.record(z.string().regex(/^[\w.:-]{1,64}$/, 'This is no name of a field.'), prose(longestText)),
})

/** How many articles one stream of events tells of at the most. */
export const mostWatched = 50

const watched = z
  .string()
  .transform((ids) => [...new Set(ids.split(','))])
  .pipe(z.array(id).max(mostWatched, `At most ${mostWatched} articles.`))

export const eventsInput = z.strictObject({
  article: watched.optional(),
  after: z
    .string()
    .max(40 * mostWatched, 'This is no place in the events.')
    .optional(),
})
