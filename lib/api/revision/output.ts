import { z } from 'zod'
import type { CoveredSentence, RevisionFacts, RevisionView } from '@/lib/domain/article'
import { anchors } from '@/lib/domain/claim'
import type { WholeRevision } from '@/lib/domain/dossier'
import { blockKinds } from '@/lib/domain/revision'
import { count, digest, ordinal, schemaOf, toldMoment } from '../shapes'

const span = { start: count, end: count }

export const sentenceSpans = z.array(z.strictObject(span)).readonly()
export const blocks = z.array(z.strictObject({ kind: z.enum(blockKinds), ...span })).readonly()

export const coveredSentence = {
  ...span,
  coverage: z.enum(['pending', 'claimed', 'nothing-to-check']),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  changed: z.literal(true).optional(),
}
export const coveredSentenceOutput = schemaOf<CoveredSentence>()(z.strictObject(coveredSentence))

const facts = { number: ordinal, sha256: digest, createdAt: toldMoment, createdBy: z.string() }
const revision = { ...facts, text: z.string(), blocks, sentences: z.array(coveredSentenceOutput).readonly() }

export const revisionFactsOutput = schemaOf<RevisionFacts>()(
  z.strictObject({ ...facts, createdByName: z.string().nullable() }),
)

export const revisionOutput = schemaOf<RevisionView>()(z.strictObject(revision))

export const wholeRevisionOutput = schemaOf<WholeRevision>()(
  z.strictObject({
    ...revision,
    changedAt: z.array(count).optional(),
    cleared: z
      .array(z.strictObject({ start: count, by: z.string(), reason: z.string().nullable() }))
      .optional(),
  }),
)

const difference = z.strictObject({ kind: z.enum(['equal', 'inserted', 'deleted']), text: z.string() })

/** A revision, and how its words differ from those of the revision it was compared with. */
export const readRevisionOutput = z.strictObject({
  ...revision,
  differences: z.array(difference).readonly().optional(),
})
export type ReadRevision = z.output<typeof readRevisionOutput>

const anchor = z.enum(anchors)

const faredClaim = z.strictObject({
  id: z.string(),
  anchor,
  spans: z
    .array(z.strictObject({ ...span, exact: z.string(), now: z.string().nullable(), anchor }))
    .readonly(),
})

/** How a claim fares in a new revision; `exact` are the words that were meant, `now` those that stand there, null when nothing does. */
export type FaredClaim = z.output<typeof faredClaim>

/** What becomes of an article's claims and sentences; `changed` is how many sentences are to be looked at again. */
const faring = { claims: z.array(faredClaim).readonly(), counts: z.record(anchor, count), changed: count }

/** What a corrected text would do; `revision` and `version` are those of the article that it was compared with. */
export const plannedRevisionOutput = z.strictObject({
  ...faring,
  text: z.string(),
  blocks,
  sentences: sentenceSpans,
  revision: ordinal,
  version: ordinal,
  differences: z.array(difference).readonly(),
})
export type PlannedRevision = z.output<typeof plannedRevisionOutput>

/** A new revision; `version` is now the article's. */
export const savedRevisionOutput = z.strictObject({
  ...faring,
  revision: ordinal,
  version: ordinal,
  sha256: digest,
})
export type SavedRevision = z.output<typeof savedRevisionOutput>
