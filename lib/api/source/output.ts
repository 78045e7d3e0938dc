import { z } from 'zod'
import { articleStates } from '@/lib/domain/article'
import { claimStates } from '@/lib/domain/claim'
import { stances } from '@/lib/domain/evidence'
import { tones } from '@/lib/domain/scales'
import {
  reliabilities,
  sourceTiers,
  sourceTypes,
  type Source,
  type SourceRecord,
  type SourceView,
} from '@/lib/domain/source'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { count, ordinal, schemaOf, textDirection, toldMoment } from '../shapes'

const said = z.string().nullable()

const source = {
  id: z.string(),
  name: z.string(),
  type: z.enum(sourceTypes),
  tier: z.enum(sourceTiers),
  reliability: z.enum(reliabilities).nullable(),
  reliabilityNote: said,
  interests: said,
  independenceGroup: said,
  homepage: said,
  mergedInto: said,
  withdrawnAt: toldMoment.nullable(),
  withdrawnReason: said,
}

/** A source as everybody may know it who sees it. */
export const sourceOutput = schemaOf<Source>()(z.strictObject(source))

const view = { ...source, version: ordinal, createdAt: toldMoment, contacts: said.optional() }

/** A source with its version; contacts are told to those only who may edit sources. */
export const sourceViewOutput = schemaOf<SourceView>()(z.strictObject(view))

const fared = z.strictObject({ alike: count, opposite: count, neither: count })

/** The same with how it fared. */
export const sourcePageOutput = schemaOf<SourceView & Readonly<{ record: SourceRecord }>>()(
  z.strictObject({ ...view, record: z.strictObject({ supports: fared, refutes: fared }) }),
)

const rating = z.strictObject({ label: z.string(), tone: z.enum(tones) })

/** A claim that leans on a source, and what it would become without it. */
export const touchOutput = schemaOf<SourceTouch>()(
  z.strictObject({
    claim: z.string(),
    quote: z.string(),
    claimReviewed: z.string(),
    state: z.enum(claimStates),
    article: z.strictObject({
      id: z.string(),
      title: z.string(),
      language: z.string(),
      direction: textDirection,
      state: z.enum(articleStates),
      signOff: ordinal.nullable(),
    }),
    stances: z.array(z.enum(stances)),
    verdict: z.strictObject({ rating: rating.nullable(), isStale: z.boolean() }).nullable(),
    isShaken: z.boolean(),
    fails: z.array(z.string()),
  }),
)
