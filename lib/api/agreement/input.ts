import { z } from 'zod'
import { articleStates } from '@/lib/domain/article'
import { day, id, oneOf, prose } from '../fields'

/** Of so many articles agreement is worked out at once. */
export const mostArticlesCompared = 200

const say = `At most ${mostArticlesCompared} articles.`

export const readAgreementInput = z.strictObject({
  article: z
    .string()
    .max(mostArticlesCompared * 66, say)
    .transform((list) => list.split(','))
    .pipe(z.array(id).max(mostArticlesCompared, say))
    .optional(),
  q: prose(200).optional(),
  state: oneOf(articleStates).optional(),
  from: day.optional(),
  to: day.optional(),
})
