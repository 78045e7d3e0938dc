import { z } from 'zod'
import type { CopiedText } from '@/lib/domain/copied-texts'
import { forTexts, stances, type Evidence } from '@/lib/domain/evidence'
import {
  detailRules,
  evidenceKinds,
  evidenceOrigins,
  type EvidenceDetailName,
} from '@/lib/domain/evidence-kinds'
import { fileSeen } from '../file/output'
import { layers } from '@/lib/domain/scales'
import { sourceTiers, sourceTypes } from '@/lib/domain/source'
import { count, digest, ordinal, schemaOf, toldMoment } from '../shapes'

const locator = z
  .strictObject({
    page: z.string(),
    paragraph: z.string(),
    timecode: z.string(),
    cell: z.string(),
    note: z.string(),
  })
  .partial()

const details = z
  .strictObject(
    Object.fromEntries(detailRules.map(([name]) => [name, z.string()])) as Record<
      EvidenceDetailName,
      z.ZodString
    >,
  )
  .partial()

export const evidence = {
  id: z.string(),
  claimId: z.string(),
  stance: z.enum(stances),
  layer: z.enum(layers),
  kind: z.enum(evidenceKinds),
  details,
  origin: z.enum(evidenceOrigins).nullable(),
  firstHand: z.boolean().nullable(),
  onRecord: z.boolean().nullable(),
  source: z.string().nullable(),
  sourceName: z.string().nullable(),
  sourceWithdrawnAt: toldMoment.nullable(),
  sourceWithdrawnReason: z.string().nullable(),
  sourceType: z.enum(sourceTypes).nullable(),
  sourceTier: z.enum(sourceTiers).nullable(),
  sourceGroup: z.string().nullable(),
  ...forTexts(() => z.string().nullable()),
  locator: locator.nullable(),
  snapshot: z
    .strictObject({
      id: z.string(),
      sha256: digest,
      mediaType: z.string(),
      bytes: count,
      takenAt: toldMoment,
    })
    .nullable(),
  file: fileSeen.nullable(),
  excerptAt: z.strictObject({ start: count, end: count }).nullable(),
  method: z.enum(['fetched', 'uploaded']).nullable(),
  retrievedAt: toldMoment.nullable(),
  version: ordinal,
  addedBy: z.string(),
  addedAt: toldMoment,
  changedAt: toldMoment.nullable(),
  checkedBy: z.string().nullable(),
  checkedAt: toldMoment.nullable(),
  withdrawnAt: toldMoment.nullable(),
}

export const evidenceOutput = schemaOf<Evidence>()(z.strictObject(evidence))

const copiedText = schemaOf<CopiedText>()(
  z.strictObject({ evidence: z.array(z.string()), share: z.number() }),
)

/** Which pieces of evidence lean on copies of one text, with how many texts were looked at, of how many. */
export const copiesOutput = z.strictObject({ items: z.array(copiedText), looked: count, of: count })
