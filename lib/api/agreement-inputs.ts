import { z } from 'zod'
import { articleStates } from '@/lib/domain/article'
import { id, prose } from './fields'

/** Of so many articles agreement is worked out at once. */
export const mostArticles = 200

const say = `At most ${mostArticles} articles.`
const daySays = 'This must be a day such as 2026-11-23.'
const day = z.iso.date(daySays)

export const readAgreementInput = z.strictObject({
  article: z
    .string()
    .max(mostArticles * 66, say)
    .transform((list) => list.split(','))
    .pipe(z.array(id).max(mostArticles, say))
    .optional(),
  q: prose(200).optional(),
  state: z.enum(articleStates, `This must be one of: ${articleStates.join(', ')}.`).optional(),
  from: day.optional(),
  to: day.optional(),
})
