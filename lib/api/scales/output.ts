import { z } from 'zod'
import { layers, tones, underlines, type Scale, type ScaleRef, type ScaleView } from '@/lib/domain/scales'
import { ordinal, schemaOf, toldMoment } from '../shapes'

const ref = { key: z.string(), version: ordinal }

const scale = {
  ...ref,
  layer: z.enum(layers),
  name: z.string(),
  ratings: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      definition: z.string(),
      tone: z.enum(tones),
      underline: z.enum(underlines).optional(),
      value: z.number().nullable(),
    }),
  ),
}

export const scaleRef = schemaOf<ScaleRef>()(z.strictObject(ref))
export const scaleOfArticle = schemaOf<Scale>()(z.strictObject(scale))
export const scaleOutput = schemaOf<ScaleView>()(
  z.strictObject({ ...scale, createdAt: toldMoment.nullable(), createdBy: z.string().nullable() }),
)
