import { z } from 'zod'

/** A list of such things, a page of it: `next` is the cursor of the page after it. */
export const listOf = <T>(one: z.ZodType<T>) =>
  z.strictObject({ items: z.array(one), next: z.string().nullable() })

/** What is answered of what is gone: its id. */
export const idOutput = z.strictObject({ id: z.string() })
