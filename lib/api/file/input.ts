import { z } from 'zod'
import { id, line } from '../fields'

const sizeSays = 'This must be the number of bytes of the file, from 1.'
const offsetSays = 'This must be the number of bytes that came before, from 0.'
const shaSays = 'A SHA-256 is 64 hexadecimal digits.'

export const beginUploadInput = z.strictObject({
  articleId: id,
  name: line(300),
  size: z.int(sizeSays).min(1, sizeSays).max(2_000_000_000, sizeSays),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, shaSays)
    .toLowerCase()
    .optional(),
})
export const sendSliceInput = z.strictObject({
  fileId: id,
  offset: z
    .string(offsetSays)
    .regex(/^\d{1,10}$/, offsetSays)
    .transform(Number),
  bytes: z.instanceof(Uint8Array),
})
export const readFileInput = z.strictObject({ fileId: id })
