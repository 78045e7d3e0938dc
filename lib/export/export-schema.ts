import { z } from 'zod'
import { activityKinds } from '@/lib/domain/activity'
import { articleKinds, articleStates } from '@/lib/domain/article'
import { anchors, claimantTypes, claimKinds, claimStates } from '@/lib/domain/claim'
import { sourceTiers, sourceTypes, stances } from '@/lib/domain/evidence'
import { confidences, verdictMethods, verdictStatuses } from '@/lib/domain/review'
import { blockKinds } from '@/lib/domain/revision'
import { gateNames, gateStates } from '@/lib/domain/gates'
import { layers } from '@/lib/domain/scales'

const text = z.string()
const maybe = text.nullable()
const id = z.string().min(1)
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .describe('ISO 8601, UTC')
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hexadecimal')
const salt = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('with which the digest is made; told with the words that it covers')
const unit = z.int().min(0).describe('UTF-16 units from the start of the text')
const place = { start: unit, end: unit }

const block = z.strictObject({ kind: z.enum(blockKinds), ...place })
const sentence = z.strictObject({
  ...place,
  coverage: z.enum(['pending', 'claimed', 'nothing-to-check']),
  by: maybe,
  reason: maybe,
  changed: z.literal(true).optional().describe('its words were new in this revision'),
  cleared: z
    .strictObject({ by: id, reason: maybe })
    .optional()
    .describe('who said that there is nothing in it to check, where claims or new words cover that since'),
})
const revision = z.strictObject({
  number: z.int().min(1),
  text,
  sha256: hash,
  blocks: z.array(block),
  sentences: z.array(sentence),
  createdAt: time,
  createdBy: id,
})

const span = z.strictObject({
  revision: z.int().min(1),
  ...place,
  startCodePoint: z.int().min(0),
  endCodePoint: z.int().min(0),
  exact: text,
  prefix: text,
  suffix: text,
  anchor: z.enum(anchors),
})
const review = z.strictObject({
  id,
  reviewer: id,
  round: z.int().min(1),
  attribution: text,
  substance: text,
  reasoning: text,
  confidence: z.enum(confidences).nullable(),
  wouldChange: text,
  submittedAt: time,
  seal: hash,
  outdated: z
    .boolean()
    .optional()
    .describe(
      'whether the claim is neither what it was given for nor what it was confirmed for; it counts for nothing then',
    ),
  confirmations: z
    .array(z.strictObject({ id, at: time, note: text, seal: hash }))
    .optional()
    .describe('when its reviewer said that it holds for the claim as it was then'),
})
const verdict = z.strictObject({
  attribution: text,
  substance: text,
  explanation: text,
  method: z.enum(verdictMethods),
  decidedBy: id,
  decidedAt: time,
  status: z.enum(verdictStatuses),
  seal: hash,
  reason: text.optional().describe('why it was adjudicated, or confirmed again'),
  by: z
    .array(z.strictObject({ person: id, words: text }))
    .optional()
    .describe(
      'all who gave it, each with their own words: whoever agreed, the panel, or whoever adjudicated',
    ),
})
const locator = z
  .strictObject({ page: text, paragraph: text, timecode: text, cell: text, note: text })
  .partial()
const snapshot = z.strictObject({ sha256: hash, mediaType: text, bytes: z.int().min(0), takenAt: time })
const evidence = z.strictObject({
  id,
  stance: z.enum(stances),
  layer: z.enum(layers),
  source: id.nullable(),
  url: maybe,
  title: maybe,
  excerpt: maybe,
  locator: locator.nullable(),
  retrievedAt: time.nullable(),
  method: maybe,
  snapshot: snapshot.nullable(),
  addedBy: id,
  addedAt: time,
  withdrawnAt: time.nullable(),
})
const comment = z.strictObject({
  id,
  author: id,
  text,
  at: time,
  resolvedAt: time.nullable(),
  replyTo: id.optional(),
  evidence: id.optional(),
  deletedAt: time.optional(),
  sentence: z.strictObject({ revision: z.int().min(1), start: unit, quote: text }).optional(),
  mentions: z.array(id).optional(),
})
const rules = { requiredReviews: z.int().min(1), blind: z.boolean(), panel: z.boolean() }
const round = z.strictObject({ round: z.int().min(1), ...rules })
const claimant = z.strictObject({ type: z.enum(claimantTypes), name: maybe, description: maybe })
const claim = z.strictObject({
  id,
  claimReviewed: text,
  quote: text,
  kind: z.enum(claimKinds),
  state: z.enum(claimStates),
  version: z.int().min(1),
  parent: id.nullable(),
  claimant: claimant.nullable(),
  claimDate: maybe,
  createdAt: time,
  createdBy: id,
  placedIn: z
    .int()
    .min(1)
    .optional()
    .describe('the revision in which a person last said which words are meant'),
  rounds: z
    .array(round)
    .optional()
    .describe(
      'the rules by which each of its rounds of review goes or went on, those of the article when the first review of it was submitted',
    ),
  spans: z.array(span),
  reviews: z.array(review),
  verdict: verdict.nullable(),
  evidence: z.array(evidence),
  comments: z.array(comment),
})

const article = z.strictObject({
  id,
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
    .strictObject(rules)
    .optional()
    .describe('the rules by which rounds of review that begin now go on'),
})
const source = z.strictObject({
  id,
  name: text,
  type: z.enum(sourceTypes),
  tier: z.enum(sourceTiers),
  reliability: maybe,
  independenceGroup: maybe,
  confidential: z.boolean(),
})
const scale = z.strictObject({
  key: text,
  version: z.int().min(1),
  layer: z.enum(layers),
  ratings: z.array(z.strictObject({ key: text, label: text, value: z.number().nullable() })),
})
const activity = z.strictObject({
  seq: z.int().min(1),
  at: time,
  actor: id,
  kind: z.enum(activityKinds),
  subject: id,
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

const gateName = z.enum(gateNames)
const signOff = z.strictObject({
  id: id.optional(),
  number: z.int().min(1),
  revision: z.int().min(1),
  sha256: hash,
  by: id,
  at: time,
  gates: z.array(
    z.strictObject({
      gate: gateName,
      isGreen: z.boolean(),
      says: text,
      override: z.strictObject({ reason: text, by: id, at: time }).nullable(),
      state: z.enum(gateStates).optional().describe('grey where there was no rule that could be met'),
      rules: z.array(text).optional().describe('the rules of the desk that it was decided by'),
    }),
  ),
})
const override = z.strictObject({ gate: gateName, reason: text, by: id, at: time, endedAt: time.nullable() })
const correction = z.strictObject({
  id,
  retraction: z.boolean(),
  what: text,
  why: text,
  claim: id.nullable(),
  verdict: z.strictObject({ attribution: text, substance: text, decidedAt: time }).nullable(),
  revision: z.int().min(1),
  by: id,
  at: time,
})

/** The shape of the `json` export, keys in their order; its JSON Schema is published under /schema. */
export const exportSchema = z.strictObject({
  schema: z.literal('tickmark.export/1'),
  generator: z.strictObject({ name: z.literal('tickmark'), version: text }),
  generatedAt: time,
  offsetUnit: z.literal('utf-16'),
  article,
  revisions: z.array(revision),
  claims: z.array(claim),
  sources: z.array(source),
  scales: z.array(scale),
  people: z.array(z.strictObject({ id, name: text })),
  activity: z.array(activity),
  comments: z
    .array(comment)
    .optional()
    .describe(
      'What was said of the article as a whole or of a sentence; comments on a claim or its evidence stand with the claim',
    ),
  signOffs: z.array(signOff).optional(),
  overrides: z.array(override).optional(),
  corrections: z.array(correction).optional(),
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
