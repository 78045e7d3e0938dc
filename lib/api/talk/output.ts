import { z } from 'zod'
import type { Comment } from '@/lib/domain/comment'
import { articleFactsOutput } from '../article/output'
import { count, ordinal, personNamed, schemaOf, toldMoment } from '../shapes'

export const commentOutput = schemaOf<Comment>()(
  z.strictObject({
    id: z.string(),
    articleId: z.string(),
    claimId: z.string().nullable(),
    evidenceId: z.string().nullable(),
    sentence: z.strictObject({ revision: ordinal, start: count, quote: z.string() }).nullable(),
    replyTo: z.string().nullable(),
    author: personNamed,
    text: z.string(),
    mentions: z.array(personNamed),
    version: ordinal,
    at: toldMoment,
    editedAt: toldMoment.nullable(),
    resolvedAt: toldMoment.nullable(),
    resolvedBy: personNamed.nullable(),
    deletedAt: toldMoment.nullable(),
  }),
)

/** What a change of a comment is refused with: the comment as it is by now, or the article where that is closed. */
export const commentNow = z.union([commentOutput, articleFactsOutput])
