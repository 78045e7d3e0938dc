import { z } from 'zod'
import { id, link } from '../fields'

const place = z
  .int('This must be a place in the text, from 0.')
  .min(0, 'This must be a place in the text, from 0.')

export const fetchSnapshotInput = z.strictObject({ articleId: id, url: link })
export const readSnapshotInput = z.strictObject({ snapshotId: id })
export const fetchAgainInput = z.strictObject({
  snapshotId: id,
  excerpt: z.strictObject({ start: place, end: place }).optional(),
})
export const cancelFetchInput = z.strictObject({ snapshotId: id })
