import { z } from 'zod'
import { id } from '../fields'

/** How many articles one stream of events tells of at the most. */
export const mostWatched = 50

const watched = z
  .string()
  .transform((ids) => [...new Set(ids.split(','))])
  .pipe(z.array(id).max(mostWatched, `At most ${mostWatched} articles.`))

export const eventsInput = z.strictObject({
  article: watched.optional(),
  after: z
    .string()
    .max(40 * mostWatched, 'This is no place in the events.')
    .optional(),
})
