import { z } from 'zod'
import { activitySchema, articleSchema, revisionSchema, scaleSchema, sourceSchema } from './schema/article'
import { claimSchema, commentSchema } from './schema/claim'
import { hash, exportedId, text, time } from './schema/parts'
import { replySchema } from './schema/reply'
import { correctionSchema, overrideSchema, signOffSchema } from './schema/sign-off'

/** The shape of the `json` export, keys in their order; its JSON Schema is published under /schema. */
export const exportSchema = z.strictObject({
  schema: z.literal('tickmark.export/1'),
  generator: z.strictObject({ name: z.literal('tickmark'), version: text }),
  generatedAt: time,
  offsetUnit: z.literal('utf-16'),
  article: articleSchema,
  revisions: z.array(revisionSchema),
  claims: z.array(claimSchema),
  sources: z.array(sourceSchema),
  scales: z.array(scaleSchema),
  people: z.array(z.strictObject({ id: exportedId, name: text })),
  activity: z.array(activitySchema),
  comments: z
    .array(commentSchema)
    .optional()
    .describe(
      'What was said of the article as a whole or of a sentence; comments on a claim or its evidence stand with the claim',
    ),
  files: z
    .array(
      z.strictObject({ id: exportedId, sha256: hash, mediaType: text, bytes: z.int().min(1), name: text }),
    )
    .optional()
    .describe('What was uploaded and evidence leans on; the bytes are not in this file'),
  replies: z
    .array(replySchema)
    .optional()
    .describe('Who was asked for comment on which statements, until when, and what they answered'),
  signOffs: z.array(signOffSchema).optional(),
  overrides: z.array(overrideSchema).optional(),
  corrections: z.array(correctionSchema).optional(),
  head: z
    .strictObject({ seq: z.int().min(0), hash: z.union([z.literal(''), hash]) })
    .optional()
    .describe('the newest entry of the history, by which a cut tail is noticed'),
  sha256: hash
    .optional()
    .describe('SHA-256 of all of this file but `generatedAt` and itself, as JSON without spaces'),
})

export type TickmarkExport = z.output<typeof exportSchema>

/** The JSON Schema (2020-12) of the export, as it is published. */
export function publishedSchema(): Record<string, unknown> {
  return {
    $id: '/schema/tickmark.export-1.json',
    title: 'Tickmark export, version 1',
    ...z.toJSONSchema(exportSchema, { target: 'draft-2020-12' }),
  }
}
