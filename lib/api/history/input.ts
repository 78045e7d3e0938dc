import { z } from 'zod'
import { day, id, page } from '../fields'

/** Which entries of the histories are asked for: of a kind, by a person, of an article, from a day to a day, both with them, in UTC. */
export const readHistoryInput = z.strictObject({
  ...page,
  kind: z
    .string()
    .regex(/^[a-z-]{1,40}$/, 'This is no kind of entry.')
    .optional(),
  actor: id.optional(),
  article: id.optional(),
  from: day.optional(),
  to: day.optional(),
})

const { article: _, ...ofOneArticle } = readHistoryInput.shape

export const readArticleHistoryInput = z.strictObject({ articleId: id, ...ofOneArticle })
