import { z } from 'zod'
import { walls } from '@/lib/domain/foreign-page'
import { snapshotFailures, snapshotStates, type BegunFetch, type SnapshotView } from '@/lib/domain/snapshot'
import { snapshotChanges } from '@/lib/domain/snapshot-change'
import { articleFactsOutput } from '../article/output'
import { count, digest, foreignBlock, personNamed, schemaOf, toldMoment } from '../shapes'

const maybe = z.string().nullable()

const answer = z.strictObject({
  address: z.string(),
  status: z.int(),
  headers: z.record(z.string(), maybe),
  certificate: digest.nullable(),
  mediaType: z.string(),
  bytes: count,
  sha256: digest,
})

const page = z.strictObject({
  title: maybe,
  publisher: maybe,
  author: maybe,
  publishedAt: maybe,
  language: maybe,
  text: z.string(),
  blocks: z.array(foreignBlock),
  reading: z.enum(['article', 'main', 'page']),
  wall: z.enum(walls),
})

const earlier = z.strictObject({
  id: z.string(),
  articleId: z.string(),
  takenAt: toldMoment,
  fetchedBy: personNamed,
})

const difference = z.strictObject({ kind: z.enum(['equal', 'inserted', 'deleted']), text: z.string() })

export const snapshotOutput = schemaOf<SnapshotView>()(
  z.strictObject({
    id: z.string(),
    articleId: z.string(),
    url: z.string(),
    state: z.enum(snapshotStates),
    fetchedBy: personNamed,
    askedAt: toldMoment,
    takenAt: toldMoment.nullable(),
    progress: z.strictObject({ bytes: count, of: count.nullable() }).nullable(),
    failure: z.strictObject({ rule: z.enum(snapshotFailures), message: z.string() }).nullable(),
    hops: z.array(z.strictObject({ address: z.string(), status: z.int().nullable() })),
    answer: answer.nullable(),
    page: page.nullable(),
    wallMessage: maybe,
    earlier: z.array(earlier),
    compared: z
      .strictObject({
        snapshotId: z.string(),
        change: z.enum(snapshotChanges),
        difference: z.array(difference).nullable(),
      })
      .nullable(),
  }),
)

export const begunFetchOutput = schemaOf<BegunFetch>()(
  z.strictObject({ id: z.string(), state: z.enum(snapshotStates) }),
)

/** What a refusal tells instead: how the snapshot stands, or the article. */
export const snapshotNow = z.union([begunFetchOutput, articleFactsOutput])
