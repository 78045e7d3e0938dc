import { z } from 'zod'
import { longestText } from '../article/input'
import { prose } from '../fields'

const draftKey = z
  .string()
  .regex(/^[a-z0-9-]+(:[A-Za-z0-9_-]+)*$/, 'This is no draft key.')
  .max(200, 'This is no draft key.')

export const draftInput = z.strictObject({ key: draftKey })
export const saveDraftInput = z.strictObject({
  key: draftKey,
  fields: z.record(z.string().regex(/^[\w.:-]{1,64}$/, 'This is no name of a field.'), prose(longestText)),
})
