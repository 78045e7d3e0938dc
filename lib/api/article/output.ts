import { z } from 'zod'
import {
  articleKinds,
  articleStates,
  type ArticleFacts,
  type ArticleRow,
  type ArticleView,
} from '@/lib/domain/article'
import type { Forsaken } from '@/lib/domain/person'
import { blocks, coveredSentence, revisionOutput, sentenceSpans } from '../revision/output'
import { scaleRef } from '../scales/output'
import { count, listOf, ordinal, personNamed, schemaOf, textDirection, toldMoment } from '../shapes'

const facts = {
  id: z.string(),
  title: z.string(),
  byline: z.array(z.string()),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  direction: textDirection,
  kind: z.enum(articleKinds),
  publishedAt: z.string().nullable(),
  state: z.enum(articleStates),
  isSample: z.boolean(),
  version: ordinal,
  currentRevision: ordinal,
  requiredReviews: ordinal,
  blind: z.boolean(),
  panel: z.boolean(),
  scales: z.strictObject({ attribution: scaleRef, substance: scaleRef }),
  restricted: z.boolean(),
  named: z.array(z.string()),
  assignee: z.string().nullable(),
  dueAt: toldMoment.nullable(),
  createdAt: toldMoment,
  createdBy: z.string(),
}

export const articleFactsOutput = schemaOf<ArticleFacts>()(z.strictObject(facts))

export const articleOutput = schemaOf<ArticleView>()(z.strictObject({ ...facts, revision: revisionOutput }))

export const articlesOutput = listOf(
  schemaOf<ArticleRow>()(
    z.strictObject({
      ...facts,
      assigneeName: z.string().nullable(),
      claims: z.strictObject({
        all: count,
        rated: count,
        open: count,
        contested: count,
        stale: count,
        dropped: count,
      }),
      mine: z.strictObject({ reviewed: count, waiting: count }),
      coverage: z.strictObject({ all: count, claimed: count, cleared: count, pending: count }),
      lastActivityAt: toldMoment,
    }),
  ),
)

export const previewOutput = z.strictObject({
  text: z.string(),
  blocks,
  sentences: sentenceSpans,
  title: z.string().nullable(),
  direction: textDirection,
})

/** A text as it would be read, with the title that it seems to have. */
export type Preview = z.output<typeof previewOutput>

export const accessOutput = z.strictObject({
  restricted: z.boolean(),
  named: z.array(z.string()).readonly(),
  version: ordinal,
})

export const forsakenOutput = schemaOf<Forsaken>()(z.strictObject({ id: z.string(), version: ordinal }))

export const presenceOutput = z.strictObject({ items: z.array(personNamed) })

/** The sentences of which something was said, each with its number; of the revision in which they stand. */
export const coveredOutput = z.strictObject({
  revision: ordinal,
  sentences: z.array(z.strictObject({ ...coveredSentence, sentence: count })),
})

/** What a deed on the words of a revision is refused with: the article, or the number of its present revision. */
export const revisionNow = z.union([articleFactsOutput, z.strictObject({ revision: ordinal })])
