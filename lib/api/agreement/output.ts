import { z } from 'zod'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { becauseSays, type Because } from '@/lib/domain/agreement/figure'
import { layers } from '@/lib/domain/scales'
import { count, ordinal, personNamed, schemaOf } from '../shapes'

const reading = z.string()
const because = z.enum(Object.keys(becauseSays) as Because[])
const figure = z.union([
  z.strictObject({ value: z.number(), reading }),
  z.strictObject({ value: z.null(), because, reading }),
])
const people = z.tuple([z.string(), z.string()])

const scale = z.strictObject({
  layer: z.enum(layers),
  scale: z.strictObject({ key: z.string(), version: ordinal, name: z.string() }),
  rounds: count,
  reviews: count,
  figures: z.strictObject({
    percent: figure,
    cohen: figure,
    fleiss: figure,
    nominal: figure,
    ordinal: figure,
  }),
  pairs: z.array(z.strictObject({ people, rounds: count, percent: figure, cohen: figure })),
})

/** How far people agree over these articles, and who the people are; where `hasMore`, the articles are the newest of those that fit. */
export type AgreementView = Agreement &
  Readonly<{
    articles: readonly { id: string; title: string }[]
    hasMore: boolean
    people: readonly { id: string; name: string }[]
  }>

export const agreementOutput = schemaOf<AgreementView>()(
  z.strictObject({
    scales: z.array(scale),
    marks: z.array(z.strictObject({ people, articles: count, characters: figure, overlaps: figure })),
    articles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    hasMore: z.boolean(),
    people: z.array(personNamed),
  }),
)
