import { z } from 'zod'
import { readingFaults } from '@/lib/domain/foreign-page'
import type { FileView, UploadStanding } from '@/lib/domain/kept-file'
import { articleFactsOutput } from '../article/output'
import { count, digest, foreignBlock, ordinal, personNamed, schemaOf, toldMoment } from '../shapes'

const facts = {
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: ordinal,
  sha256: digest,
  uploadedAt: toldMoment,
  isShown: z.boolean(),
}

export const fileSeen = z.strictObject({ ...facts, uploadedBy: z.string() })

export const uploadOutput = schemaOf<UploadStanding>()(
  z.strictObject({
    id: z.string(),
    offset: count,
    file: fileSeen.nullable(),
  }),
)

/** What a refusal tells instead: how far the upload has come, or the article. */
export const uploadNow = z.union([uploadOutput, articleFactsOutput])

export const fileOutput = schemaOf<FileView>()(
  z.strictObject({
    ...facts,
    articleId: z.string(),
    uploadedBy: personNamed,
    page: z
      .strictObject({
        text: z.string(),
        blocks: z.array(foreignBlock),
      })
      .nullable(),
    unread: z.strictObject({ rule: z.enum(readingFaults), message: z.string() }).nullable(),
  }),
)
