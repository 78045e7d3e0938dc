import { z } from 'zod'
import { claimStates } from '@/lib/domain/claim'
import { id, moment, page, prose, version } from './fields'

/** Whose work something is, and until when; null takes either away. */
export const assignment = { assignee: id.nullable(), dueAt: moment.nullable() }

export const setAccessInput = z.strictObject({
  articleId: id,
  version,
  restricted: z.boolean('This must be true or false.'),
  named: z.array(id).max(500, 'At most 500 people.').default([]),
})

export const listForsakenInput = z.strictObject({ ...page })
export const handOverInput = z.strictObject({ articleId: id, version, person: id })

export const listColleaguesInput = z.strictObject({
  ...page,
  q: prose(200).optional(),
  article: id.optional(),
})

export const assignClaimsInput = z
  .strictObject({
    articleId: id,
    claims: z
      .array(z.strictObject({ id, version }))
      .min(1, 'Choose at least one claim.')
      .max(500, 'At most 500 claims at once.'),
    ...z.object(assignment).partial().shape,
  })
  .refine(({ assignee, dueAt }) => assignee !== undefined || dueAt !== undefined, {
    path: ['assignee'],
    message: 'Say who, or until when.',
  })

export const readPresenceInput = z.strictObject({ articleId: id })
export const readQueueInput = z.strictObject({ ...page })

export const searchClaimsInput = z.strictObject({
  ...page,
  q: prose(200).optional(),
  state: z.enum(claimStates, `This must be one of: ${claimStates.join(', ')}.`).optional(),
  rating: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'This is no rating.')
    .optional(),
  assignee: id.optional(),
})
