import { z } from 'zod'
import { longestComment } from '@/lib/domain/comment'
import { id, page, prose, version, versionInQuery, yesOrNo } from '../fields'

const words = {
  text: prose(longestComment)
    .transform((text) => text.trim())
    .refine((text) => text !== '', 'Write something first.'),
  mentions: z.array(id, 'These are the ids of people.').max(50, 'At most 50 people at once.').optional(),
}

const begins = z.int('This must be a whole number.').min(0, 'This lies before the text.')

export const listClaimCommentsInput = z.strictObject({ claimId: id, ...page })
export const commentOnClaimInput = z.strictObject({ claimId: id, ...words, replyTo: id.optional() })
export const listArticleCommentsInput = z.strictObject({ articleId: id, ...page })
export const commentOnArticleInput = z.strictObject({
  articleId: id,
  ...words,
  replyTo: id.optional(),
  evidenceId: id.optional(),
  sentence: z.strictObject({ revision: version, start: begins }).optional(),
})
export const changeCommentInput = z.strictObject({
  commentId: id,
  version,
  ...z.object(words).partial().shape,
  resolved: yesOrNo.optional(),
})
export const removeCommentInput = z.strictObject({ commentId: id, version: versionInQuery })
