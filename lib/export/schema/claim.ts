import { z } from 'zod'
import { anchors, claimKinds, claimStates, claimantTypes } from '@/lib/domain/claim'
import { stances } from '@/lib/domain/evidence'
import {
  detailRules,
  evidenceKinds,
  evidenceOrigins,
  type EvidenceDetailName,
} from '@/lib/domain/evidence-kinds'
import { confidences, verdictMethods, verdictStatuses } from '@/lib/domain/review'
import { layers } from '@/lib/domain/scales'
import { hash, exportedId, maybe, place, roundRules, text, time, unit } from './parts'

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
  id: exportedId,
  reviewer: exportedId,
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
    .array(z.strictObject({ id: exportedId, at: time, note: text, seal: hash }))
    .optional()
    .describe('when its reviewer said that it holds for the claim as it was then'),
})

const verdict = z.strictObject({
  attribution: text,
  substance: text,
  explanation: text,
  method: z.enum(verdictMethods),
  decidedBy: exportedId,
  decidedAt: time,
  status: z.enum(verdictStatuses),
  seal: hash,
  reason: text.optional().describe('why it was adjudicated, or confirmed again'),
  by: z
    .array(z.strictObject({ person: exportedId, words: text }))
    .optional()
    .describe(
      'all who gave it, each with their own words: whoever agreed, the panel, or whoever adjudicated',
    ),
})

const locator = z
  .strictObject({ page: text, paragraph: text, timecode: text, cell: text, note: text })
  .partial()

const details = z
  .strictObject(
    Object.fromEntries(detailRules.map(([name]) => [name, text])) as Record<EvidenceDetailName, typeof text>,
  )
  .partial()

const snapshot = z.strictObject({ sha256: hash, mediaType: text, bytes: z.int().min(0), takenAt: time })

const file = z.strictObject({
  id: exportedId,
  sha256: hash,
  mediaType: text,
  bytes: z.int().min(1),
  name: text,
  uploadedBy: exportedId,
  uploadedAt: time,
})

const evidence = z.strictObject({
  id: exportedId,
  stance: z.enum(stances),
  layer: z.enum(layers),
  source: exportedId.nullable(),
  url: maybe,
  title: maybe,
  excerpt: maybe,
  locator: locator.nullable(),
  retrievedAt: time.nullable(),
  method: maybe,
  snapshot: snapshot.nullable(),
  addedBy: exportedId,
  addedAt: time,
  withdrawnAt: time.nullable(),
  kind: z.enum(evidenceKinds).optional(),
  details: details.optional().describe('what is noted of it by its kind'),
  origin: z.enum(evidenceOrigins).nullish().describe('how it came to the desk'),
  firstHand: z.boolean().nullish(),
  onRecord: z.boolean().nullish(),
  checkedBy: exportedId.nullish().describe('who looked a calculation over, other than who wrote it'),
  checkedAt: time.nullish(),
  excerptAt: z
    .strictObject({ start: unit, end: unit })
    .nullish()
    .describe('where the excerpt stands in the text of the snapshot or the file, in UTF-16 units'),
  file: file
    .nullish()
    .describe('what was uploaded: that the desk held these bytes, not where they came from'),
})

/** A comment with its place. */
export const commentSchema = z.strictObject({
  id: exportedId,
  author: exportedId,
  text,
  at: time,
  resolvedAt: time.nullable(),
  replyTo: exportedId.optional(),
  evidence: exportedId.optional(),
  deletedAt: time.optional(),
  sentence: z.strictObject({ revision: z.int().min(1), start: unit, quote: text }).optional(),
  mentions: z.array(exportedId).optional(),
})

const round = z.strictObject({ round: z.int().min(1), ...roundRules })

const claimant = z.strictObject({ type: z.enum(claimantTypes), name: maybe, description: maybe })

/** A claim with all that belongs to it. */
export const claimSchema = z.strictObject({
  id: exportedId,
  claimReviewed: text,
  quote: text,
  kind: z.enum(claimKinds),
  state: z.enum(claimStates),
  version: z.int().min(1),
  parent: exportedId.nullable(),
  claimant: claimant.nullable(),
  claimDate: maybe,
  createdAt: time,
  createdBy: exportedId,
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
  strength: maybe
    .optional()
    .describe('what its answer to “Is it so?” rests on, in one sentence made from the evidence that counts'),
  comments: z.array(commentSchema),
})
