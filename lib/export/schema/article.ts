import { z } from 'zod'
import { activityKinds } from '@/lib/domain/activity'
import { articleKinds, articleStates } from '@/lib/domain/article'
import { blockKinds } from '@/lib/domain/revision'
import { layers } from '@/lib/domain/scales'
import { sourceTiers, sourceTypes } from '@/lib/domain/source'
import { hash, exportedId, maybe, place, roundRules, salt, text, time } from './parts'

const block = z.strictObject({ kind: z.enum(blockKinds), ...place })

const sentence = z.strictObject({
  ...place,
  coverage: z.enum(['pending', 'claimed', 'nothing-to-check']),
  by: maybe,
  reason: maybe,
  changed: z.literal(true).optional().describe('its words were new in this revision'),
  cleared: z
    .strictObject({ by: exportedId, reason: maybe })
    .optional()
    .describe('who said that there is nothing in it to check, where claims or new words cover that since'),
})

/** A revision with what was looked at in it. */
export const revisionSchema = z.strictObject({
  number: z.int().min(1),
  text,
  sha256: hash,
  blocks: z.array(block),
  sentences: z.array(sentence),
  createdAt: time,
  createdBy: exportedId,
})

/** The facts of the article. */
export const articleSchema = z.strictObject({
  id: exportedId,
  title: text,
  byline: z.array(text),
  outlet: maybe,
  url: maybe,
  language: text,
  direction: z.enum(['ltr', 'rtl']),
  kind: z.enum(articleKinds),
  publishedAt: maybe,
  state: z.enum(articleStates),
  currentRevision: z.int().min(1),
  createdAt: time,
  review: z
    .strictObject(roundRules)
    .optional()
    .describe('the rules by which rounds of review that begin now go on'),
})

/** A source of evidence. */
export const sourceSchema = z.strictObject({
  id: exportedId,
  name: text,
  type: z.enum(sourceTypes),
  tier: z.enum(sourceTiers),
  reliability: maybe,
  independenceGroup: maybe.describe('sources of one group are copies of one another and count once'),
  confidential: z.boolean(),
  interests: text.optional(),
  reliabilityNote: text.optional(),
  homepage: text.optional(),
  mergedInto: exportedId.optional().describe('the source as which it is read'),
  withdrawnAt: time
    .optional()
    .describe('what leans on a withdrawn source, or on one merged into it, counts no more'),
  withdrawnReason: text.optional(),
})

/** A scale on which claims are rated. */
export const scaleSchema = z.strictObject({
  key: text,
  version: z.int().min(1),
  layer: z.enum(layers),
  ratings: z.array(z.strictObject({ key: text, label: text, value: z.number().nullable() })),
})

/** An entry of the history. */
export const activitySchema = z.strictObject({
  seq: z.int().min(1),
  at: time,
  actor: exportedId,
  kind: z.enum(activityKinds),
  subject: exportedId,
  reason: z.string().optional(),
  digest: hash.optional().describe('of what the entry is about, as the deed left it'),
  salt: salt.optional(),
  leaves: z
    .record(z.string(), z.strictObject({ digest: hash, salt: salt.optional() }))
    .optional()
    .describe(
      'of what else the deed changed, by name; an entry with leaves holds its digests, not its reason',
    ),
  hash,
  previousHash: z.union([z.literal(''), hash]),
})
